"""What others see of medicines: the list, and what was noted in four weeks. Nothing is added up or advised."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from waymark.common.words import Text
from waymark.diary import queries
from waymark.diary.rules.medicines import by_day
from waymark.diary.terms import HOW_LABELS, USE_LABELS, How, MyMedicine, MyTaken, Use
from waymark.people import queries as people
from waymark.sharing.terms import Access, Panel, Topic

SHOWN = timedelta(days=27)


@dataclass(frozen=True)
class MedicineList:
    """`uses` hold what is on the list, rescue and preventive apart; `days` what was noted, the latest day first."""

    uses: tuple[tuple[Use, tuple[MyMedicine, ...]], ...]
    days: tuple[tuple[date, tuple[MyTaken, ...]], ...]
    how_labels: Mapping[How, Text]
    use_labels: Mapping[Use, Text]


def read(access: Access, at: datetime) -> MedicineList | None:
    """Five queries."""
    today = people.day_rule_by_id(access.subject_id).day_of(at)
    listed = queries.medicines(access)
    taken = queries.taken_between(access, today - SHOWN, today)
    if not listed and not taken:
        return None
    uses = [(use, tuple(one for one in listed if one.words.use is use)) for use in Use]
    days = tuple((day, tuple(here)) for day, here in by_day(taken))
    return MedicineList(tuple((use, here) for use, here in uses if here), days, HOW_LABELS, USE_LABELS)


MEDICINES = Panel(Topic.MEDICINES, "diary/shown/medicines.html", read, queries.medicines_changed_at)
