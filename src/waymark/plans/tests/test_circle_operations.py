"""Writing a circle, sheets and sides: sent twice, in two tabs, by somebody else."""

from dataclasses import replace
from datetime import date

import pytest

from waymark.audit.models import AuditLine
from waymark.common.words import Edit, Stale
from waymark.plans import operations, queries
from waymark.plans.models import CircleMember, ConversationSheet, FourSides, Goal, PacingActivity
from waymark.plans.operations import Gone, NothingWritten
from waymark.plans.rules.circle import MemberKind, MemberWords, Ring
from waymark.plans.rules.sheets import SheetKind, Source
from waymark.plans.rules.sides import Side
from waymark.plans.terms.sides import HeldKind
from waymark.plans.tests.circle_people import ANN, VISIT, member, sheet
from waymark.plans.tests.people import LATER, goal, matters, setback_plan
from waymark.sharing.queries import own_access
from waymark.sharing.terms import MADE_BY_SHARING, Access, NotAllowed, Topic


def _verbs(person, thing):
    lines = AuditLine.objects.filter(about_id=person.pk, thing=thing).order_by("id")
    return [line.verb for line in lines]


def _access(person, *topics):
    return Access(person.pk, person.pk, frozenset(topics), None, MADE_BY_SHARING)


# --- the circle -------------------------------------------------------------------------------------------------------
def test_ash_writes_about_ann(ash):
    saved = member(ash, replace(ANN, sides=(Side.EMOTIONAL,), kind=MemberKind.GROUP))
    kept = queries.member_of(own_access(ash), saved.id)
    assert kept.words == replace(ANN, sides=(Side.EMOTIONAL,), kind=MemberKind.GROUP)
    assert _verbs(ash, "CircleMember") == ["written"]
    assert b"Ann" not in bytes(CircleMember.objects.get().content)


def test_the_same_form_again_is_the_same_member(ash):
    edit = Edit.fresh()
    for _time in range(2):
        operations.write_member(by=ash, words=ANN, edit=edit, at=LATER)
    assert CircleMember.objects.count() == 1
    assert _verbs(ash, "CircleMember") == ["written"]


def test_of_two_tabs_about_ann_the_second_is_asked(ash):
    saved = member(ash)
    change = replace(ANN, ring=Ring.FURTHER)
    operations.write_member(by=ash, words=change, member_id=saved.id, edit=Edit.fresh(1), at=LATER)
    with pytest.raises(Stale):
        operations.write_member(by=ash, words=ANN, member_id=saved.id, edit=Edit.fresh(1), at=LATER)
    assert queries.member_of(own_access(ash), saved.id).words.ring is Ring.FURTHER


@pytest.mark.parametrize("name", ["", "   "])
def test_nobody_without_a_name(ash, name):
    with pytest.raises(NothingWritten):
        member(ash, replace(ANN, name=name))


def test_put_aside_and_taken_up_again(ash):
    saved = member(ash)
    for _time in range(2):
        operations.put_member_aside(by=ash, member_id=saved.id, at=LATER)
    assert [one.id for one in queries.circle_of(own_access(ash)).put_aside] == [saved.id]
    for _time in range(2):
        operations.take_up_member(by=ash, member_id=saved.id, at=LATER)
    assert queries.circle_of(own_access(ash)).of(Ring.CLOSE)[0].words == ANN
    assert _verbs(ash, "CircleMember") == ["written", "put aside", "taken up"]


def test_birch_reaches_nobody_in_ashs_circle(ash, birch):
    saved = member(ash)
    for act in (operations.put_member_aside, operations.take_up_member):
        with pytest.raises(Gone):
            act(by=birch, member_id=saved.id, at=LATER)
    with pytest.raises(Gone):
        member(birch, ANN, saved.id)
    assert queries.member_of(own_access(birch), saved.id) is None
    assert queries.circle_of(own_access(birch)).members == ()


