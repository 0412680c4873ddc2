"""The list of what was said to me, and opening a line."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from waymark.notices import operations, queries
from waymark.notices.models import Notice

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
MEETING = datetime(2026, 6, 2, 13, 0, tzinfo=UTC)  # 14:00 in London
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _morning():
    with time_machine.travel(NOW, tick=False):
        yield


def of(person) -> Client:
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def told(made_up, ash):
    """Somebody was told of a date, and may open it."""

    def tell(*keys, at=NOW, about=MEETING, person=ash):
        wanted = [made_up.news(person, about, about + DAY, key=key) for key in keys or ("one",)]
        operations.tell(wanted=wanted, at=at)
        return Notice.objects.filter(person=person).order_by("pk")

    return tell


def page(person) -> str:
    answer = of(person).get(reverse("notices"))
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    return answer.content.decode()


def test_nobody_is_sent_to_sign_in_and_other_methods_are_refused(client, ash, told):
    (one,) = told()
    assert client.get(reverse("notices")).status_code == 302
    for name, arguments in [("notices_read", []), ("notice_open", [one.pk])]:
        assert client.post(reverse(name, args=arguments)).status_code == 403
        assert of(ash).get(reverse(name, args=arguments)).status_code == 405
    assert of(ash).post(reverse("notices")).status_code == 405


def test_where_nothing_was_said_it_offers_the_first_step(ash):
    assert f'href="{reverse("me_reminders")}"' in page(ash)


def test_it_says_what_and_when_on_the_clock_of_the_person(ash, told):
    told()
    said = page(ash)
    assert "Date: tomorrow at 14:00" in said
    assert "At the community hall." in said
    assert "Monday 1 June, 10:00" in said
    assert "New" in said


def test_the_same_line_is_right_afterwards(ash, told):
    told()
    with time_machine.travel(NOW + 5 * DAY):
        assert "Date: Tuesday 2 June at 14:00" in page(ash)


def test_the_newest_comes_first(ash, told):
    told("old", at=NOW - DAY, about=MEETING)
    told("new", at=NOW, about=MEETING + DAY)
    said = page(ash)
    assert said.index("3 June") < said.index("tomorrow at 14:00")


def test_looking_marks_nothing_and_a_press_marks_all(ash, told):
    told("one", "two")
    page(ash)
    assert queries.unread(ash.pk, NOW) == 2
    answer = of(ash).post(reverse("notices_read"))
    assert (answer.status_code, answer["Location"]) == (303, reverse("notices"))
    assert queries.unread(ash.pk, NOW) == 0
    assert "New" not in page(ash)


def test_opening_marks_that_one_and_leads_to_what_it_is_about(ash, told):
    first, _second = told("one", "two")
    answer = of(ash).post(reverse("notice_open", args=[first.pk]))
    assert (answer.status_code, answer["Location"]) == (303, reverse("me"))
    assert queries.unread(ash.pk, NOW) == 1


def test_what_it_was_about_may_be_no_more(ash, told, monkeypatch):
    (one,) = told()
    monkeypatch.setattr("waymark.notices.wording.leads_to", lambda kind, params: "")
    assert of(ash).post(reverse("notice_open", args=[one.pk]))["Location"] == reverse("notices")
    assert "I have read it" in page(ash)


def test_a_stranger_sees_and_opens_nothing_of_it(ash, stranger, told):
    (one,) = told()
    assert "Date:" not in page(stranger)
    theirs = of(stranger).post(reverse("notice_open", args=[one.pk]))
    never_was = of(stranger).post(reverse("notice_open", args=[uuid4()]))
    assert (theirs.status_code, theirs.content) == (404, never_was.content)
    of(stranger).post(reverse("notices_read"))
    assert queries.unread(ash.pk, NOW) == 1


def test_what_does_not_hold_any_more_is_off_the_list(ash, told):
    (one,) = told()
    operations.end(notice_ids=[one.pk], at=NOW)
    assert "Date:" not in page(ash)
    assert of(ash).post(reverse("notice_open", args=[one.pk])).status_code == 404


def test_an_older_kind_or_parameter_breaks_no_page(ash, told):
    told()
    Notice.objects.update(params={})
    assert "At the ." in page(ash)
    Notice.objects.update(kind="made-up.long-gone")
    assert "Date:" not in page(ash)


def test_words_that_stand_in_it_are_shown_as_they_are(ash, made_up):
    one = made_up.news(ash, MEETING, MEETING)
    object.__setattr__(one, "params", {"place": "<b>100% hall</b>"})
    operations.tell(wanted=[one], at=NOW)
    assert "At the &lt;b&gt;100% hall&lt;/b&gt;." in page(ash)


def test_a_long_list_costs_no_more_questions(ash, told, django_assert_max_num_queries):
    told(*map(str, range(120)))
    client = of(ash)
    with django_assert_max_num_queries(5):
        said = client.get(reverse("notices")).content.decode()
    assert said.count("Date: ") >= 100


def test_today_says_how_many_and_leads_there(ash, told):
    told("one", "two")
    said = of(ash).get(reverse("today")).content.decode()
    assert "2 messages for you" in said
    operations.mark_read(by=ash, at=NOW)
    assert "messages for you" not in of(ash).get(reverse("today")).content.decode()
