"""A worry: how urgent it is decides who is told and who still sees the words; whom it is about reads where help is."""

import pytest

from tests.support.made_up_things import PLACE, POSTS, lead, post
from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.moderation import operations
from waymark.moderation.models import Case, CaseReply
from waymark.moderation.queries import NoCase, my_case
from waymark.moderation.rules import timing
from waymark.moderation.terms import Place, Shown, Worry
from waymark.moderation.tests.desks import LATER, Board, moderator, on_duty
from waymark.notices.models import Notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def board():
    return Board()


def told(kind):
    return set(Notice.objects.filter(kind=f"moderation.{kind}").values_list("person__username", flat=True))


@pytest.mark.parametrize("level", [Worry.LOW, Worry.SOME])
def test_what_can_wait_hides_nothing_and_calls_nobody(board, level):
    board.worry(level)
    assert board.post.shown is Shown.OPEN
    assert not Notice.objects.exists()


@pytest.mark.parametrize("level", [Worry.SERIOUS, Worry.NOW])
def test_what_cannot_wait_hides_the_words_and_tells_who_is_on_duty(board, level):
    sue = moderator("sue-on-duty")
    on_duty(sue)
    row = board.worry(level)
    assert board.post.shown is Shown.HIDDEN
    assert POSTS[board.thing_id].snapshot.words, "never deleted"
    assert told("worry-waits") == {"sue-on-duty"}
    assert told("worried-about") == {"ash-heron-42"}
    assert row.case.due_at == NOON + timing.SERIOUS


def test_with_nobody_on_duty_every_moderator_is_told(board):
    moderator("sue")
    board.worry(Worry.NOW)
    assert told("worry-waits") == {"sue", "mo-heron"}


def test_who_runs_the_place_is_told_unless_it_is_about_them(board):
    rob, place = join("rob"), Place(PLACE, new_id(), "Second Steps")
    lead(rob, place.id)
    lead(board.ash, place.id)
    board.thing_id = post(board.ash, place=place)
    board.worry(Worry.NOW)
    assert told("worry-waits") == {"rob", "mo-heron"}


def test_a_second_worry_raises_the_level_and_never_lowers_it(board):
    board.worry(Worry.SOME)
    row = board.worry(Worry.NOW, join("second"))
    assert row.case.level == Worry.NOW
    board.post.shown = Shown.OPEN
    board.worry(Worry.LOW, join("third"))
    case = Case.objects.get()
    assert (case.level, case.reports.count()) == (Worry.NOW, 3)
    assert Notice.objects.filter(kind="moderation.worried-about").count() == 1


def test_they_write_to_each_other_through_the_case(board):
    case, key = board.worry(Worry.SERIOUS).case, new_id()
    for _time in range(2):
        operations.write_to_author(by=board.mo, case_id=case.pk, words="How are you?", client_id=key, at=LATER)
    operations.answer(by=board.ash, case_id=case.pk, words="Better now.", client_id=new_id(), at=LATER)
    said = my_case(board.ash.pk, case.pk).replies
    assert [(one.words, one.is_from_author) for one in said] == [("How are you?", False), ("Better now.", True)]
    assert told("wrote-to-you") == {"ash-heron-42"}
    assert told("answered-you") == {"mo-heron"}
    assert Case.objects.get().assignee_id == board.mo.pk


def test_nobody_else_writes_or_reads_there(board):
    case = board.worry(Worry.SERIOUS).case
    for person in (board.kit, board.mo):
        with pytest.raises(NoCase):
            operations.answer(by=person, case_id=case.pk, words="x", client_id=new_id(), at=LATER)
        assert my_case(person.pk, case.pk) is None
    with pytest.raises(NoCase):
        operations.write_to_author(by=board.kit, case_id=case.pk, words="x", client_id=new_id(), at=LATER)
    assert not CaseReply.objects.exists()
