"""Planning a week: things, rests, energy, its line.

A week is one row that many small acts change, from more than one tab. Each act holds the row, changes its own part and
leaves the others, so two tabs only meet where they change the same words; then the later one is asked (`Stale`).
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.ids import new_id
from waymark.common.words import Edit, Stale, is_stale
from waymark.common.writing import Gone, NothingWritten, Saved
from waymark.people.models import Person
from waymark.plans.operations.week_row import Held, held, standing
from waymark.plans.rules.week import MOST_ON_ONE_DAY, Energy, Thing, ThingKind, ThingWords, WeekPlan, shape_of
from waymark.plans.rules.week_json import to_stored

A_WEEK = timedelta(days=7)


class DayIsFull(ValueError):
    """There are already as many things on one day as a page can show."""


@transaction.atomic
def add_thing(*, by: Person, monday: date, said: ThingWords, edit: Edit, at: datetime) -> Saved:
    """Put one thing or one rest into the week. A rest needs no words.

    The same words from the same form are one thing, however often they arrive; other words from it are another thing,
    because people go back to a form and use it again. Raises `NothingWritten` and `DayIsFull`.
    """
    if not said.words and said.kind is not ThingKind.REST:
        raise NothingWritten
    week = held(by, monday, at)
    thing = Thing(uuid5(edit.client_id, repr(said)), said, last=edit.client_id)
    known = week.plan.thing(thing.id)
    if known and not known.is_out:
        return Saved(known.id, known.version, is_change=False)
    planned = _out(known, is_out=False) if known else thing
    return _kept(by, week, planned, edit.client_id, at)


@transaction.atomic
def change_thing(*, by: Person, monday: date, thing_id: UUID, said: ThingWords, edit: Edit, at: datetime) -> Saved:
    """Other words for a thing, another day or time. One that was taken out meanwhile comes back.

    Raises `NothingWritten`, `Gone`, `Stale` and `DayIsFull`.
    """
    if not said.words and said.kind is not ThingKind.REST:
        raise NothingWritten
    week, thing = _known(by, monday, thing_id)
    if is_stale(edit, version=thing.version, last_client_id=thing.last):
        raise Stale(thing.version)
    if thing.said == said and not thing.is_out:
        return Saved(thing.id, thing.version, is_change=False)
    changed = replace(thing.with_words(said, edit.client_id), is_out=False)
    return _kept(by, week, changed, edit.client_id, at)


@transaction.atomic
def move_thing(*, by: Person, monday: date, thing_id: UUID, to: int | None, at: datetime) -> None:
    """Put a thing on another day of its week; None: it can wait, and has no day. Raises `Gone`, `DayIsFull`."""
    _change(by, monday, thing_id, lambda thing: thing if thing.said.day == to else thing.moved(to), at)


@transaction.atomic
def take_thing_out(*, by: Person, monday: date, thing_id: UUID, at: datetime) -> None:
    """It is not planned any more. Its words stay, to be put back. Raises `Gone`."""
    _change(by, monday, thing_id, lambda thing: _out(thing, is_out=True), at)


@transaction.atomic
def put_thing_back(*, by: Person, monday: date, thing_id: UUID, at: datetime) -> None:
    """It is planned again, where it stood. Raises `Gone`, `DayIsFull`."""
    _change(by, monday, thing_id, lambda thing: _out(thing, is_out=False), at)


@transaction.atomic
def leave_for_next_week(*, by: Person, monday: date, thing_id: UUID, at: datetime) -> None:
    """Take a thing out of this week and let it wait in the next one, without a day. Done once.

    What waits there already keeps the words that it has there. Raises `Gone`, `DayIsFull`.
    """
    week, thing = _known(by, monday, thing_id)
    if thing.is_out:
        return
    _kept(by, week, _out(thing, is_out=True), new_id(), at)
    following = held(by, monday + A_WEEK, at)
    waits = Thing(uuid5(following.row.pk, str(thing.id)), thing.moved(None).said)
    known = following.plan.thing(waits.id)
    if known is None or known.is_out:
        _kept(by, following, _out(known, is_out=False) if known else waits, new_id(), at)


@transaction.atomic
def set_day_energy(*, by: Person, monday: date, day: int, energy: Energy | None, at: datetime) -> None:
    """How much energy the person expects on a day (0 is Monday); None takes it away again."""
    week = held(by, monday, at) if energy else standing(by, monday)
    if week and week.plan.energy.get(day) is not energy:
        _write(by, week, week.plan.with_energy(day, energy), new_id(), at)


@transaction.atomic
def write_week_line(
    *, by: Person, monday: date, line: str, own_words: Mapping[Energy, str], edit: Edit, at: datetime
) -> Saved:
    """The line of a week, and the person's own words for low, middle and good. Raises `Stale`."""
    week = held(by, monday, at)
    plan = week.plan
    if is_stale(edit, version=plan.line_version, last_client_id=plan.line_last):
        raise Stale(plan.line_version)
    words = {level: said for level, said in own_words.items() if said}
    if not week.is_new and (plan.line, dict(plan.own_words)) == (line, words):
        return Saved(week.row.pk, plan.line_version, is_change=False)
    version = plan.line_version + 1
    changed = replace(plan, line=line, own_words=words, line_version=version, line_last=edit.client_id)
    _write(by, week, changed, edit.client_id, at)
    return Saved(week.row.pk, version, is_change=True)


