"""Keeping practices, stars and crisis answers, and reading them again."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from tests.support.people import NOON
from waymark.audit.models import AuditLine
from waymark.audit.queries import lines_about
from waymark.audit.terms import sentence
from waymark.common.words import Edit, Stale
from waymark.sharing.queries import own_access
from waymark.skills import operations, queries
from waymark.skills.models import Practice, SkillChoice
from waymark.skills.operations import Gone
from waymark.skills.rules import KEPT_BACK
from waymark.skills.terms.library import skill_in
from waymark.skills.terms.practice import Told
from waymark.skills.tests.practising import BEANS, LATER, STAIRS, kept, plan, record


def keep(person, answers, *, practice_id=None, edit=None, at=NOON, slug="thought-record", **more):
    told = Told(answers=answers, **more)
    return operations.keep_practice(
        by=person, slug=slug, told=told, practice_id=practice_id, edit=edit or Edit.fresh(), at=at
    )


# --- practices --------------------------------------------------------------------------------------------------------
def test_a_practice_is_kept_as_it_was_told(ash):
    found = kept(ash, record(ash))
    assert (found.slug, found.on, found.practised_at) == ("thought-record", NOON.date(), NOON)
    assert dict(found.answers) == STAIRS
    assert found.first_words == "The stairs at the library"
    assert not found.is_open


def test_nothing_of_the_words_lies_open_in_the_table(ash):
    record(ash)
    assert b"stairs" not in bytes(Practice.objects.get().content)


def test_the_same_form_twice_is_one_practice_and_one_line_in_the_audit(ash):
    edit = Edit.fresh()
    first = keep(ash, STAIRS, edit=edit)
    again = keep(ash, STAIRS, edit=edit, at=LATER)
    assert (again.id, again.is_change) == (first.id, False)
    assert AuditLine.objects.filter(thing="Practice").count() == 1


def test_what_a_short_form_does_not_ask_stays(ash):
    saved = keep(ash, {**STAIRS, "evidence_for": "They looked"})
    keep(ash, {"situation": "The stairs"}, practice_id=saved.id, edit=Edit.fresh(1), at=LATER)
    assert dict(kept(ash, saved).answers) == {**STAIRS, "situation": "The stairs", "evidence_for": "They looked"}


def test_what_was_emptied_is_gone(ash):
    saved = keep(ash, STAIRS)
    keep(ash, {"thoughts": "", "belief": None}, practice_id=saved.id, edit=Edit.fresh(1), at=LATER)
    assert dict(kept(ash, saved).answers) == {"situation": STAIRS["situation"]}


def test_another_day_moves_it_and_the_same_day_leaves_its_moment(ash):
    saved = record(ash)
    keep(ash, {}, practice_id=saved.id, edit=Edit.fresh(1), on=NOON.date(), at=LATER)
    assert kept(ash, saved).practised_at == NOON
    keep(ash, {}, practice_id=saved.id, edit=Edit.fresh(1), on=date(2024, 2, 29), at=LATER)
    assert kept(ash, saved).on == kept(ash, saved).practised_at.date() == date(2024, 2, 29)


def test_an_older_tab_does_not_push_away_what_a_newer_one_wrote(ash):
    saved = record(ash)
    keep(ash, {"thoughts": "From the phone"}, practice_id=saved.id, edit=Edit.fresh(1), at=LATER)
    with pytest.raises(Stale):
        keep(ash, {"thoughts": "From the desk"}, practice_id=saved.id, edit=Edit.fresh(1), at=LATER)
    assert kept(ash, saved).answers["thoughts"] == "From the phone"


def test_what_was_planned_stays_open_until_it_is_said_how_it_was(ash):
    saved = plan(ash)
    assert kept(ash, saved).is_open
    assert [one.id for one in queries.open_practices(own_access(ash))] == [saved.id]
    keep(ash, {"done": "changed"}, practice_id=saved.id, edit=Edit.fresh(1), at=LATER)
    found = kept(ash, saved)
    assert not found.is_open
    assert dict(found.answers) == {**BEANS, "done": "changed"}
    assert queries.open_practices(own_access(ash)) == ()


def test_taken_out_and_brought_back(ash):
    saved = record(ash)
    operations.remove_practice(by=ash, practice_id=saved.id, at=LATER)
    operations.remove_practice(by=ash, practice_id=saved.id, at=LATER)
    access = own_access(ash)
    assert queries.practices_of(access) == ()
    assert [one.id for one in queries.removed_practices(access)] == [saved.id]
    assert kept(ash, saved).is_removed
    operations.bring_back_practice(by=ash, practice_id=saved.id, at=LATER)
    assert [one.id for one in queries.practices_of(access)] == [saved.id]
    verbs = list(AuditLine.objects.filter(thing="Practice").values_list("verb", flat=True))
    assert verbs == ["written", "removed", "brought back"]


@pytest.mark.parametrize("act", [operations.remove_practice, operations.bring_back_practice])
def test_nobody_touches_what_is_not_theirs(ash, birch, act):
    saved = record(ash)
    with pytest.raises(Gone):
        act(by=birch, practice_id=saved.id, at=LATER)
    with pytest.raises(Gone):
        keep(birch, {}, practice_id=saved.id)
    assert queries.practice_of(own_access(birch), saved.id) is None


def test_the_list_goes_back_page_by_page_in_two_queries(ash, django_assert_num_queries):
    for days in range(5):
        record(ash, NOON - timedelta(days=days))
    access = own_access(ash)
    with django_assert_num_queries(2):
        first = queries.practices_of(access, limit=3)
    rest = queries.practices_of(access, before=first[-1].practised_at, limit=3)
    assert [one.on for one in (*first, *rest)] == [NOON.date() - timedelta(days=days) for days in range(5)]
    assert queries.last_practised(access) == first[0]


def test_who_never_practised_has_nothing(ash):
    access = own_access(ash)
    assert queries.last_practised(access) is None
    assert queries.sides_in_use(access) == {}
    assert queries.starred_of(access) == ()


# --- stars ------------------------------------------------------------------------------------------------------------
def test_stars_keep_their_order_and_come_off(ash):
    for slug in ("willingness", "kind-letter", "willingness"):
        operations.star_skill(by=ash, slug=slug, at=NOON)
    access = own_access(ash)
    assert [one.slug for one in queries.starred_of(access)] == ["willingness", "kind-letter"]
    operations.unstar_skill(by=ash, slug="willingness", at=NOON)
    operations.unstar_skill(by=ash, slug="defusion", at=NOON)
    assert [one.slug for one in queries.starred_of(access)] == ["kind-letter"]
    assert SkillChoice.objects.count() == 1
    assert AuditLine.objects.filter(thing="SkillChoice").count() == 3


def test_a_starred_skill_says_where_it_is(ash):
    operations.star_skill(by=ash, slug="kind-letter", at=NOON)
    found = queries.starred_of(own_access(ash))[0]
    assert (found.url_name, found.title) == ("skill", "A kind letter to myself")


def test_sides_in_use_are_those_of_starred_and_of_practised_skills(ash):
    operations.star_skill(by=ash, slug="movement-menu", at=NOON)
    record(ash)
    taken_out = plan(ash)
    operations.remove_practice(by=ash, practice_id=taken_out.id, at=NOON)
    found = queries.sides_in_use(own_access(ash))
    assert {side: tuple(one.title for one in skills) for side, skills in found.items()} == {
        "physical": ("Movement for the day I have",),
        "emotional": ("Look at a hard thought",),
        "psychological": ("Look at a hard thought",),
    }


# --- after a crisis answer --------------------------------------------------------------------------------------------
def test_after_a_crisis_answer_stepping_back_is_not_offered_for_a_week(ash):
    operations.star_skill(by=ash, slug="defusion", at=NOON)
    operations.note_crisis_answer(by=ash, at=NOON)
    access = own_access(ash)
    stepping_back = skill_in("en", "defusion")
    assert not queries.may_open(access, stepping_back, at=LATER)
    assert queries.may_open(access, stepping_back, at=NOON + KEPT_BACK)
    assert queries.starred_of(access, at=LATER) == ()
    assert queries.starred_of(access) == (), "where the moment is not known it stays away"
    assert queries.sides_in_use(access, at=LATER) == {}
    assert [one.slug for one in queries.starred_of(access, at=NOON + KEPT_BACK)] == ["defusion"]


def test_the_answer_is_sealed_and_the_audit_does_not_tell_it(ash, birch):
    operations.note_crisis_answer(by=ash, at=NOON)
    operations.star_skill(by=birch, slug="kind-letter", at=NOON)
    assert b"crisis" not in bytes(SkillChoice.objects.get(person=ash).content)
    of_ash, of_birch = ({(line.verb, line.thing) for line in lines_about(one.pk)} for one in (ash, birch))
    assert of_ash == of_birch
    assert str(sentence("changed", "SkillChoice")) == "You changed something about your skills."


def test_the_answer_leaves_the_stars_alone(ash):
    operations.star_skill(by=ash, slug="kind-letter", at=NOON)
    operations.note_crisis_answer(by=ash, at=LATER)
    choices = queries.choices_of(own_access(ash))
    assert (choices.starred, choices.crisis_at) == (("kind-letter",), LATER)


def test_ids_are_made_by_the_form(ash):
    client_id = uuid4()
    keep(ash, STAIRS, edit=Edit(client_id))
    assert Practice.objects.get().client_id == client_id
