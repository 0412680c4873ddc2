"""What others see of body maps: the newest one, and when it was made."""

from dataclasses import dataclass
from datetime import date, datetime

from waymark.common.words import Text
from waymark.diary import queries
from waymark.diary.body import rules
from waymark.diary.body.page import BodyPage, body_page
from waymark.diary.body.regions import label_for_others
from waymark.diary.body.terms import Figure
from waymark.sharing.terms import Access, Panel, Topic


@dataclass(frozen=True)
class Place:
    """One place that is marked, 0 to 10."""

    name: Text
    severity: int


@dataclass(frozen=True)
class NewestMap:
    """`places` hold the same as the picture, in words."""

    on: date
    body: BodyPage
    summary: rules.Summary
    places: tuple[Place, ...]


def read(access: Access, at: datetime) -> NewestMap | None:
    """Two queries."""
    newest = queries.latest_body_map(access)
    if newest is None:
        return None
    places = tuple(Place(label_for_others(key), severity) for key, severity in newest.marks.items())
    return NewestMap(newest.on, body_page(Figure(newest.figure), newest.marks), rules.summary(newest.marks), places)


BODY_MAP = Panel(Topic.BODY_MAP, "diary/shown/body_map.html", read, queries.body_map_changed_at)
