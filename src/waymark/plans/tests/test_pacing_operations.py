"""Pacing a walk: sent twice, in two tabs, by somebody else, with steps that are off."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest

from tests.support.people import NOON
from waymark.audit.models import AuditLine
from waymark.common.words import Edit, Stale
from waymark.plans import operations, queries
from waymark.plans.models import PacingActivity, PacingAmount, PacingChoice, PacingStep
from waymark.plans.operations import Gone, NothingWritten, NotThatStep
from waymark.plans.rules.pacing import Rule, TooMuch
from waymark.plans.rules.pacing_kept import AmountSaid
from waymark.plans.rules.pacing_steps import Energy, StepsAreOff, Why
from waymark.plans.terms.pacing import Next
from waymark.plans.tests.pacing_people import TODAY, WALK, done, measured, mine, paced, started
from waymark.sharing.queries import own_access
from waymark.sharing.terms import MADE_BY_SHARING, Access, NotAllowed


def verbs(person, thing):
    return [one.verb for one in AuditLine.objects.filter(about_id=person.pk, thing=thing).order_by("id")]


def step(person, activity_id, why, *, edit=None, today=TODAY, **more):
    edit = edit or Edit.fresh(mine(person, activity_id).version)
    return operations.take_step(by=person, activity_id=activity_id, why=why, today=today, edit=edit, at=NOON, **more)


def test_a_walk_is_kept_sealed_and_named(ash):
    saved = paced(ash)
    assert mine(ash, saved.id).activity.words == WALK
    assert b"Walking" not in bytes(PacingActivity.objects.get().content)
    (one,) = queries.pacing_of(own_access(ash))
    assert (one.name, one.amount, one.next) == ("Walking", "", Next.MEASURE)


def test_the_same_form_again_is_the_same_walk(ash):
    edit = Edit.fresh()
    for _time in range(2):
        operations.write_activity(by=ash, words=WALK, edit=edit, at=NOON)
    assert PacingActivity.objects.count() == 1
    assert verbs(ash, "PacingActivity") == ["written"]
    with pytest.raises(NothingWritten):
        paced(ash, replace(WALK, name=" "))


def test_five_days_say_where_to_start(ash):
    activity_id = paced(ash).id
    measured(ash, activity_id)
    found = mine(ash, activity_id)
    assert [(one.rule, one.middle, found.plan_in_words(one.amount)) for one in found.baselines] == [
        (Rule.MEAN, 10, "8 minutes"),
        (Rule.MIDDLE, 10, "10 minutes"),
    ]
    assert found.next is Next.START
    assert verbs(ash, "PacingAmount") == ["written"] * 5


def test_five_days_sent_again_are_five_days(ash):
    activity_id, edit = paced(ash).id, Edit.fresh()
    days = {back: (TODAY - timedelta(days=back), AmountSaid(Decimal(back))) for back in range(5)}
    for _time in range(2):
        operations.write_amounts(by=ash, activity_id=activity_id, amounts=days, edit=edit, at=NOON)
    assert PacingAmount.objects.count() == 5


def test_a_step_up_waits_for_its_day_and_is_exact(ash):
    activity_id = started(ash)
    step(ash, activity_id, Why.UP)
    found = mine(ash, activity_id)
    assert (found.plan_on(TODAY), found.plan_on(TODAY + timedelta(days=7))) == (8, Decimal("8.5"))
    assert found.to_come(TODAY).said.amount == Decimal("8.80")
    (shown,) = queries.pacing_of(own_access(ash), TODAY)
    assert shown.amount == "8 minutes"
    assert queries.pacing_of(own_access(ash))[0].amount == "8½ minutes"


def test_holding_takes_back_a_step_that_was_to_come(ash):
    activity_id = started(ash)
    step(ash, activity_id, Why.UP)
    step(ash, activity_id, Why.HOLD)
    found = mine(ash, activity_id)
    assert (found.to_come(TODAY), found.plan_on(TODAY + timedelta(days=70))) == (None, 8)


def test_stepping_back_and_an_amount_of_ones_own(ash):
    activity_id = started(ash)
    step(ash, activity_id, Why.BACK)
    assert mine(ash, activity_id).plan_on(TODAY) == 7
    step(ash, activity_id, Why.OWN, own=Decimal(5), own_from=TODAY + timedelta(days=2))
    found = mine(ash, activity_id)
    assert (found.plan_on(TODAY), found.plan_on(TODAY + timedelta(days=2))) == (7, 5)
    for own in (None, Decimal(0)):
        with pytest.raises(NotThatStep):
            step(ash, activity_id, Why.OWN, own=own)


def test_a_step_sent_twice_is_one_step_and_of_two_tabs_the_second_is_asked(ash):
    activity_id = started(ash)
    first, other = Edit.fresh(1), Edit.fresh(1)
    for _time in range(2):
        step(ash, activity_id, Why.UP, edit=first)
    assert PacingStep.objects.count() == 2
    with pytest.raises(Stale) as stale:
        step(ash, activity_id, Why.UP, edit=other)
    assert stale.value.version == 2
    assert verbs(ash, "PacingStep") == ["planned", "planned"]


@pytest.mark.parametrize("energy", [Energy.YES, Energy.UNSURE, None])
def test_steps_up_are_refused_where_they_are_off_and_the_rest_is_not(ash, energy):
    activity_id = started(ash, energy=energy)
    with pytest.raises(StepsAreOff):
        step(ash, activity_id, Why.UP)
    assert PacingStep.objects.count() == 1
    for why in (Why.HOLD, Why.BACK):
        step(ash, activity_id, why)


def test_there_is_no_step_before_a_start(ash):
    activity_id = paced(ash).id
    for why in Why:
        with pytest.raises(NotThatStep):
            step(ash, activity_id, why, own=Decimal(3))


def test_a_start_of_ones_own_stays_within_the_good_day(ash):
    activity_id = paced(ash).id
    measured(ash, activity_id)
    begin = {"by": ash, "activity_id": activity_id, "rule": Rule.OWN, "from_on": TODAY, "at": NOON}
    with pytest.raises(TooMuch):
        operations.start_pacing(**begin, own=Decimal(15), edit=Edit.fresh())
    operations.start_pacing(**begin, own=Decimal(14), edit=Edit.fresh())
    assert mine(ash, activity_id).plan_on(TODAY) == 14


def test_an_amount_is_changed_taken_out_and_put_back(ash):
    activity_id = started(ash)
    done(ash, activity_id, line="To the gate", before=4, after=5)
    (one,) = mine(ash, activity_id).done
    said = replace(one.said, amount=Decimal("6.5"))
    operations.change_amount(by=ash, amount_id=one.id, on=one.on, said=said, edit=Edit.fresh(1), at=NOON)
    with pytest.raises(Stale):
        operations.change_amount(by=ash, amount_id=one.id, on=one.on, said=one.said, edit=Edit.fresh(1), at=NOON)
    assert mine(ash, activity_id).done[0].said == said
    for _time in range(2):
        assert operations.take_amount_out(by=ash, amount_id=one.id, at=NOON) == activity_id
    assert (mine(ash, activity_id).done, len(mine(ash, activity_id).removed)) == ((), 1)
    operations.put_amount_back(by=ash, amount_id=one.id, at=NOON)
    assert mine(ash, activity_id).done[0].said.line == "To the gate"


def test_several_goes_on_one_day_add_up(ash):
    activity_id = started(ash)
    for amount in (3, 4):
        done(ash, activity_id, amount=amount)
    (day,) = mine(ash, activity_id).done_days
    assert (day.amount, day.planned) == (7, 8)


def test_the_answer_about_energy_is_kept_once_and_can_change(ash):
    for energy in (Energy.YES, Energy.YES, Energy.NO):
        operations.choose_energy(by=ash, energy=energy, at=NOON)
    assert queries.energy_of(own_access(ash)) is Energy.NO
    assert PacingChoice.objects.count() == 1
    assert verbs(ash, "PacingChoice") == ["chosen", "chosen"]


def test_stopped_and_taken_up_again(ash):
    activity_id = started(ash)
    for _time in range(2):
        operations.stop_activity(by=ash, activity_id=activity_id, at=NOON)
    assert queries.pacing_of(own_access(ash)) == ()
    assert queries.pacing_of(own_access(ash), with_stopped=True)[0].is_stopped
    operations.take_up_activity(by=ash, activity_id=activity_id, at=NOON)
    assert verbs(ash, "PacingActivity") == ["written", "put aside", "taken up"]


def test_birch_reaches_nothing_of_ashs(ash, birch):
    activity_id = started(ash)
    amount_id = mine(ash, activity_id).amounts[0].id
    access = own_access(birch)
    assert queries.pacing_activity_of(access, activity_id) is None
    assert queries.pacing_amount_of(access, amount_id) is None
    assert queries.pacing_of(access) == ()
    with pytest.raises(Gone):
        operations.stop_activity(by=birch, activity_id=activity_id, at=NOON)
    with pytest.raises(Gone):
        operations.take_amount_out(by=birch, amount_id=amount_id, at=NOON)
    with pytest.raises(Gone):
        operations.take_step(
            by=birch, activity_id=activity_id, why=Why.HOLD, today=TODAY, edit=Edit(uuid4(), 1), at=NOON
        )
    with pytest.raises(Gone):
        done(birch, activity_id)


def test_what_is_not_shared_is_not_read(ash):
    nothing = Access(ash.pk, ash.pk, frozenset(), None, MADE_BY_SHARING)
    with pytest.raises(NotAllowed):
        queries.pacing_of(nothing)
    with pytest.raises(NotAllowed):
        queries.energy_of(nothing)
