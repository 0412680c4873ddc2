"""What may be marked on a body map, and what has changed between two of them. Terms and numbers only, no verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from waymark.diary.body.terms import REGIONS, WORST, Group

CHANGE = 2
"""Points on 0–10 from which a difference is called a change. One rating wobbles; in long-lasting low back pain the
smallest change that matters to people is put at 1.3–1.8 points, and 2 is the cut-off in use (PMC7053735)."""

Marks = dict[str, int]
"""Severity 0–10 by region key. A region that is not in it was not marked; 0 says "no pain there" in so many words."""


class UnknownRegionError(ValueError):
    """A mark names a region that no figure has."""


class SeverityError(ValueError):
    """A severity is not a whole number from 0 to 10."""


class Kind(StrEnum):
    """How a region differs between an earlier and a later map."""

    ADDED = "added"
    GONE = "gone"
    STRONGER = "stronger"
    WEAKER = "weaker"
    SAME = "same"


@dataclass(frozen=True)
class Difference:
    """One region in two maps; severities 0–10, 0 where it was not marked."""

    region: str
    before: int
    after: int
    kind: Kind


@dataclass(frozen=True)
class Summary:
    """Plain counts of one map: regions with pain, the strongest severity, and regions with pain in each group."""

    marked: int
    strongest: int
    by_group: dict[Group, int]


def checked(marks: Mapping[str, int]) -> Marks:
    """The same marks in the order of the list. UnknownRegionError, SeverityError."""
    for key, severity in marks.items():
        if key not in REGIONS:
            raise UnknownRegionError(key)
        if isinstance(severity, bool) or not isinstance(severity, int) or not 0 <= severity <= WORST:
            raise SeverityError(f"{key}: {severity!r}")
    return {key: marks[key] for key in REGIONS if key in marks}


def summary(marks: Mapping[str, int]) -> Summary:
    """How many regions carry pain, where, and how strong the strongest is. A count, not a verdict."""
    sore = [key for key, severity in marks.items() if severity > 0]
    groups = Counter(REGIONS[key].part.group for key in sore)
    return Summary(
        marked=len(sore),
        strongest=max((marks[key] for key in sore), default=0),
        by_group={group: groups[group] for group in Group if groups[group]},
    )


def compare(earlier: Mapping[str, int], later: Mapping[str, int]) -> list[Difference]:
    """Every region with pain in either map, in the order of the list, and how it differs."""
    pairs = [(key, earlier.get(key, 0), later.get(key, 0)) for key in REGIONS]
    return [Difference(key, a, b, kind_of(a, b)) for key, a, b in pairs if a or b]


def kind_of(before: int, after: int) -> Kind:
    """Pain where there was none is added, and the reverse is gone; otherwise less than `CHANGE` points is the same."""
    if not before and not after:
        return Kind.SAME
    if not before:
        return Kind.ADDED
    if not after:
        return Kind.GONE
    if abs(after - before) < CHANGE:
        return Kind.SAME
    return Kind.STRONGER if after > before else Kind.WEAKER
