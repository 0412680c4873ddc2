"""Asking, answering, reading, closing: once each, by who sits there, and written down."""

from datetime import timedelta
from uuid import uuid4

import pytest

from tests.support.people import join
from waymark.audit import queries as audit
from waymark.care import operations, queries
from waymark.care.models import Message, ReadMark, Thread
from waymark.care.operations import Closed
from waymark.care.terms import Side
from waymark.care.tests.questions.people import MONDAY, give, meet, take_in, team, withdraw
from waymark.common.writing import Gone, NothingWritten
from waymark.people import operations as people
from waymark.sharing.terms import NotAllowed, Topic

pytestmark = pytest.mark.django_db
LATER = MONDAY + timedelta(hours=2)


def thread(at_table, thread_id, who=None):
    return queries.thread_of(at_table.seat(who or at_table.ash).access, at_table.link_id, thread_id)


def test_a_question_and_its_answer(at_table):
    thread_id = at_table.ask()
    assert thread(at_table, thread_id).question.waits_for_team
    at_table.say(at_table.sam, thread_id, "Yes, in warm water.", at=LATER)
    kept = thread(at_table, thread_id)
    assert kept.subject == "Swimming"
    assert [(one.side, one.name, one.words) for one in kept.said] == [
        (Side.PERSON, "", "May I swim?"),
        (Side.TEAM, "Sam Okafor", "Yes, in warm water."),
    ]
    assert not kept.question.waits_for_team
    assert kept == thread(at_table, thread_id, at_table.sam)


def test_words_are_sealed_under_the_persons_key(at_table):
    at_table.say(at_table.sam, at_table.ask("WORDS-OF-ASH"), "WORDS-OF-SAM", at=LATER)
    stored = [bytes(row.content) for row in (*Thread.objects.all(), *Message.objects.all())]
    assert all(b"WORDS" not in one and b"Swimming" not in one for one in stored)


def test_sent_twice_it_is_there_once(at_table):
    once = uuid4()
    first = at_table.ask(client_id=once)
    assert at_table.ask(client_id=once) == first
    again = uuid4()
    for _time in range(2):
        at_table.say(at_table.sam, first, "Yes.", at=LATER, client_id=again)
    assert (Thread.objects.count(), Message.objects.count()) == (1, 2)


def test_a_closed_thread_takes_no_more_words_but_one_that_was_on_its_way_is_no_error(at_table):
    thread_id, sent = at_table.ask(), uuid4()
    at_table.say(at_table.sam, thread_id, "Yes.", at=LATER, client_id=sent)
    for _time in range(2):
        operations.close_thread(by=at_table.ash, seat=at_table.seat(at_table.ash), thread_id=thread_id, at=LATER)
    with pytest.raises(Closed):
        at_table.say(at_table.sam, thread_id, "One more thing.", at=LATER)
    at_table.say(at_table.sam, thread_id, "Yes.", at=LATER, client_id=sent)
    kept = thread(at_table, thread_id)
    assert (kept.is_closed, kept.closed_by, len(kept.said)) == (True, Side.PERSON, 2)


@pytest.mark.parametrize(("subject", "words"), [("", "x"), ("x", ""), ("x", "  \n ")])
def test_nothing_written(at_table, subject, words):
    with pytest.raises(NothingWritten):
        at_table.ask(words, subject=subject)
    with pytest.raises(NothingWritten):
        at_table.say(at_table.ash, at_table.ask(), " ", at=LATER)


def test_only_somebody_of_the_team_is_asked(at_table):
    kim_id = take_in(join("kim"), team("Other team"), "Kim")
    seat = at_table.seat(at_table.ash)
    for member_id in (kim_id, uuid4()):
        with pytest.raises(Gone):
            operations.open_thread(
                by=at_table.ash,
                seat=seat,
                to_member_id=member_id,
                subject="x",
                words="x",
                client_id=uuid4(),
                at=MONDAY,
            )