def test_a_ring_that_is_not_known_any_more_is_the_outermost(ash):
    from waymark.people.queries import box_of

    saved = member(ash)
    row = CircleMember.objects.get()
    row.put(box_of(ash.pk), content={"name": "Ann", "ring": "moon", "kind": 7, "sides": "social"})
    row.save()
    assert queries.member_of(own_access(ash), saved.id).words == MemberWords("Ann", ring=Ring.FURTHER)


# --- sheets -----------------------------------------------------------------------------------------------------------
def test_ash_prepares_a_visit(ash):
    saved = sheet(ash, on=date(2028, 2, 29))
    kept = queries.sheet_of(own_access(ash), saved.id)
    assert (kept.kind, kept.on, kept.answers) == (SheetKind.VISIT, date(2028, 2, 29), VISIT)
    assert b"Birch" not in bytes(ConversationSheet.objects.get().content)


def test_what_was_heard_and_what_was_prepared_do_not_push_each_other_away(ash):
    saved = sheet(ash)
    heard = {"heard": "Wait and see"}
    operations.write_afterwards(by=ash, sheet_id=saved.id, answers=heard, edit=Edit.fresh(1), at=LATER)
    operations.write_sheet(
        by=ash, kind=SheetKind.VISIT, answers={"top": "Legs"}, sheet_id=saved.id, edit=Edit.fresh(2), at=LATER
    )
    kept = queries.sheet_of(own_access(ash), saved.id)
    assert kept.answers == VISIT | {"top": "Legs"} | heard
    assert kept.has_afterwards


def test_writing_down_what_was_heard_is_no_change_that_others_are_told_of(ash):
    saved = sheet(ash)
    before = queries.sheets_changed_at(own_access(ash))
    heard = {"heard": "Wait and see"}
    operations.write_afterwards(by=ash, sheet_id=saved.id, answers=heard, edit=Edit.fresh(1), at=LATER)
    assert queries.sheets_changed_at(own_access(ash)) == before
    operations.write_sheet(
        by=ash, kind=SheetKind.VISIT, answers={"top": "Legs"}, sheet_id=saved.id, edit=Edit.fresh(2), at=LATER
    )
    assert queries.sheets_changed_at(own_access(ash)) == LATER > before


def test_a_new_sheet_that_is_sent_again_late_keeps_what_was_heard(ash):
    edit = Edit.fresh()
    first = operations.write_sheet(by=ash, kind=SheetKind.ASK, answers={"who": "Bo"}, edit=edit, at=LATER)
    operations.write_afterwards(by=ash, sheet_id=first.id, answers={"heard": "Yes"}, edit=Edit.fresh(1), at=LATER)
    with pytest.raises(Stale):
        operations.write_sheet(by=ash, kind=SheetKind.ASK, answers={"who": "Bo"}, edit=edit, at=LATER)
    assert queries.sheet_of(own_access(ash), first.id).answers == {"who": "Bo", "heard": "Yes"}


def test_a_sheet_that_saved_while_typing_is_one_sheet(ash):
    edit = Edit.fresh()
    first = operations.write_sheet(
        by=ash, kind=SheetKind.ASK, answers={"who": "B"}, edit=replace(edit, quiet=True), at=LATER
    )
    second = operations.write_sheet(
        by=ash, kind=SheetKind.ASK, answers={"who": "Bo"}, edit=replace(edit, based_on=1), at=LATER
    )
    assert (second.id, second.version) == (first.id, 2)
    assert ConversationSheet.objects.count() == 1


def test_a_sheet_without_a_word_is_not_kept(ash):
    with pytest.raises(NothingWritten):
        sheet(ash, {"who": "", "top": ""})


def test_sheets_are_put_aside_and_taken_up(ash, birch):
    saved = sheet(ash)
    for act in (operations.put_sheet_aside, operations.take_up_sheet):
        with pytest.raises(Gone):
            act(by=birch, sheet_id=saved.id, at=LATER)
    operations.put_sheet_aside(by=ash, sheet_id=saved.id, at=LATER)
    assert queries.sheets_of(own_access(ash))[0].is_put_aside
    operations.take_up_sheet(by=ash, sheet_id=saved.id, at=LATER)
    assert not queries.sheets_of(own_access(ash))[0].is_put_aside
    assert _verbs(ash, "ConversationSheet") == ["written", "put aside", "taken up"]


