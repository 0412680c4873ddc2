"""Five weeks of made-up nights, with gaps: long in bed, often awake, and slowly a little calmer."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from waymark.common.words import Edit
from waymark.diary import operations as diary
from waymark.diary.rules.sleep import NightAnswers
from waymark.people.models import Person

_IDS = UUID("0c7a2f0e-93d1-5b52-8e4f-6a1d5f3b7c20")
DAYS = 35
LINES = (
    "Woke with the shoulder, turned over, slept again.",
    "Read for a while instead of lying there.",
    "Slept through until five.",
    "Rain on the window all night.",
)


def add_sleep(*, person: Person, at: datetime) -> None:
    """A night for most of the last five weeks, each written in its morning, or the day after."""
    chance = Random(f"nights {person.username}")  # noqa: S311 - a story, not a secret
    today = at.astimezone(ZoneInfo(person.zone)).date()
    for back in range(DAYS, -1, -1):
        woke_on = today - timedelta(days=back)
        answers = _night(chance, calm=1 - back / DAYS)
        written_at = _half_past_eight(woke_on, person.zone) + timedelta(days=int(chance.random() < 0.1))
        is_gap = chance.random() < 0.2 or 17 <= back <= 19
        if is_gap or written_at > at:
            continue
        edit = Edit(uuid5(_IDS, f"{person.username} {woke_on}"))
        diary.write_night(by=person, woke_on=woke_on, answers=answers, edit=edit, at=written_at)


def _night(chance: Random, *, calm: float) -> NightAnswers:
    """`calm` goes from 0 to 1. Times on the five minutes, as people guess them."""
    into_bed = 22 * 60 + 15 + chance.randrange(0, 90, 5)
    woke = 5 * 60 + 45 + chance.randrange(0, 60, 5)
    times = chance.choice((1, 2, 2, 3, 4))
    return NightAnswers(
        _clock(into_bed),
        _clock(woke + chance.randrange(10, 70, 5)),
        tried=_clock(into_bed + chance.choice((0, 10, 15, 30))),
        woke=_clock(woke),
        fell_asleep_after=round(50 - 25 * calm) // 5 * 5 + chance.randrange(0, 25, 5),
        times_awake=times,
        awake=times * chance.randrange(10, 30, 5),
        quality=min(10, max(0, round(chance.gauss(4 + 1.5 * calm, 1.3)))),
        line=chance.choice(LINES) if chance.random() < 0.2 else "",
        naps="Half an hour on the sofa after lunch." if chance.random() < 0.2 else "",
        taken="Tea until four. One glass of wine." if chance.random() < 0.15 else "",
    )


def _clock(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)


def _half_past_eight(on: date, zone: str) -> datetime:
    return datetime.combine(on, time(8, 30), tzinfo=ZoneInfo(zone)).astimezone(UTC)
