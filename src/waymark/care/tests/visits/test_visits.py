"""The path of a visit, read lines, and what each side may read: rules, operations, queries."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import NOON
from waymark.audit import queries as audit
from waymark.care import operations, queries
from waymark.care.models import SheetRead
from waymark.care.operations import AlreadyRead, SheetChanged
from waymark.care.queries import seat_of
from waymark.care.rules.visits import Stand, Step, path_of
from waymark.care.tests.visits.visit_people import WORDING, hand_over, read
from waymark.common.words import Edit
from waymark.people import operations as people
from waymark.plans import operations as plans
from waymark.plans import queries as plan
from waymark.plans.tests.circle_people import VISIT, sheet
from waymark.sharing import operations as sharing
from waymark.sharing import queries as shared
from waymark.sharing.queries import own_access
from waymark.sharing.terms import NotAllowed, Purpose, To, ToKind


@pytest.fixture
def handed(ash, team, link_id):
    """A sheet that the team has."""
    saved = sheet(ash).id
    hand_over(ash, saved, team)
    return saved


def change(person, sheet_id, **answers):
    version = plan.sheet_of(own_access(person), sheet_id).version
    kind = plan.sheet_of(own_access(person), sheet_id).kind
    plans.write_sheet(
        by=person, kind=kind, answers=VISIT | answers, sheet_id=sheet_id, edit=Edit.fresh(version), at=NOON
    )


def heard(person, sheet_id, words="Wait and see"):
    version = plan.sheet_of(own_access(person), sheet_id).version
    edit = Edit.fresh(version)
    plans.write_afterwards(by=person, sheet_id=sheet_id, answers={"heard": words}, edit=edit, at=NOON)


def access_of(looker, link_id, at=NOON):
    return seat_of(looker, link_id, at=at).access


# --- rules ------------------------------------------------------------------------------------------------------------
@given(st.sets(st.sampled_from(Step)))
def test_there_are_always_five_stones_in_their_order_and_at_most_one_is_next(done):
    path = path_of(done)
    assert [stone.step for stone in path] == list(Step)
    assert {stone.step for stone in path if stone.stand is Stand.DONE} == done
    following = [place for place, stone in enumerate(path) if stone.stand is Stand.NEXT]
    assert len(following) == (Step.CHECK not in done)
    assert all(stone.stand is not Stand.DONE for place in following for stone in path[place:])
    assert all(stone.stand is not Stand.LATER for place in following for stone in path[:place])


def test_what_was_left_out_is_not_what_comes_next():
    stands = [stone.stand for stone in path_of({Step.QUESTIONS, Step.HEARD})]
    assert stands == [Stand.DONE, Stand.LEFT, Stand.LEFT, Stand.DONE, Stand.NEXT]


# --- reading ----------------------------------------------------------------------------------------------------------
def test_a_practitioner_reads_what_is_printed_and_nothing_more(ash, sam, link_id, handed):
    heard(ash, handed)
    found = queries.visit_of(access_of(sam, link_id), link_id, handed)
    assert found.sheet.answers["questions"] == VISIT["questions"]
    assert "Wait and see" not in str(found.sheet.answers)
    assert not found.sheet.has_afterwards


def test_only_what_was_handed_over(ash, sam, link_id, handed):
    other = sheet(ash).id
    access = access_of(sam, link_id)
    assert [one.sheet.id for one in queries.visits_of(access, link_id)] == [handed]
    with pytest.raises(NotAllowed):
        queries.visit_of(access, link_id, other)
    with pytest.raises(NotAllowed):
        plan.sheet_of(access, handed)
    with pytest.raises(NotAllowed):
        plan.check_of(access, handed)
    with pytest.raises(NotAllowed):
        plan.check_due(access, NOON.date())


def test_a_sheet_of_somebody_else_is_none_of_theirs(ash, birch, sam, team, link_id, handed):
    theirs = sheet(birch).id
    scope = {f"conversation-sheets:{handed}", f"conversation-sheets:{theirs}"}
    to = To(ToKind.TEAM, team)
    sharing.give(by=ash, to=to, scope=scope, purpose=Purpose.VISIT, wording=WORDING, at=NOON)
    access = access_of(sam, link_id)
    assert queries.visit_of(access, link_id, theirs) is None
    assert [one.sheet.id for one in queries.visits_of(access, link_id)] == [handed]


def test_what_waits_is_what_nobody_of_the_team_read_as_it_is(ash, sam, robin, link_id, handed):
    def waiting():
        return [one.sheet.id for one in queries.visits_waiting(access_of(robin, link_id), link_id)]

    assert waiting() == [handed]
    read(sam, link_id, handed)
    assert waiting() == []
    change(ash, handed, top="Something else")
    assert waiting() == [handed]
    change(ash, handed)
    assert waiting() == [], "the words that were read stand there again"


def test_what_was_heard_is_no_change_to_what_was_read(ash, sam, link_id, handed):
    read(sam, link_id, handed)
    heard(ash, handed)
    (line,) = queries.visit_of(own_access(ash), link_id, handed).reads
    assert not line.changed_since


def test_nothing_waits_where_nothing_is_handed_over(ash, sam, team, link_id):
    to = To(ToKind.TEAM, team)
    sharing.give(by=ash, to=to, scope={"goals"}, purpose=Purpose.CARE, wording=WORDING, at=NOON)
    assert queries.visits_waiting(access_of(sam, link_id), link_id) == ()


def test_the_person_keeps_the_read_lines_when_the_sheet_is_taken_back(ash, sam, team, link_id, handed):
    read(sam, link_id, handed, "Stairs first.")
    plans.take_back(by=ash, sheet_id=handed, team_id=team, wording=WORDING, at=NOON)
    access = own_access(ash)
    grant = shared.grant_of(ash.pk, To(ToKind.TEAM, team), NOON)
    (found,) = queries.visits_of(access, link_id, grant)
    assert not found.is_shown
    assert (found.reads[0].name, found.reads[0].words) == ("Sam Okafor", "Stairs first.")


def test_a_practitioner_who_left_is_still_named(ash, sam, team, link_id, handed):
    read(sam, link_id, handed)
    people.leave_team(person=sam, team_id=team, at=NOON)
    (line,) = queries.visit_of(own_access(ash), link_id, handed).reads
    assert line.name == "Sam Okafor"


def test_the_person_sees_the_loop(ash, sam, team, link_id, handed):
    grant = shared.grant_of(ash.pk, To(ToKind.TEAM, team), NOON)
    found = queries.visit_of(own_access(ash), link_id, handed, grant)
    assert [one.stand for one in found.path(is_heard=False, is_checked=False)] == [
        *(Stand.DONE, Stand.DONE, Stand.NEXT, Stand.LATER, Stand.LATER)
    ]
    read(sam, link_id, handed)
    found = queries.visit_of(own_access(ash), link_id, handed, grant)
    assert {one.stand for one in found.path(is_heard=True, is_checked=True)} == {Stand.DONE}


# --- the read line ----------------------------------------------------------------------------------------------------
def leave(by, link_id, sheet_id, mark, words=""):
    seat = seat_of(by, link_id, at=NOON)
    return operations.leave_read_line(by=by, seat=seat, sheet_id=sheet_id, mark=mark, words=words, at=NOON)


def test_the_same_line_again_is_one_line(ash, sam, link_id, handed):
    assert read(sam, link_id, handed, "Stairs") == read(sam, link_id, handed, "Stairs")
    assert SheetRead.objects.count() == 1
    assert [line.verb for line in audit.lines_about(ash.pk) if line.thing == "SheetRead"] == ["read"]


def test_a_line_is_never_replaced_and_a_changed_sheet_gets_another(ash, sam, robin, link_id, handed):
    read(sam, link_id, handed, "Stairs")
    with pytest.raises(AlreadyRead):
        read(sam, link_id, handed, "Something else")
    read(robin, link_id, handed)
    change(ash, handed, top="Something else")
    read(sam, link_id, handed, "Something else")
    lines = queries.visit_of(own_access(ash), link_id, handed).reads
    assert sorted((line.words, line.changed_since) for line in lines) == [
        ("", True),
        ("Something else", False),
        ("Stairs", True),
    ]


def test_a_row_is_written_once(ash, sam, link_id, handed):
    read(sam, link_id, handed)
    row = SheetRead.objects.get()
    with pytest.raises(TypeError):
        row.save()
    with pytest.raises(TypeError):
        row.delete()
    twin = SheetRead(link=row.link, sheet=row.sheet, sheet_mark=row.sheet_mark, by_id=row.by_id, words=b"", at=NOON)
    with pytest.raises(IntegrityError), transaction.atomic():
        twin.save()


def test_the_words_are_sealed(ash, sam, link_id, handed):
    read(sam, link_id, handed, "Stairs first")
    assert b"Stairs" not in bytes(SheetRead.objects.get().words)


def test_what_was_changed_meanwhile_was_not_read(ash, sam, link_id, handed):
    mark = queries.visit_of(access_of(sam, link_id), link_id, handed).sheet.mark
    change(ash, handed, top="Something else")
    with pytest.raises(SheetChanged):
        leave(sam, link_id, handed, mark)


def test_nobody_else_leaves_one(ash, sam, lee, link_id, handed):
    other = sheet(ash)
    mark = plan.sheet_of(own_access(ash), other.id).mark
    with pytest.raises(NotAllowed):
        leave(sam, link_id, other.id, mark)
    with pytest.raises(NotAllowed):
        leave(ash, link_id, handed, mark)
    with pytest.raises(NotAllowed):
        leave(lee, link_id, handed, mark)
    assert not SheetRead.objects.exists()


def test_it_ends_with_the_consent(ash, sam, team, link_id, handed):
    until = NOON + timedelta(days=1)
    scope = {f"conversation-sheets:{handed}"}
    to = To(ToKind.TEAM, team)
    sharing.give(by=ash, to=to, scope=scope, purpose=Purpose.VISIT, wording=WORDING, at=NOON, until=until)
    assert queries.visits_of(access_of(sam, link_id), link_id)
    with pytest.raises(NotAllowed):
        access_of(sam, link_id, at=until)


def test_it_goes_with_the_person(ash, sam, link_id, handed):
    read(sam, link_id, handed, "Stairs")
    people.erase(by=ash, at=NOON)
    assert not SheetRead.objects.exists()
