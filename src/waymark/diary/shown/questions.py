"""What others see of a diary: a chart for each question that is shared with them, and the words that are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from waymark.diary import drawing, queries, terms
from waymark.diary.rules.periods import all_time
from waymark.people import queries as people
from waymark.sharing.terms import Access, Item, Panel, Topic
from waymark.web.charts import Chart

SHOWN = timedelta(days=89)
WORDS_SHOWN = 20


@dataclass(frozen=True)
class DayWords:
    """What was written about one day, by question: only the questions that are shared."""

    on: date
    answers: dict[str, str]


@dataclass(frozen=True)
class Questions:
    """Ninety days. `nothing_in` are the questions without an answer in this time."""

    charts: tuple[Chart, ...]
    words: tuple[DayWords, ...]
    nothing_in: tuple[terms.Text, ...]


def read(access: Access, at: datetime) -> Questions | None:
    """At most six queries, however many questions."""
    last = people.day_rule_by_id(access.subject_id).day_of(at)
    first = last - SHOWN
    items = queries.all_items(access)
    asked = [one for one in items if one.is_drawn]
    drawn = queries.series_of(access, asked, first=first, last=last) if asked else []
    words = _words(access, items, first, last)
    said = {one.item.key for one in drawn} | {key for day in words for key in day.answers}
    found = Questions(
        charts=tuple(drawing.chart_of(one, all_time(first, last)) for one in drawn),
        words=words,
        nothing_in=tuple(one.label for one in items if one.key not in said),
    )
    return found if said else None


def _words(access: Access, items: Sequence[terms.Item], first: date, last: date) -> tuple[DayWords, ...]:
    if not any(one.is_words for one in items):
        return ()
    entries = queries.words_between(access, first, last, limit=WORDS_SHOWN)
    return tuple(DayWords(one.on, {key: str(words) for key, words in one.answers.items()}) for one in entries)


def items(access: Access) -> Sequence[Item]:
    """Every question in the person's words, their own ones and the note included. At most two queries."""
    access.require_own(Topic.DIARY)
    return [Item(one.key, one.label) for one in queries.all_items(access)]


DIARY = Panel(Topic.DIARY, "diary/shown/questions.html", read, queries.answers_changed_at, items)