@transaction.atomic
def begin_week_with(*, by: Person, monday: date, earlier: date, at: datetime) -> None:
    """Copy the things of an earlier week into one that has none. Into another week nothing is copied. Raises `Gone`."""
    source = standing(by, earlier)
    if source is None or earlier >= monday:
        raise Gone(earlier)
    if not source.plan.planned:
        return
    target = held(by, monday, at)
    things = tuple(shape_of(source.plan, target.row.pk))
    if not target.plan.things:
        _write(by, target, replace(target.plan, things=things), new_id(), at)


# --- one act on one thing ---------------------------------------------------------------------------------------------
def _change(by: Person, monday: date, thing_id: UUID, act: Callable[[Thing], Thing], at: datetime) -> None:
    week, thing = _known(by, monday, thing_id)
    changed = act(thing)
    if changed != thing:
        _kept(by, week, changed, new_id(), at)


def _known(by: Person, monday: date, thing_id: UUID) -> tuple[Held, Thing]:
    """The week and its thing. Raises `Gone`."""
    week = standing(by, monday)
    thing = week.plan.thing(thing_id) if week else None
    if week is None or thing is None:
        raise Gone(thing_id)
    return week, thing


def _out(thing: Thing, *, is_out: bool) -> Thing:
    """No form did this: one that was opened before has to be asked."""
    return thing if thing.is_out is is_out else replace(thing, is_out=is_out, version=thing.version + 1, last=None)


def _kept(by: Person, week: Held, thing: Thing, client_id: UUID, at: datetime) -> Saved:
    """The week with this thing in it. Raises `DayIsFull` where it comes to a day that has no room."""
    before = week.plan.thing(thing.id)
    comes = not thing.is_out and (before is None or before.is_out or before.said.day != thing.said.day)
    if comes and len(week.plan.on(thing.said.day)) >= MOST_ON_ONE_DAY:
        raise DayIsFull
    _write(by, week, week.plan.having(thing), client_id, at)
    return Saved(thing.id, thing.version, is_change=True)


def _write(by: Person, week: Held, plan: WeekPlan, client_id: UUID, at: datetime) -> None:
    """Write the row that is held, and say so in the audit."""
    row = week.row
    row.put(week.box, content=to_stored(plan))
    if not week.is_new:
        row.version += 1
    row.last_client_id = client_id
    row.changed_at = at
    row.save()
    audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="Week", thing_id=row.pk, at=at)
