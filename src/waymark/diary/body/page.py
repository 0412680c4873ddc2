"""A body map made ready for the page: the drawing, the list, and the words for both. Macros take it as `body`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from waymark.diary.body.regions import FIGURES, FRAMES, GROUPS, label, name_of
from waymark.diary.body.shapes import Drawing, Frame, Sheet, drawing
from waymark.diary.body.terms import PARTS, Figure, Group, Part, Side, View

PREFIX = "r-"
"""Field names and ids in the list are this and the region's key; links in the figure lead there."""


@dataclass(frozen=True)
class Cell:
    """One region in the list. severity: 0–10, or None where nothing is marked."""

    key: str
    label: str
    side: Side
    severity: int | None


@dataclass(frozen=True)
class Row:
    """One part: its short name and its regions (left and right, or the one in the middle)."""

    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Section:
    """One heading of the list; marked: how many of its regions carry a number."""

    key: str
    title: str
    rows: tuple[Row, ...]
    marked: int


@dataclass(frozen=True)
class BodyPage:
    """Everything the macros of `diary/body_map_parts.html` ask for."""

    drawing: Drawing
    marks: Mapping[str, int]
    sections: tuple[Section, ...]
    figures: tuple[tuple[str, str, bool], ...]

    def label(self, region: str) -> str:
        """The region's name in full."""
        return str(label(region))

    def spoken(self, region: str) -> str:
        """The region's name with what is marked there, as it is read aloud: "Front of your left knee, 6 of 10"."""
        if region not in self.marks:
            return self.label(region)
        return _("%(region)s, %(severity)s of 10") % {"region": self.label(region), "severity": self.marks[region]}

    def title(self, frame: Frame) -> str:
        """What a frame shows, e.g. "Your left hand, palm side"."""
        return str(FRAMES[frame.key])

    def sheet(self, view: str) -> Sheet:
        """One view of the drawing, by "front" or "back"."""
        return next(sheet for sheet in self.drawing.sheets if sheet.view is View(view))

    def larger(self, name: str) -> list[list[Frame]]:
        """The frames of "head", "hand" or "foot" (with the soles), a list for each row, each as the eye meets them."""
        rows = [[f for f in sheet.small if f.key.startswith(name)] for sheet in self.drawing.sheets]
        if name == "foot":
            rows.append(list(self.drawing.soles))
        return [rows[0][::-1], *rows[1:]]  # face to face, your right comes first


def body_page(figure: Figure, marks: Mapping[str, int]) -> BodyPage:
    """The page's view of one map, saved or just posted. marks: severity 0–10 by region key."""
    sections = tuple(_section(group, marks) for group in Group)
    figures = tuple((one.value, str(name), one is figure) for one, name in FIGURES.items())
    return BodyPage(drawing(figure), marks, sections, figures)


def _section(group: Group, marks: Mapping[str, int]) -> Section:
    rows = tuple(_row(part, marks) for part in PARTS if part.group is group)
    marked = sum(cell.severity is not None for row in rows for cell in row.cells)
    return Section(group.value, str(GROUPS[group]), rows, marked)


def _row(part: Part, marks: Mapping[str, int]) -> Row:
    cells = (Cell(one.key, str(label(one.key)), one.side, marks.get(one.key)) for one in part.regions)
    return Row(str(name_of(part)), tuple(cells))
