"""Reading what somebody paces, and how."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from waymark.common.newest import newest
from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.plans.models import PacingActivity, PacingAmount, PacingChoice, PacingStep
from waymark.plans.rules import pacing_kept as kept
from waymark.plans.rules.pacing_kept import AmountSaid
from waymark.plans.rules.pacing_steps import Energy
from waymark.plans.terms.pacing import MyActivity, MyAmount, MyPacing, MyStep, Paced
from waymark.plans.terms.pacing_words import UNIT_LABELS
from waymark.sharing.terms import Access, Topic


def pacing_of(access: Access, today: date | None = None, *, with_stopped: bool = False) -> tuple[Paced, ...]:
    """Every activity that is paced, with its amount in words as it holds on `today`; without a day the newest plan.

    In the order in which they were begun. With `with_stopped` those that rest as well, after the others.
    """
    access.require_own(Topic.PACING)
    box = people.box_of(access.subject_id)
    rows = PacingActivity.objects.filter(person_id=box.person_id).order_by("id")
    all_rows = [row for row in rows if with_stopped or row.stopped_at is None]
    steps = _steps(PacingStep.objects.filter(activity__in=all_rows), box)
    # what was measured matters only before there is a plan
    unplanned = [row for row in all_rows if row.pk not in steps]
    amounts = _amounts(PacingAmount.objects.filter(activity__in=unplanned, removed_at=None), box) if unplanned else {}
    mine = [
        MyPacing(_activity(row, box), tuple(amounts.get(row.pk, ())), (), tuple(steps.get(row.pk, ())), None)
        for row in all_rows
    ]
    return tuple(sorted((_paced(one, today) for one in mine), key=lambda one: one.is_stopped))


def pacing_shown_of(access: Access) -> tuple[MyPacing, ...]:
    """What is paced now, with its steps and the amounts that were done: what others may read. Four queries.

    Not what was written beside an amount, nor the pain before and after, nor what was measured or taken out, nor what
    the person said about ME/CFS.
    """
    access.require(Topic.PACING)
    box = people.box_of(access.subject_id)
    rows = list(PacingActivity.objects.filter(person_id=box.person_id, stopped_at=None).order_by("id"))
    steps = _steps(PacingStep.objects.filter(activity__in=rows), box)
    amounts = _amounts(PacingAmount.objects.filter(activity__in=rows, removed_at=None), box)
    return tuple(
        MyPacing(
            activity=_activity(row, box),
            amounts=tuple(_bare(one) for one in amounts.get(row.pk, ()) if not one.said.is_measured),
            removed=(),
            steps=tuple(steps.get(row.pk, ())),
            energy=None,
        )
        for row in rows
    )


def pacing_changed_at(access: Access) -> datetime | None:
    """When anything of it was written last. One query."""
    access.require(Topic.PACING)
    rows = PacingActivity.objects.filter(person_id=access.subject_id, stopped_at=None)
    steps = PacingStep.objects.filter(activity__in=rows)
    amounts = PacingAmount.objects.filter(activity__in=rows, removed_at=None)
    return newest((rows, "changed_at"), (steps, "changed_at"), (amounts, "changed_at"))


def pacing_activity_of(access: Access, activity_id: UUID) -> MyPacing | None:
    """One activity with everything that was kept of it; None for one that this person does not have."""
    access.require_own(Topic.PACING)
    row = PacingActivity.objects.filter(person_id=access.subject_id, pk=activity_id).first()
    if row is None:
        return None
    box = people.box_of(access.subject_id)
    rows = list(PacingAmount.objects.filter(activity=row))
    there = _amounts((one for one in rows if one.removed_at is None), box)
    removed = _amounts((one for one in rows if one.removed_at is not None), box)
    step_rows = list(PacingStep.objects.filter(activity=row))
    steps = _steps(step_rows, box)
    return MyPacing(
        activity=_activity(row, box),
        amounts=tuple(there.get(row.pk, ())),
        removed=tuple(removed.get(row.pk, ())),
        steps=tuple(steps.get(row.pk, ())),
        energy=_energy(box),
        version=len(step_rows),
    )


def pacing_amount_of(access: Access, amount_id: UUID) -> tuple[MyPacing, MyAmount] | None:
    """One amount that was not taken out, with its activity."""
    access.require_own(Topic.PACING)
    row = PacingAmount.objects.filter(person_id=access.subject_id, pk=amount_id, removed_at=None).first()
    mine = pacing_activity_of(access, row.activity_id) if row else None
    return next(((mine, one) for one in mine.amounts if one.id == amount_id), None) if mine else None


def energy_of(access: Access) -> Energy | None:
    """What the person said about ME/CFS and getting worse after doing more; None where they were not asked yet."""
    access.require_own(Topic.PACING)
    return _energy(people.box_of(access.subject_id))


def _bare(one: MyAmount) -> MyAmount:
    return replace(one, said=AmountSaid(one.said.amount, planned=one.said.planned))


def _energy(box: Box) -> Energy | None:
    row = PacingChoice.objects.filter(person_id=box.person_id).first()
    return kept.energy_from_kept(row.read(box, "content")) if row else None


def _activity(row: PacingActivity, box: Box) -> MyActivity:
    words = kept.activity_from_kept(row.read(box, "content"))
    return MyActivity(row.pk, words, row.version, is_stopped=row.stopped_at is not None)


def _amounts(rows: Iterable[PacingAmount], box: Box) -> dict[UUID, list[MyAmount]]:
    found: dict[UUID, list[MyAmount]] = defaultdict(list)
    for row in sorted(rows, key=lambda one: (one.on, one.made_at, one.pk), reverse=True):
        said = kept.amount_from_kept(row.read(box, "content"))
        found[row.activity_id].append(MyAmount(row.pk, row.on, said, row.version, row.client_id))
    return found


def _steps(rows: Iterable[PacingStep], box: Box) -> dict[UUID, list[MyStep]]:
    """The order of making decides: a later word about the plan takes back what was planned for after it."""
    found: dict[UUID, list[MyStep]] = defaultdict(list)
    for row in sorted(rows, key=lambda one: (one.made_at, one.pk)):
        steps = found[row.activity_id]
        while steps and steps[-1].from_on >= row.from_on:
            steps.pop()
        steps.append(MyStep(row.from_on, kept.step_from_kept(row.read(box, "content"))))
    return found


def _paced(mine: MyPacing, today: date | None) -> Paced:
    words = mine.activity.words
    newest = mine.step_on(today) if today else None
    step = newest or (mine.steps[-1] if mine.steps else None)
    return Paced(
        id=mine.activity.id,
        name=words.name,
        unit=UNIT_LABELS[words.unit],
        amount=mine.plan_in_words(step.said.amount) if step else "",
        next=mine.next,
        is_stopped=mine.activity.is_stopped,
    )