def test_birch_finds_no_sheet_of_ash(ash, birch):
    saved = sheet(ash)
    assert queries.sheet_of(own_access(birch), saved.id) is None
    assert queries.sheets_of(own_access(birch)) == ()
    with pytest.raises(Gone):
        operations.write_afterwards(by=birch, sheet_id=saved.id, answers={}, edit=Edit.fresh(1), at=LATER)


def test_a_sheet_takes_words_from_the_plan(ash):
    assert queries.words_for_sheets(own_access(ash)) == {}
    matters(ash, "Time with Ann")
    matters(ash, "The garden")
    goal(ash)
    setback_plan(ash)
    assert queries.words_for_sheets(own_access(ash)) == {
        Source.MATTERS: "Time with Ann\nThe garden",
        Source.GOALS: "Walk to the pond",
        Source.FIRST_HOUR: "Warm pack\nMusic low",
    }


# --- four sides -------------------------------------------------------------------------------------------------------
def test_own_words_for_the_sides(ash):
    edit = Edit.fresh()
    for _time in range(2):
        operations.write_sides(by=ash, words={Side.SOCIAL: "Choir"}, edit=edit, at=LATER)
    kept = queries.own_sides_of(own_access(ash))
    assert (kept.words[Side.SOCIAL], kept.words[Side.PHYSICAL], kept.version) == ("Choir", "", 1)
    with pytest.raises(Stale):
        operations.write_sides(by=ash, words={}, edit=Edit.fresh(), at=LATER)
    operations.write_sides(by=ash, words={}, edit=Edit.fresh(1), at=LATER)
    assert queries.own_sides_of(own_access(ash)).words[Side.SOCIAL] == ""
    assert FourSides.objects.count() == 1


def test_a_plan_fills_its_sides(ash):
    from waymark.people.queries import box_of

    box = box_of(ash.pk)
    operations.write_sides(by=ash, words={Side.PSYCHOLOGICAL: "A kind word"}, edit=Edit.fresh(), at=LATER)
    member(ash, replace(ANN, sides=(Side.EMOTIONAL,)))
    put_aside = member(ash, replace(ANN, name="Gone"))
    operations.put_member_aside(by=ash, member_id=put_aside.id, at=LATER)
    goal(ash)
    walk = Goal.objects.get(pk=goal(ash).id)
    walk.put(box, details={"sides": ["physical", "astral"]})
    walk.save()
    ids = {"client_id": ash.pk, "last_client_id": ash.pk, "made_at": LATER, "changed_at": LATER}
    paced = PacingActivity(person=ash, **ids)
    paced.put(box, content={"name": "Walking"})
    paced.save()
    held = {side: [(one.kind, one.words) for one in all_] for side, all_ in _held(ash).items()}
    assert held == {
        Side.PHYSICAL: [(HeldKind.GOAL, "Walk to the pond"), (HeldKind.PACING, "Walking")],
        Side.EMOTIONAL: [(HeldKind.MEMBER, "Ann")],
        Side.SOCIAL: [(HeldKind.MEMBER, "Ann")],
        Side.PSYCHOLOGICAL: [(HeldKind.OWN, "A kind word")],
    }


def _held(person):
    return queries.held_on_sides(own_access(person))


def test_the_sides_are_nobody_elses_to_read(ash):
    member(ash)
    with pytest.raises(NotAllowed):
        queries.held_on_sides(_access(ash, Topic.GOALS))


def test_each_query_asks_for_its_topic(ash):
    nothing = _access(ash)
    for query in (queries.circle_of, queries.sheets_of, queries.own_sides_of, queries.held_on_sides):
        with pytest.raises(NotAllowed):
            query(nothing)
    for query in (queries.member_of, queries.sheet_of):
        with pytest.raises(NotAllowed):
            query(nothing, ash.pk)
    with pytest.raises(NotAllowed):
        queries.words_for_sheets(_access(ash, Topic.CONVERSATION_SHEETS))
