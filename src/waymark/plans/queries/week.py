"""Reading weeks. Every read is under an `Access`."""

from datetime import date
from uuid import UUID

from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.plans.models import Week
from waymark.plans.rules.week import Thing, WeekPlan
from waymark.plans.rules.week_json import from_stored
from waymark.plans.terms.week import MyWeek
from waymark.sharing.terms import Access, Topic


def week_of(access: Access, monday: date) -> MyWeek:
    """The week that begins on this Monday, with what another week before it could lend. Two queries, always.

    A week that nobody planned yet is empty, and has the own words of the last one that was planned.
    """
    access.require(Topic.WEEK)
    box = people.box_of(access.subject_id)
    near = list(Week.objects.filter(person_id=box.person_id, starts_on__lte=monday).order_by("-starts_on")[:2])
    row = near.pop(0) if near and near[0].starts_on == monday else None
    earlier = near[0] if near else None
    before = _plan(earlier, box) if earlier else WeekPlan()
    return MyWeek(
        monday=monday,
        plan=_plan(row, box) if row else WeekPlan(own_words=before.own_words),
        changed_at=row.changed_at if row else None,
        earlier=earlier.starts_on if earlier else None,
        earlier_things=len(before.planned),
    )


def thing_of(access: Access, monday: date, thing_id: UUID) -> Thing | None:
    """One thing of that week, also one that was taken out; None where this person has no such thing there."""
    access.require(Topic.WEEK)
    row = Week.objects.filter(person_id=access.subject_id, starts_on=monday).first()
    return _plan(row, people.box_of(access.subject_id)).thing(thing_id) if row else None


def _plan(row: Week, box: Box) -> WeekPlan:
    return from_stored(row.read(box, "content"))
