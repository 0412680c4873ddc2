"""Reading weeks. Every read is under an `Access`."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from django.db.models import F

from waymark.common.newest import newest
from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.plans.models import Week
from waymark.plans.rules.week import Thing, WeekPlan
from waymark.plans.rules.week_days import monday_of
from waymark.plans.rules.week_json import from_stored
from waymark.plans.terms.week import MyWeek
from waymark.sharing.terms import Access, Topic


def week_of(access: Access, monday: date) -> MyWeek:
    """The week that begins on this Monday, with what another week before it could lend. Two queries, always.

    A week that nobody planned yet is empty, and has the own words of the last one that was planned.
    """
    access.require_own(Topic.WEEK)
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


def this_week_of(access: Access, at: datetime) -> MyWeek:
    """The week that holds the moment `at` by the person's own calendar: all that others may read of any. Three queries.

    What was taken out of it, and that there were weeks before, is not in it.
    """
    access.require(Topic.WEEK)
    monday = monday_of(people.day_rule_by_id(access.subject_id).day_of(at))
    row = Week.objects.filter(person_id=access.subject_id, starts_on=monday).first()
    plan = _plan(row, people.box_of(access.subject_id)) if row else WeekPlan()
    plan = replace(plan, things=plan.planned)
    return MyWeek(monday, plan, row.changed_at if row else None, earlier=None, earlier_things=0)


def week_changed_at(access: Access) -> datetime | None:
    """When a week was changed last while it was there already: what is planned ahead is not told. One query."""
    access.require(Topic.WEEK)
    rows = Week.objects.filter(person_id=access.subject_id, changed_at__date__gte=F("starts_on"))
    return newest((rows, "changed_at"))


def thing_of(access: Access, monday: date, thing_id: UUID) -> Thing | None:
    """One thing of that week, also one that was taken out; None where this person has no such thing there."""
    access.require_own(Topic.WEEK)
    row = Week.objects.filter(person_id=access.subject_id, starts_on=monday).first()
    return _plan(row, people.box_of(access.subject_id)).thing(thing_id) if row else None


def _plan(row: Week, box: Box) -> WeekPlan:
    return from_stored(row.read(box, "content"))
