"""What others see of nights: four weeks of them, as the person sees them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from waymark.diary import queries
from waymark.diary.rules.sleep import together
from waymark.diary.rules.wall_clock import calendar_day
from waymark.diary.sleep_drawing import Drawing, draw
from waymark.diary.sleep_words import brief, sentence_for_others
from waymark.diary.terms import MyNight
from waymark.people import queries as people
from waymark.sharing.terms import Access, Panel, Topic
from waymark.web.charts import time_of

SHOWN = timedelta(days=27)


@dataclass(frozen=True)
class Nights:
    """The latest night first. `said` is the sentence above the drawing, `name` the four weeks in words."""

    nights: tuple[MyNight, ...]
    drawing: Drawing
    said: str
    name: str

    @staticmethod
    def brief(minutes: int | None) -> str:
        return brief(minutes)

    @property
    def with_words(self) -> tuple[tuple[date, str], ...]:
        return tuple((one.woke_on, one.answers.line) for one in self.nights if one.answers.line)


def read(access: Access, at: datetime) -> Nights | None:
    """Three queries."""
    last = calendar_day(at, people.day_rule_by_id(access.subject_id).zone)
    first = last - SHOWN
    nights = queries.nights_between(access, first, last)
    if not nights:
        return None
    return Nights(
        tuple(reversed(nights)),
        draw(nights, first=first, last=last),
        sentence_for_others(together(one.figures for one in nights)),
        time_of(first, last),
    )


SLEEP = Panel(Topic.SLEEP, "diary/shown/nights.html", read, queries.nights_changed_at)
