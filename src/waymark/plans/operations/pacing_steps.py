"""Planning an amount: the start, and every step after it. Only ever by the person's own hand."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Edit, Stale
from waymark.common.writing import Draft, Gone, Saved, make, mine
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.models import PacingActivity, PacingStep
from waymark.plans.queries.pacing import pacing_activity_of
from waymark.plans.rules import pacing
from waymark.plans.rules.pacing import Rule
from waymark.plans.rules.pacing_kept import StepSaid, step_to_kept
from waymark.plans.rules.pacing_steps import Why
from waymark.plans.terms.pacing import MyPacing
from waymark.sharing.queries import own_access


class NotThatStep(ValueError):
    """There is nothing yet to step from, or no amount where one of one's own was meant."""


@transaction.atomic
def start_pacing(
    *, by: Person, activity_id: UUID, rule: Rule, own: Decimal | None, from_on: date, edit: Edit, at: datetime
) -> Saved:
    """Plan the first amount, or begin anew from what was measured last. `edit.based_on` counts the steps seen.

    Raises `Gone`, `Stale`, `TooMuch`, and `ValueError` where the measured days do not say.
    """

    def amount(found: MyPacing) -> tuple[Decimal, date]:
        return pacing.start(found.days, rule, own), from_on

    return _plan(by, activity_id, Why.START, amount, edit, at)


@transaction.atomic
def take_step(
    *,
    by: Person,
    activity_id: UUID,
    why: Why,
    today: date,
    own: Decimal | None = None,
    own_from: date | None = None,
    edit: Edit,
    at: datetime,
) -> Saved:
    """Step up (from the day that was offered), hold or step back (from today), or plan an amount of one's own.

    `edit.based_on` counts the steps that were seen: of two tabs the second is asked. Sending the same form again
    changes nothing. Raises `Gone`, `Stale`, `NotThatStep`, and `StepsAreOff` for a step up where steps are off.
    """

    def amount(found: MyPacing) -> tuple[Decimal, date]:
        now = found.step_on(today) or (found.steps[0] if found.steps else None)
        match why:
            case Why.UP if now:
                return found.up(), found.up_from(today)
            case Why.BACK if now:
                return found.back(now), today
            case Why.HOLD if now:
                return now.said.amount, today
            case Why.OWN if now and own is not None and own > 0:
                return own, own_from or today
        raise NotThatStep

    return _plan(by, activity_id, why, amount, edit, at)


def _plan(
    by: Person,
    activity_id: UUID,
    why: Why,
    amount: Callable[[MyPacing], tuple[Decimal, date]],
    edit: Edit,
    at: datetime,
) -> Saved:
    activity = mine(PacingActivity, by, activity_id)
    found = pacing_activity_of(own_access(by), activity_id)
    if found is None:
        raise Gone(activity_id)
    sent = PacingStep.objects.filter(person=by, client_id=edit.client_id).first()
    if sent:
        return Saved(sent.pk, found.version, is_change=False)
    if edit.based_on != found.version:
        raise Stale(found.version)
    planned, from_on = amount(found)
    content = step_to_kept(StepSaid(planned, why))
    draft = Draft(people.box_of(by.pk), sealed={"content": content}, plain={"from_on": from_on})
    saved = make(PacingStep, by=by, edit=edit, draft=draft, at=at, activity=activity)
    audit.record(by_id=by.pk, verb="planned", about_id=by.pk, thing="PacingStep", thing_id=saved.id, at=at)
    return Saved(saved.id, found.version + 1, is_change=True)
