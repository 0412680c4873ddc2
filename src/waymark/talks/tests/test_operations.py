"""Guest hours: who plans them, who sees what, and what the guest does under a private link."""

from datetime import timedelta

import pytest

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.common.words import Edit, Stale
from waymark.common.writing import Gone, NothingWritten
from waymark.groups.tests import circle as circles
from waymark.moderation import queries as moderation
from waymark.moderation.models import Case
from waymark.moderation.terms import CaseState, Shown
from waymark.moderation.terms.things import thing_of
from waymark.notices.models import Notice
from waymark.people import operations as people
from waymark.talks import operations, queries
from waymark.talks.models import GuestHour, GuestLink, HourQuestion
from waymark.talks.notices import FINDER, KINDS
from waymark.talks.queries.reminders import still_holds
from waymark.talks.terms import QUESTION
from waymark.talks.tests.hours import DAY, HOUR, LINK, STARTS, an_hour, asked, moderator, plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def kim():
    return moderator()


@pytest.fixture
def hour(kim):
    return plan(kim)


def seen(person, hour, at=NOON):
    return queries.hour_page(person, hour, at)


def link(kim, hour):
    return operations.make_link(by=kim, hour_id=hour, at=NOON)


def answer(token, question, words="Little and often.", *, is_public=True, at=NOON):
    operations.answer(by=token, question_id=question, words=words, is_public=is_public, at=at)


def test_only_organisers_plan_hours_and_only_coordinators_for_their_group(kim):
    circle = circles.start()
    ann = circle.take_in("Ann")
    for person, group_id in ((ann, None), (ann, circle.id), (kim, circle.id), (circle.rob, None)):
        with pytest.raises(Gone):
            plan(person, group_id=group_id)
    of_group = plan(circle.rob, group_id=circle.id)
    assert queries.hour(ann, of_group, NOON)
    assert queries.hour(kim, of_group, NOON) is None
    assert queries.hours(kim, NOON).ahead == ()
    assert [one.id for one in queries.hours(ann, NOON).ahead] == [of_group]
    question = asked(ann, of_group)
    assert thing_of(QUESTION).snapshot(question, kim.pk) is None
    assert thing_of(QUESTION).snapshot(question, circle.rob.pk)


def test_the_same_form_is_one_hour_and_two_places_do_not_overwrite(kim):
    client_id = new_id()
    (hour,) = {operations.plan_hour(by=kim, words=an_hour(), client_id=client_id, at=NOON) for _ in "ab"}
    edit = Edit(new_id(), based_on=1)
    operations.change_hour(by=kim, hour_id=hour, words=an_hour(title="Rest"), edit=edit, at=NOON)
    with pytest.raises(Stale):
        operations.change_hour(by=kim, hour_id=hour, words=an_hour(), edit=Edit(new_id(), based_on=1), at=NOON)
    assert GuestHour.objects.get().title == "Rest"


def test_the_link_to_the_talk_is_for_who_comes(kim, hour):
    ash = join()
    assert seen(ash, hour).hour.words.link == ""
    operations.come(by=ash, hour_id=hour, comes=True, at=NOON)
    assert seen(ash, hour).hour.words.link == LINK
    operations.come(by=ash, hour_id=hour, comes=False, at=NOON)
    assert seen(ash, hour).hour.words.link == ""
    assert seen(kim, hour).hour.words.link == LINK


def test_who_comes_is_reminded_until_it_is_called_off(kim, hour):
    ash = join()
    operations.come(by=ash, hour_id=hour, comes=True, at=NOON)
    (one,) = FINDER.due(NOON, NOON + 4 * DAY)
    assert (one.person_id, one.at) == (ash.pk, STARTS)
    assert "Sleep" not in str(one.params)
    assert all("Sleep" not in str(kind.outside) for kind in KINDS)
    assert still_holds(ash.pk, one.key, STARTS)
    assert not still_holds(ash.pk, one.key, STARTS + HOUR)
    operations.cancel_hour(by=kim, hour_id=hour, at=NOON)
    assert list(FINDER.due(NOON, NOON + 4 * DAY)) == []
    assert not still_holds(ash.pk, one.key, STARTS)


def test_a_newcomers_question_waits_and_nobody_sees_it_before(kim, hour):
    ash, birch, token = join(), join("birch"), link(kim, hour)
    said = {"hour_id": hour, "words": "How?", "name": "", "to_guest_only": False, "client_id": new_id()}
    (question,) = {operations.ask(by=ash, at=NOON, **said) for _ in "ab"}
    assert Case.objects.get().thing_id == question
    assert seen(birch, hour).questions == ()
    assert queries.answering(token, NOON).questions == ()
    assert seen(ash, hour).questions[0].shown is Shown.WAITS
    with pytest.raises(Gone):
        answer(token, question)
    thing_of(QUESTION).show(question, Shown.OPEN, "", NOON)
    assert [one.words for one in seen(birch, hour).questions] == ["How?"]
    assert thing_of(QUESTION).address(question) == f"/guest-hours/{hour}/"


def test_questions_are_taken_only_while_they_are_open(kim):
    ash = join()
    later = plan(kim, asks_from_at=NOON + HOUR)
    said = {"words": "How?", "name": "", "to_guest_only": False, "client_id": new_id()}
    for hour, at in ((later, NOON), (later, STARTS + HOUR)):
        with pytest.raises(Gone):
            operations.ask(by=ash, hour_id=hour, at=at, **said)
    with pytest.raises(NothingWritten):
        operations.ask(by=ash, hour_id=later, at=NOON + HOUR, **{**said, "words": "  "})
    assert operations.ask(by=ash, hour_id=later, at=STARTS, **said)