def test_what_the_team_cannot_read_is_not_sent(at_table):
    thread_id = at_table.ask()
    give(at_table.ash, at_table.team_id, Topic.GOALS)
    for write in (at_table.ask, lambda: at_table.say(at_table.ash, thread_id, "Hello?", at=LATER)):
        with pytest.raises(NotAllowed):
            write()
    assert Message.objects.count() == 1


def test_a_thread_of_another_table_is_gone(at_table):
    thread_id = at_table.ask()
    birch = join("birch")
    other = meet(birch, at_table.team_id, Topic.MESSAGES, name="Birch")
    seat = queries.seat_of(at_table.sam, other, Topic.MESSAGES, at=MONDAY)
    assert queries.thread_of(seat.access, other, thread_id) is None
    assert queries.thread_of(seat.access, at_table.link_id, thread_id) is None
    assert queries.threads_of(seat.access, at_table.link_id) == ()
    for act in (operations.close_thread, lambda **more: operations.mark_read(upto=MONDAY, **more)):
        with pytest.raises(Gone):
            act(by=at_table.sam, seat=seat, thread_id=thread_id, at=MONDAY)


def test_reading_is_written_once_for_the_same_words(at_table):
    thread_id = at_table.ask()
    lines = len(audit.lines_about(at_table.ash.pk))
    for minutes in (1, 2):
        operations.mark_read(
            by=at_table.sam,
            seat=at_table.seat(at_table.sam),
            thread_id=thread_id,
            upto=MONDAY,
            at=MONDAY + timedelta(minutes=minutes),
        )
    assert ReadMark.objects.count() == 1
    assert len(audit.lines_about(at_table.ash.pk)) == lines + 1
    assert thread(at_table, thread_id).question.unread_since is None


def test_unread_begins_with_the_oldest_words_nobody_read(at_table):
    thread_id = at_table.ask()
    at_table.say(at_table.ash, thread_id, "Or walk?", at=LATER)
    question = thread(at_table, thread_id).question
    assert (question.unread_since, question.waits_since) == (MONDAY, MONDAY)
    at_table.say(at_table.sam, thread_id, "Both.", at=LATER + timedelta(minutes=1))
    assert thread(at_table, thread_id).question.unread_since is None
    more = LATER + timedelta(days=1)
    at_table.say(at_table.ash, thread_id, "And run?", at=more)
    question = thread(at_table, thread_id).question
    assert (question.unread_since, question.waits_since) == (more, more)


def test_new_is_what_the_other_side_said_and_one_has_not_opened(at_table):
    thread_id = at_table.ask()
    question = thread(at_table, thread_id).question
    assert question.is_new_for(at_table.sam.pk, Side.TEAM)
    assert not question.is_new_for(at_table.ash.pk, Side.PERSON)


@pytest.mark.parametrize("end", ["withdraw", "leave", "closed account"])
def test_the_practitioner_has_no_seat_any_more_and_the_person_keeps_the_thread(at_table, end):
    thread_id = at_table.ask()
    at_table.say(at_table.sam, thread_id, "Yes.", at=LATER)
    if end == "withdraw":
        withdraw(at_table.ash, at_table.team_id, LATER)
    elif end == "leave":
        people.leave_team(person=at_table.sam, team_id=at_table.team_id, at=LATER)
    else:
        at_table.sam.delete()
    if end != "closed account":
        with pytest.raises(NotAllowed):
            at_table.seat(at_table.sam, Topic.MESSAGES, at=LATER)
    assert [one.name for one in thread(at_table, thread_id).said] == ["", "Sam Okafor"]


def test_all_of_it_goes_with_the_person(at_table):
    at_table.say(at_table.sam, at_table.ask(), "Yes.", at=LATER)
    at_table.ash.delete()
    assert not Thread.objects.exists()
    assert not Message.objects.exists()


def test_the_number_of_queries_does_not_grow(at_table, django_assert_num_queries):
    access = at_table.seat(at_table.ash).access
    for _number in range(5):
        at_table.say(at_table.sam, at_table.ask(), "Yes.", at=LATER)
    with django_assert_num_queries(4):
        assert len(queries.threads_of(access, at_table.link_id)) == 5
