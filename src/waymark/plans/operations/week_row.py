"""The row of one week, held until the end of the transaction."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from waymark.common.ids import new_id
from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.models import Week
from waymark.plans.rules.week import WeekPlan
from waymark.plans.rules.week_json import from_stored, to_stored


@dataclass(frozen=True)
class Held:
    """A week that nobody else can change now, opened. `is_new`: it was made in this transaction."""

    row: Week
    box: Box
    plan: WeekPlan
    is_new: bool = False


def standing(by: Person, monday: date) -> Held | None:
    """The week where it was planned already; None where it was not."""
    row = Week.objects.select_for_update().filter(person=by, starts_on=monday).first()
    if row is None:
        return None
    box = people.box_of(by.pk)
    return Held(row, box, _plan(row, box))


def held(by: Person, monday: date, at: datetime) -> Held:
    """The week, made where there is none yet. A new one has the own words of the last week that was planned."""
    found = standing(by, monday)
    if found:
        return found
    box = people.box_of(by.pk)
    earlier = Week.objects.filter(person=by, starts_on__lt=monday).order_by("-starts_on").first()
    plan = replace(WeekPlan(), own_words=_plan(earlier, box).own_words) if earlier else WeekPlan()
    form = new_id()
    fresh = Week(person=by, starts_on=monday, client_id=form, last_client_id=form, made_at=at, changed_at=at)
    fresh.put(box, content=to_stored(plan))
    values = {field.attname: getattr(fresh, field.attname) for field in Week._meta.concrete_fields}
    row, is_new = Week.objects.select_for_update().get_or_create(person=by, starts_on=monday, defaults=values)
    return Held(row, box, _plan(row, box), is_new)


def _plan(row: Week, box: Box) -> WeekPlan:
    return from_stored(row.read(box, "content"))
