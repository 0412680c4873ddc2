"""Pacing and the week, on paper."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from waymark.common.words import Text
from waymark.home.paper.day import Day
from waymark.plans import queries as plans
from waymark.plans.queries.week import week_of
from waymark.plans.rules.week import Thing, ThingKind, WeekPlan
from waymark.plans.rules.week_days import in_order
from waymark.plans.terms.week import KIND_LABELS, PART_LABELS
from waymark.sharing.terms import Access
from waymark.web.paper import Block, Heading, Lines, Pairs, Quote, Words

DAYS = 7


def pacing(access: Access, day: Day) -> tuple[Block, ...]:
    """What is paced and how much of it for now, the same on good days and bad."""
    paced = tuple((one.name, one.amount) for one in plans.pacing_of(access, day.on) if one.amount)
    return (Pairs(paced), Words(_("The same amount on a good day and on a bad one."), quiet=True)) if paced else ()


def week(access: Access, day: Day) -> tuple[Block, ...]:
    """This week, day by day; days without anything are left out, and what can wait stands last."""
    monday = day.on - timedelta(days=day.on.weekday())
    mine = week_of(access, monday)
    if not mine.plan.planned:
        return ()
    line = (Quote(mine.plan.line),) if mine.plan.line else ()
    days = (
        block for place in range(DAYS) for block in _day(mine.plan, place, monday + timedelta(place), day.start_hour)
    )
    waiting = tuple(_words(one) for one in mine.plan.on(None))
    later: tuple[Block, ...] = (Heading(KIND_LABELS[ThingKind.WAIT], 3), Lines(waiting)) if waiting else ()
    return (*line, *days, *later)


def _day(plan: WeekPlan, place: int, on: date, start_hour: int) -> Iterator[Block]:
    things = in_order(plan.on(place), start_hour)
    if things:
        yield Heading(date_format(on, "l j F"), 3)
        yield _pairs(things)


def _pairs(things: tuple[Thing, ...]) -> Pairs:
    return Pairs(tuple((_when(one), _words(one)) for one in things))


def _words(one: Thing) -> Text:
    return one.said.words or KIND_LABELS[one.said.kind]


def _when(one: Thing) -> str:
    when = time_format(one.said.at, "H:i") if one.said.at else str(PART_LABELS[one.said.part])
    return f"{when} · {KIND_LABELS[one.said.kind]}" if one.said.words else when