def test_a_public_answer_is_for_everybody_and_a_private_one_for_who_asked(kim, hour):
    ash, birch, token = join(), join("birch"), link(kim, hour)
    shown, alone = asked(ash, hour), asked(ash, hour, words="Between us?", to_guest_only=True)
    assert [one.words for one in seen(birch, hour).questions] == ["How much is too much?"]
    assert len(queries.answering(token, NOON).questions) == 2
    for question in (shown, alone):
        answer(token, question)
    assert [one.answer for one in seen(birch, hour).questions] == ["Little and often."]
    assert [one.answer for one in seen(ash, hour).questions] == ["Little and often."] * 2
    assert HourQuestion.objects.get(pk=alone).is_answer_public is False
    answer(token, shown, "To you alone.", is_public=False)
    assert [one.answer for one in seen(birch, hour).questions] == [""]
    assert Notice.objects.filter(person=ash).count() == 2


def test_the_archive_finds_what_was_said_in_public_and_nothing_private(kim, hour):
    ash, birch, token = join(), join("birch"), link(kim, hour)
    answer(token, asked(ash, hour), "Walking helps some.")
    answer(token, asked(ash, hour, words="My secret marmalade", to_guest_only=True), "Secret jam.")
    answer(token, asked(ash, hour, words="Shown to all"), "Quiet butter.", is_public=False)
    over = STARTS + DAY
    for words, number in (("walking", 1), ("much mehta", 1), ("marmalade", 0), ("jam", 0), ("butter", 0)):
        assert len(queries.hours(birch, over, words=words).over) == number, words
    assert queries.hours(birch, over).ahead == ()


def test_many_who_ask_the_same_come_first_and_fewer_than_three_are_not_said(kim, hour):
    first, second = asked(join(), hour, words="First"), asked(join("birch"), hour, words="Second")
    others = [join(f"other-{number}") for number in range(4)]
    for number, person in enumerate(others):
        for _again in range(2):
            operations.ask_the_same(by=person, hour_id=hour, question_id=second, wants=True, at=NOON)
        page = seen(others[0], hour).questions
        assert {one.words: one.same for one in page} == {"First": 0, "Second": 3 if number >= 2 else 0}
    assert [one.words for one in page] == ["Second", "First"]
    for person in others[1:]:
        operations.ask_the_same(by=person, hour_id=hour, question_id=second, wants=False, at=NOON)
    assert [one.words for one in seen(others[0], hour).questions] == ["First", "Second"]
    with pytest.raises(Gone):
        operations.ask_the_same(by=people_of(first), hour_id=hour, question_id=first, wants=True, at=NOON)


def people_of(question):
    return HourQuestion.objects.get(pk=question).person


def test_a_link_ends_by_itself_when_it_is_ended_and_with_the_hour(kim, hour):
    token = link(kim, hour)
    assert token not in str(list(GuestLink.objects.values()))
    assert queries.answering(token, STARTS + HOUR + timedelta(days=13))
    assert queries.answering(token, STARTS + HOUR + timedelta(days=14)) is None
    assert queries.answering(f"{token}x", NOON) is None
    operations.end_links(by=kim, hour_id=hour, at=NOON)
    assert queries.answering(token, NOON) is None
    other = link(kim, hour)
    operations.cancel_hour(by=kim, hour_id=hour, at=NOON)
    assert queries.answering(other, NOON) is None


def test_a_link_of_one_hour_answers_nothing_of_another(kim, hour):
    token, elsewhere = link(kim, hour), plan(kim, title="Another")
    with pytest.raises(Gone):
        answer(token, asked(join(), elsewhere))


def test_a_question_goes_with_who_asked_it(kim, hour):
    ash, birch = join(), join("birch")
    question, other = asked(ash, hour), asked(ash, hour)
    with pytest.raises(Gone):
        operations.remove_question(by=birch, question_id=question, at=NOON)
    operations.remove_question(by=ash, question_id=question, at=NOON)
    assert HourQuestion.objects.get().pk == other
    people.erase(by=ash, at=NOON)
    assert not HourQuestion.objects.exists()


def test_others_change_call_off_and_link_nothing(hour):
    ash = join()
    for operation, more in (
        (operations.cancel_hour, {}),
        (operations.make_link, {}),
        (operations.end_links, {}),
        (operations.change_hour, {"words": an_hour(), "edit": Edit(new_id(), based_on=1)}),
    ):
        with pytest.raises(Gone):
            operation(by=ash, hour_id=hour, at=NOON, **more)


def test_who_runs_a_group_looks_at_what_its_members_ask_there_and_never_at_what_is_for_the_guest_alone():
    circle = circles.start()
    ann = circle.take_in("Ann")
    of_group = plan(circle.rob, group_id=circle.id)
    asking = {"by": ann, "hour_id": of_group, "name": "", "at": NOON}
    operations.ask(**asking, words="How long?", to_guest_only=False, client_id=new_id())
    operations.ask(**asking, words="About my medicines", to_guest_only=True, client_id=new_id())
    desk = moderation.desk_of(circle.rob)
    assert desk
    (row,) = moderation.queue(desk, state=CaseState.OPEN, kind=None, page=1, at=NOON).rows
    assert row.place == circle.row.name
