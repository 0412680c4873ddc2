"""Shared decisions on the record that a care team opens."""

from dataclasses import dataclass
from datetime import datetime

from waymark.care import queries
from waymark.care.rules.decisions.stage import Stage
from waymark.care.terms.decisions import Line
from waymark.care.terms.decisions.questions import ENDING_LABELS, STAGE_LABELS
from waymark.sharing.terms import Access, Topic
from waymark.sharing.terms.panels import Panel


@dataclass(frozen=True)
class ShownDecisions:
    """The decisions prepared with the team that looks, those put aside left out."""

    decisions: tuple[Line, ...]

    def said_of(self, line: Line) -> object:
        """How far it has come, in a word or two."""
        ending = line.standing.ending
        return ENDING_LABELS[ending] if ending else STAGE_LABELS[line.standing.stage]


def read(access: Access, at: datetime) -> ShownDecisions | None:
    lines = tuple(one for one in queries.decisions_shown(access) if one.standing.stage is not Stage.CLOSED)
    return ShownDecisions(lines) if lines else None


def changed_at(access: Access) -> datetime | None:
    return max((one.changed_at for one in queries.decisions_shown(access)), default=None)


PANEL = Panel(Topic.SHARED_DECISIONS, "care/shown/decisions.html", read, changed_at)
