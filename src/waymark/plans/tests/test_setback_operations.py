"""A plan that grows and goes back, a setback looked back on, a voice: sent twice, in two tabs, by somebody else."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from tests.support.people import NOON
from waymark.audit.models import AuditLine
from waymark.common.words import Edit, Stale
from waymark.people import operations as people
from waymark.plans import operations, queries
from waymark.plans.models import Setback, SetbackPlanVersion, SetbackRecording
from waymark.plans.operations import Gone, NothingWritten, PlanStale
from waymark.plans.rules import MoreOfThePlan, Pace, SetbackParts, SetbackWords
from waymark.plans.rules.setback_after import AfterWords
from waymark.plans.tests.people import BAD_DAY, LATER, setback_plan
from waymark.plans.tests.setback_people import (
    ALL_PARTS,
    SPRING,
    changed_plan,
    looked_back,
    recorded,
    setback_things,
    wav,
    whole_plan,
)
from waymark.sharing.queries import own_access
from waymark.web.sounds import Sound


def _plan(person):
    return queries.setback_plan_of(own_access(person))


def _verbs(person, thing):
    return [one.verb for one in AuditLine.objects.filter(about_id=person.pk, thing=thing).order_by("id")]


# --- the plan grows ---------------------------------------------------------------------------------------------------
def test_every_part_is_kept(ash):
    more = MoreOfThePlan(ALL_PARTS, date(2028, 2, 29))
    operations.write_setback_plan(by=ash, words=BAD_DAY, more=more, pace=Pace(3, 6), edit=Edit.fresh(), at=NOON)
    kept = _plan(ash)
    assert (kept.words, kept.parts, kept.pace, kept.review_on) == (BAD_DAY, ALL_PARTS, Pace(3, 6), date(2028, 2, 29))


def test_the_first_steps_leave_the_other_parts_alone(ash):
    whole_plan(ash)
    operations.write_setback_plan(by=ash, words=SetbackWords("Other"), edit=Edit.fresh(1), at=LATER)
    assert (_plan(ash).words, _plan(ash).parts) == (SetbackWords("Other"), ALL_PARTS)


def test_the_medicines_are_not_readable_in_the_database(ash):
    from waymark.plans.models import SetbackPlan

    whole_plan(ash)
    assert b"Okafor" not in bytes(SetbackPlan.objects.get().content)


# --- and goes back ----------------------------------------------------------------------------------------------------
def test_an_earlier_version_is_put_back_and_the_later_one_kept(ash):
    whole_plan(ash)
    changed_plan(ash)
    (old,) = queries.earlier_plans_of(own_access(ash))
    assert (old.plan.words, old.plan.parts, old.plan.changed_at, old.replaced_at) == (BAD_DAY, ALL_PARTS, NOON, LATER)
    operations.put_setback_plan_back(by=ash, earlier_id=old.id, edit=Edit.fresh(2), at=LATER)
    assert (_plan(ash).words, _plan(ash).version) == (BAD_DAY, 3)
    assert [one.plan.words.kind_sentence for one in queries.earlier_plans_of(own_access(ash))] == [
        "Slow is allowed.",
        BAD_DAY.kind_sentence,
    ]
    assert _verbs(ash, "SetbackPlan") == ["written", "written", "put back"]


def test_a_part_that_was_added_later_goes_when_the_plan_goes_back(ash):
    setback_plan(ash)
    whole_plan(ash)
    (old,) = queries.earlier_plans_of(own_access(ash))
    operations.put_setback_plan_back(by=ash, earlier_id=old.id, edit=Edit.fresh(2), at=LATER)
    assert (_plan(ash).words, _plan(ash).parts) == (BAD_DAY, SetbackParts())


def test_put_back_twice_by_one_form_is_once(ash):
    setback_things(ash)
    old = queries.earlier_plans_of(own_access(ash))[0]
    edit = Edit.fresh(2)
    first = operations.put_setback_plan_back(by=ash, earlier_id=old.id, edit=edit, at=LATER)
    again = operations.put_setback_plan_back(by=ash, earlier_id=old.id, edit=edit, at=LATER)
    assert again == replace(first, is_change=False)


def test_who_has_not_seen_the_plan_does_not_push_it_away(ash):
    whole_plan(ash)
    changed_plan(ash)
    (old,) = queries.earlier_plans_of(own_access(ash))
    with pytest.raises(Stale):
        operations.put_setback_plan_back(by=ash, earlier_id=old.id, edit=Edit.fresh(1), at=LATER)


def test_birch_cannot_read_or_put_back_ashs_versions(ash, birch):
    old = setback_things(ash)["earlier_id"]
    assert queries.earlier_plan_of(own_access(birch), old) is None
    with pytest.raises(Gone):
        operations.put_setback_plan_back(by=birch, earlier_id=old, edit=Edit.fresh(), at=LATER)


# --- looking back -----------------------------------------------------------------------------------------------------
def _look_back(person, plan=None, plan_version=0, edit=None, **more):
    edit = edit or Edit.fresh()
    plan_edit = replace(edit, based_on=plan_version)
    return operations.look_back(by=person, words=SPRING, plan=plan, plan_edit=plan_edit, edit=edit, at=LATER, **more)


def test_a_setback_is_looked_back_on(ash):
    saved = looked_back(ash, began_on=date(2026, 5, 1), over_on=date(2026, 5, 9))
    kept = queries.setback_of(own_access(ash), saved.id)
    assert (kept.words, kept.began_on, kept.over_on) == (SPRING, date(2026, 5, 1), date(2026, 5, 9))
    assert _verbs(ash, "Setback") == ["written"]


def test_the_plan_learns_from_it_in_the_same_step(ash):
    whole_plan(ash)
    _look_back(ash, {"first_hour": "Tell Ann first", "movement": "Heel slides"}, 1)
    kept = _plan(ash)
    assert (kept.words.first_hour, kept.parts.movement, kept.parts.cut) == (
        "Tell Ann first",
        "Heel slides",
        ALL_PARTS.cut,
    )
    assert SetbackPlanVersion.objects.count() == 1


def test_who_changes_nothing_in_the_plan_makes_no_version_and_is_not_asked(ash):
    whole_plan(ash)
    changed_plan(ash)
    _look_back(ash, _plan(ash).all_words, plan_version=1)
    assert (_plan(ash).version, SetbackPlanVersion.objects.count()) == (2, 1)


def test_where_the_plan_was_changed_elsewhere_neither_is_kept(ash):
    whole_plan(ash)
    changed_plan(ash)
    with pytest.raises(PlanStale) as stale:
        _look_back(ash, {"first_hour": "Mine"}, plan_version=1)
    assert (stale.value.version, Setback.objects.count()) == (2, 0)


def test_a_first_plan_may_come_of_it(ash):
    _look_back(ash, {"first_hour": "Warm pack"})
    assert (_plan(ash).words.first_hour, _plan(ash).version) == ("Warm pack", 1)


def test_the_same_form_sent_again_changes_nothing(ash):
    whole_plan(ash)
    edit = Edit.fresh()
    first = _look_back(ash, {"cut": "Half"}, 1, edit)
    again = _look_back(ash, {"cut": "Half"}, 1, edit)
    assert again == replace(first, is_change=False)
    assert (Setback.objects.count(), _plan(ash).version, _verbs(ash, "Setback")) == (1, 2, ["written"])


def test_of_two_tabs_the_second_is_asked(ash):
    saved = looked_back(ash)
    _look_back(ash, edit=Edit.fresh(1), setback_id=saved.id, began_on=date(2026, 5, 1))
    with pytest.raises(Stale):
        _look_back(ash, edit=Edit.fresh(1), setback_id=saved.id)


def test_nothing_said_is_not_kept_and_a_day_alone_is(ash):
    with pytest.raises(NothingWritten):
        looked_back(ash, AfterWords())
    assert looked_back(ash, AfterWords(), began_on=date(2026, 5, 1)).is_change


def test_birch_cannot_reach_what_ash_wrote(ash, birch):
    saved = looked_back(ash)
    assert queries.setback_of(own_access(birch), saved.id) is None
    with pytest.raises(Gone):
        _look_back(birch, edit=Edit.fresh(1), setback_id=saved.id)


def test_the_latest_comes_first_by_the_day_it_began(ash):
    looked_back(ash, AfterWords("May"), began_on=date(2026, 5, 1))
    looked_back(ash, AfterWords("Undated"))
    looked_back(ash, AfterWords("March"), began_on=date(2026, 3, 1))
    assert [one.words.before for one in queries.setbacks_of(own_access(ash))] == ["Undated", "May", "March"]


# --- the voice --------------------------------------------------------------------------------------------------------
def _keep(person, data, replaces=None):
    return operations.keep_recording(by=person, sound=Sound(data, "audio/wav"), replaces=replaces, at=LATER)


def test_a_voice_is_kept_sealed_and_comes_out_as_it_went_in(ash):
    _keep(ash, wav())
    assert queries.sound_of(own_access(ash)) == Sound(wav(), "audio/wav")
    assert b"RIFF" not in bytes(SetbackRecording.objects.get().sound)
    assert _verbs(ash, "SetbackRecording") == ["recorded"]


def test_the_same_sound_again_changes_nothing(ash):
    assert _keep(ash, wav()) == _keep(ash, wav())
    assert _verbs(ash, "SetbackRecording") == ["recorded"]


def test_a_new_one_takes_the_place_of_the_one_that_was_seen(ash):
    first = _keep(ash, wav(0.1))
    second = _keep(ash, wav(0.2), replaces=first)
    assert queries.recording_of(own_access(ash)).id == second
    assert SetbackRecording.objects.count() == 1


@pytest.mark.parametrize("replaces", [None, uuid4()])
def test_one_that_was_not_seen_is_not_pushed_away(ash, replaces):
    _keep(ash, wav(0.1))
    with pytest.raises(Stale):
        _keep(ash, wav(0.2), replaces)
    assert queries.sound_of(own_access(ash)).data == wav(0.1)


def test_taken_out_it_is_gone(ash, birch):
    recording = _keep(ash, wav())
    operations.remove_recording(by=birch, recording_id=recording, at=LATER)
    assert queries.recording_of(own_access(ash))
    operations.remove_recording(by=ash, recording_id=recording, at=LATER)
    operations.remove_recording(by=ash, recording_id=recording, at=LATER)
    assert queries.sound_of(own_access(ash)) is None
    assert _verbs(ash, "SetbackRecording") == ["recorded", "removed"]


def test_birch_has_no_voice_of_ashs(ash, birch):
    recorded(ash)
    assert queries.recording_of(own_access(birch)) is None
    assert queries.sound_of(own_access(birch)) is None


def test_everything_goes_with_the_person(ash):
    setback_things(ash)
    people.erase(by=ash, at=LATER)
    assert not any(model.objects.exists() for model in (Setback, SetbackRecording, SetbackPlanVersion))
