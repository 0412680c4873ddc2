"""A person's nights."""

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django.db.models import Max, Min, QuerySet

from waymark.common.newest import newest
from waymark.common.sealed import Box
from waymark.diary.models import SleepNight
from waymark.diary.queries.entries import KEPT_AFTER_REMOVAL, REMOVED_SHOWN
from waymark.diary.rules import sleep as rules
from waymark.diary.rules.sleep import Moments, NightAnswers, Part
from waymark.diary.rules.wall_clock import Which, calendar_day
from waymark.diary.terms import MyNight
from waymark.people import queries as people
from waymark.sharing.terms import Access, Topic


def nights_between(access: Access, first: date, last: date) -> list[MyNight]:
    """The nights that ended on the days from `first` to `last`, earliest first. Two queries.

    What was written about naps, and about what was taken, is nobody else's to read.
    """
    access.require(Topic.SLEEP)
    found = _opened(access, _nights(access).filter(woke_on__gte=first, woke_on__lte=last).order_by("woke_on"))
    if access.is_own:
        return found
    return [replace(night, answers=replace(night.answers, naps="", taken="")) for night in found]


def nights_changed_at(access: Access) -> datetime | None:
    """When a night was written last. One query."""
    access.require(Topic.SLEEP)
    return newest((_nights(access), "changed_at"))


def days_with_night(access: Access, first: date, last: date) -> set[date]:
    """The days of waking from `first` to `last` that have a night."""
    access.require_own(Topic.SLEEP)
    found = _nights(access).filter(woke_on__gte=first, woke_on__lte=last)
    return set(found.values_list("woke_on", flat=True))


def night_ends(access: Access) -> tuple[date, date] | None:
    """The days of waking of the earliest and the latest night; None where there is none."""
    access.require_own(Topic.SLEEP)
    ends = _nights(access).aggregate(first=Min("woke_on"), last=Max("woke_on"))
    return (ends["first"], ends["last"]) if ends["first"] else None


def night_of(access: Access, night_id: UUID) -> MyNight | None:
    """One night; None where this person has no such one, or took it out."""
    access.require_own(Topic.SLEEP)
    return next(iter(_opened(access, _nights(access).filter(pk=night_id))), None)


def night_even_removed(access: Access, night_id: UUID) -> MyNight | None:
    """One night, taken out or not; None where this person has no such one."""
    access.require_own(Topic.SLEEP)
    return next(iter(_opened(access, SleepNight.objects.filter(person_id=access.subject_id, pk=night_id))), None)


def night_on(access: Access, woke_on: date) -> MyNight | None:
    """The night that ended on that day; None where there is none."""
    access.require_own(Topic.SLEEP)
    return next(iter(_opened(access, _nights(access).filter(woke_on=woke_on))), None)


def removed_nights(access: Access, *, at: datetime) -> list[MyNight]:
    """Nights taken out in the last thirty days, which can still be brought back, latest first: a hundred at most."""
    access.require_own(Topic.SLEEP)
    rows = SleepNight.objects.filter(person_id=access.subject_id, removed_at__gte=at - KEPT_AFTER_REMOVAL)
    return _opened(access, rows.order_by("-removed_at")[:REMOVED_SHOWN])


# --- from rows to pages -----------------------------------------------------------------------------------------------
def _nights(access: Access) -> QuerySet[SleepNight]:
    return SleepNight.objects.filter(person_id=access.subject_id, removed_at=None)


def _opened(access: Access, rows: QuerySet[SleepNight]) -> list[MyNight]:
    found = list(rows)
    if not found:
        return []
    box = people.box_of(access.subject_id)
    return [_one(row, box) for row in found]


def _one(row: SleepNight, box: Box) -> MyNight:
    kept = row.read(box, "content")
    said = dict(kept) if isinstance(kept, dict) else {}
    moments = Moments.from_json(said.pop("moments"))
    answers = _answers(said)
    return MyNight(
        row.pk,
        row.woke_on,
        row.zone,
        answers,
        moments,
        rules.figures(answers, moments),
        row.version,
        row.made_at,
        late=calendar_day(row.made_at, row.zone) > row.woke_on,
        removed_at=row.removed_at,
    )


def _answers(said: dict[str, Any]) -> NightAnswers:
    times = {part.value: time.fromisoformat(said[part]) if said[part] else None for part in Part}
    which = {Part(part): Which(chosen) for part, chosen in said["which"].items()}
    return NightAnswers(**said | times | {"which": which})
