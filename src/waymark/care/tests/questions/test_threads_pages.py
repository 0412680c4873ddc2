"""Questions between visits as both sides see them, and as nobody else does."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.support.people import join
from waymark.audit import queries as audit
from waymark.care import operations
from waymark.care.models import Message, ReadMark, Thread
from waymark.care.tests.questions.people import MONDAY, SATURDAY, SHARED, give, meet, reads, take_in, team, withdraw
from waymark.people import operations as people
from waymark.sharing import queries as sharing
from waymark.sharing.terms import Topic

pytestmark = pytest.mark.django_db
WATCHING = "Nobody is watching this now."


def page_of(client, name, *args):
    response = client.get(reverse(name, args=args))
    assert response.status_code == 200
    return response.content.decode()


def question(**more):
    return {"subject": "Swimming", "words": "May I swim?", "client_id": str(uuid4()), **more}


@time_machine.travel(MONDAY)
def test_ash_asks_in_the_hours(at_table, browser_of):
    hers = browser_of(at_table.ash)
    address = reverse("thread_new", args=[at_table.link_id])
    page = hers.get(address).content.decode()
    assert "These are Sam Okafor’s hours, until 17:00." in page
    assert "answers within 2 working days" in page
    assert "This is not for emergencies" in page
    assert reverse("help_now") in page
    response = hers.post(address, question())
    assert response.status_code == 303
    page = hers.get(response["Location"]).content.decode()
    assert "May I swim?" in page
    assert "This is not for emergencies" in page
    assert "Waits for Sam Okafor" in page_of(hers, "threads", at_table.link_id)


@time_machine.travel(SATURDAY)
def test_outside_of_the_hours_ash_may_write_and_reads_that_nobody_is_watching(at_table, browser_of):
    hers = browser_of(at_table.ash)
    address = reverse("thread_new", args=[at_table.link_id])
    assert f"{WATCHING} Sam Okafor reads it on Monday from 09:00." in hers.get(address).content.decode()
    sent = hers.post(address, question())
    assert WATCHING in hers.get(sent["Location"]).content.decode()


@time_machine.travel(MONDAY)
def test_with_several_readers_ash_chooses(at_table, browser_of):
    reads(at_table.sam, at_table.team_id, at_table.alex_id)
    hers, address = browser_of(at_table.ash), reverse("thread_new", args=[at_table.link_id])
    page = hers.get(address).content.decode()
    assert "Who should read it?" in page
    assert "These are Sam Okafor’s hours" in page
    assert "These are Alex Reed’s hours" in page
    assert page.count("answer within 2 working days") == 1
    for wrong in ({}, {"to": str(uuid4())}, {"to": "x"}):
        response = hers.post(address, question(**wrong))
        assert response.status_code == 422
        assert "May I swim?" in response.content.decode()
    assert hers.post(address, question(to=str(at_table.alex_id))).status_code == 303
    assert Thread.objects.get().to_member_id == at_table.alex_id


def test_a_team_that_has_not_said_when_is_not_asked(at_table, browser_of):
    reads(at_table.sam, at_table.team_id, at_table.sam_id, week=())
    hers, address = browser_of(at_table.ash), reverse("thread_new", args=[at_table.link_id])
    for page in (hers.get(address).content.decode(), page_of(hers, "threads", at_table.link_id)):
        assert "This team has not said when it reads questions" in page
        assert "<textarea" not in page
    response = hers.post(address, question())
    assert response.status_code == 422
    assert "May I swim?" in response.content.decode(), "nothing typed is lost"
    assert not Thread.objects.exists()


@time_machine.travel(MONDAY)
def test_without_sharing_questions_ash_reads_and_does_not_write(at_table, browser_of):
    thread_id = at_table.ask()
    give(at_table.ash, at_table.team_id, Topic.GOALS)
    hers = browser_of(at_table.ash)
    address = reverse("thread", args=[at_table.link_id, thread_id])
    page = hers.get(address).content.decode()
    assert "May I swim?" in page
    assert "The team cannot read this at the moment" in page
    assert "<textarea" not in page
    response = hers.post(address, {"words": "Hello?"})
    assert response.status_code == 422
    assert "Hello?" in response.content.decode()
    assert hers.post(reverse("thread_new", args=[at_table.link_id]), question()).status_code == 422
    assert Message.objects.count() == 1


@pytest.mark.parametrize("wrong", [{"subject": ""}, {"words": " "}, {"words": "x" * 20_001}, {"subject": "x" * 121}])
@time_machine.travel(MONDAY)
def test_wrong_input_comes_back(at_table, browser_of, wrong):
    sent = question(**wrong)
    response = browser_of(at_table.ash).post(reverse("thread_new", args=[at_table.link_id]), sent)
    assert response.status_code == 422
    kept = response.content.decode()
    assert all(sent[name].strip() in kept for name in ("subject", "words"))
    assert f'value="{sent["client_id"]}"' in kept, "sent again it is the same question"


@time_machine.travel(MONDAY)
def test_sent_twice_it_is_one_question_and_one_answer(at_table, browser_of):
    twice = question()
    hers, his = browser_of(at_table.ash), browser_of(at_table.sam)
    places = {hers.post(reverse("thread_new", args=[at_table.link_id]), twice)["Location"] for _time in range(2)}
    (address,) = places
    answer = {"words": "Yes.", "client_id": str(uuid4())}
    assert {his.post(address, answer).status_code for _time in range(2)} == {303}
    assert Message.objects.count() == 2


@time_machine.travel(MONDAY)
def test_sam_answers_and_his_looking_is_written_down(at_table, browser_of):
    thread_id = at_table.ask()
    his, address = browser_of(at_table.sam), reverse("thread", args=[at_table.link_id, thread_id])
    assert "Waits for you" in page_of(his, "threads", at_table.link_id)
    page = his.get(address).content.decode()
    assert "Ash Heron" in page
    assert "born 4 May 1979" in page
    assert ReadMark.objects.get().by_id == at_table.sam.pk
    assert "The team has read this" in browser_of(at_table.ash).get(address).content.decode()
    assert [look.topics for look in sharing.looks_at(at_table.ash.pk)][:1] == [(Topic.MESSAGES,)]
    assert his.post(address, {"words": "Yes."}).status_code == 303
    assert "Answered" in page_of(browser_of(at_table.ash), "threads", at_table.link_id)
    assert "New" in page_of(browser_of(at_table.ash), "threads", at_table.link_id)


@time_machine.travel(MONDAY)
def test_who_only_looks_on_has_not_read_it_for_sam(at_table, browser_of):
    address = reverse("thread", args=[at_table.link_id, at_table.ask()])
    assert browser_of(at_table.alex).get(address).status_code == 200
    assert not ReadMark.objects.exists()


def test_what_stays_unread_is_seen_by_the_cover_too_and_ash_reads_so(at_table, browser_of):
    reads(at_table.sam, at_table.team_id, at_table.alex_id)
    reads(at_table.sam, at_table.team_id, at_table.sam_id, cover_id=at_table.alex_id)
    address = reverse("thread", args=[at_table.link_id, at_table.ask()])
    with time_machine.travel(MONDAY + timedelta(days=1)):
        assert "Waits for you" not in page_of(browser_of(at_table.alex), "threads", at_table.link_id)
    with time_machine.travel(MONDAY + timedelta(days=2, minutes=1)):
        assert "Waits for you" in page_of(browser_of(at_table.alex), "threads", at_table.link_id)
        page = browser_of(at_table.ash).get(address).content.decode()
        assert "Sam Okafor has not read this in 2 working days, so Alex Reed sees it now too." in page
        browser_of(at_table.alex).get(address)
        assert "sees it now too" not in browser_of(at_table.ash).get(address).content.decode()


@time_machine.travel(MONDAY)
def test_on_leave_the_cover_has_it_from_the_start(at_table, browser_of):
    reads(at_table.sam, at_table.team_id, at_table.alex_id)
    at_table.away(date(2026, 6, 8), date(2026, 6, 15), at_table.alex_id)
    address = reverse("thread", args=[at_table.link_id, at_table.ask()])
    page = browser_of(at_table.ash).get(address).content.decode()
    assert "Sam Okafor is away until Monday 15 June. Alex Reed reads for Sam Okafor." in page
    assert "Waits for you" in page_of(browser_of(at_table.alex), "threads", at_table.link_id)


@time_machine.travel(MONDAY)
def test_closed_by_either_side_it_takes_no_more_words_and_keeps_those_that_came_too_late(at_table, browser_of):
    hers, his = browser_of(at_table.ash), browser_of(at_table.sam)
    for client in (hers, his):
        thread_id = at_table.ask()
        address = reverse("thread", args=[at_table.link_id, thread_id])
        assert client.post(reverse("thread_close", args=[at_table.link_id, thread_id]))["Location"] == address
        page = hers.get(address).content.decode()
        assert "Start a new question" in page
        assert "<textarea" not in page
        response = his.post(address, {"words": "One more thing."})
        assert response.status_code == 422
        assert "One more thing." in response.content.decode()
    assert Message.objects.count() == 2


@time_machine.travel(MONDAY)
def test_a_practitioner_writes_first_in_their_own_name(at_table, browser_of):
    his = browser_of(at_table.sam)
    assert (
        his.post(reverse("thread_new", args=[at_table.link_id]), question(to=str(at_table.alex_id))).status_code == 303
    )
    assert Thread.objects.get().to_member_id == at_table.sam_id
    silent = browser_of(at_table.alex)
    assert "Say when you read" in silent.get(reverse("thread_new", args=[at_table.link_id])).content.decode()


# --- who has no seat ----------------------------------------------------------------------------------------------
def every_address(at_table, thread_id):
    return [
        ("GET", reverse("care_person", args=[at_table.link_id])),
        ("GET", reverse("threads", args=[at_table.link_id])),
        ("GET", reverse("thread_new", args=[at_table.link_id])),
        ("POST", reverse("thread_new", args=[at_table.link_id])),
        ("GET", reverse("thread", args=[at_table.link_id, thread_id])),
        ("POST", reverse("thread", args=[at_table.link_id, thread_id])),
        ("POST", reverse("thread_close", args=[at_table.link_id, thread_id])),
        ("GET", reverse("notes", args=[at_table.link_id])),
        ("POST", reverse("notes", args=[at_table.link_id])),
    ]


def kim_of_another_team(at_table):
    kim = join("kim")
    take_in(kim, team("Other team"), "Kim")
    return kim


def left(at_table):
    people.leave_team(person=at_table.sam, team_id=at_table.team_id, at=MONDAY)
    return at_table.sam


def withdrawn(at_table):
    withdraw(at_table.ash, at_table.team_id)
    return at_table.sam


def run_out(at_table):
    give(at_table.ash, at_table.team_id, *SHARED, until=MONDAY)
    return at_table.sam


NO_SEAT = {
    "stranger": lambda at_table: join("stranger"),
    "another team": kim_of_another_team,
    "left": left,
    "withdrawn": withdrawn,
    "run out": run_out,
}


@pytest.mark.parametrize("who", NO_SEAT)
@time_machine.travel(MONDAY)
def test_who_has_no_seat_finds_a_page_that_never_was(at_table, browser_of, who):
    thread_id = at_table.ask()
    client = browser_of(NO_SEAT[who](at_table))
    nothing = client.get("/there/is/no/such/page/").content
    for method, address in every_address(at_table, thread_id):
        answer = client.generic(method, address)
        assert (answer.status_code, answer.content) == (404, nothing), address
        foreign = client.generic(method, address.replace(str(at_table.link_id), str(uuid4())))
        assert foreign.content == nothing
    assert (Message.objects.count(), Thread.objects.get().closed_at) == (1, None)


@time_machine.travel(MONDAY)
def test_without_the_topic_the_team_has_no_questions_and_still_the_page(at_table, browser_of):
    thread_id = at_table.ask()
    give(at_table.ash, at_table.team_id, Topic.GOALS)
    his = browser_of(at_table.sam)
    assert reverse("threads", args=[at_table.link_id]) not in page_of(his, "care_person", at_table.link_id)
    for name, args in (("threads", []), ("thread_new", []), ("thread", [thread_id])):
        assert his.get(reverse(name, args=[at_table.link_id, *args])).status_code == 404


@time_machine.travel(MONDAY)
def test_a_thread_of_another_person_is_no_page_here(at_table, browser_of):
    thread_id = at_table.ask()
    other = meet(join("birch"), at_table.team_id, Topic.MESSAGES, name="Birch")
    his = browser_of(at_table.sam)
    nothing = his.get("/there/is/no/such/page/").content
    for method, name in (("GET", "thread"), ("POST", "thread"), ("POST", "thread_close")):
        assert his.generic(method, reverse(name, args=[other, thread_id])).content == nothing
        assert his.generic(method, reverse(name, args=[at_table.link_id, uuid4()])).content == nothing


def test_signed_out_it_leads_to_signing_in(at_table):
    address = reverse("threads", args=[at_table.link_id])
    assert Client().get(address)["Location"] == f"{reverse('account_login')}?next={address}"


@time_machine.travel(MONDAY)
def test_other_methods_are_refused(at_table, browser_of):
    hers = browser_of(at_table.ash)
    assert hers.post(reverse("threads", args=[at_table.link_id])).status_code == 405
    assert hers.get(reverse("thread_close", args=[at_table.link_id, at_table.ask()])).status_code == 405
    assert hers.delete(reverse("thread_new", args=[at_table.link_id])).status_code == 405


@time_machine.travel(MONDAY)
def test_the_list_costs_the_same_with_many_questions(at_table, browser_of, django_assert_max_num_queries):
    for _number in range(12):
        at_table.ask()
    operations.close_thread(by=at_table.ash, seat=at_table.seat(at_table.ash), thread_id=at_table.ask(), at=MONDAY)
    hers = browser_of(at_table.ash)
    # session, person, link, grant and key; threads, turns, marks and key; four of the team
    with django_assert_max_num_queries(15):
        page_of(hers, "threads", at_table.link_id)


@time_machine.travel(MONDAY)
def test_ash_reads_in_the_account_what_happened(at_table, browser_of):
    browser_of(at_table.sam).get(reverse("thread", args=[at_table.link_id, at_table.ask()]))
    page = page_of(browser_of(at_table.ash), "me_record")
    assert "A question between visits was begun." in page
    assert "A question between visits was read." in page
    assert audit.lines_about(at_table.ash.pk)
