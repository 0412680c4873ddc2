"""What changes from one version of an agreed plan to another: part by part, and word by word inside a part."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest

from waymark.care.rules.agreed_words import WRITTEN, Part, PlanGoal, PlanWords

# Below this share of equal words two lines are different lines, and comparing their words would only confuse.
ALIKE = 0.4
# Words of one line times words of the other: beyond this a whole line is taken out and put in, at once.
MOST_PAIRS = 250_000
# A word is what stands between blanks, without the marks around it: a comma more is not another word. Letters of any
# script stay together.
_MARKS = r".,;:!?()\[\]\"“”„…"
_TOKEN = re.compile(rf" ?[^ {_MARKS}]+| ?[{_MARKS}]+| ")


class Kind(StrEnum):
    KEPT = "kept"
    ADDED = "added"
    TAKEN_OUT = "taken out"


@dataclass(frozen=True)
class Piece:
    """Words in a row that have the same fate. `is_apart`: there is a blank before them."""

    kind: Kind
    text: str
    is_apart: bool = False


Line = tuple[Piece, ...]


@dataclass(frozen=True)
class PartChange:
    """One part of words that is not the same: new, gone, or other words in it."""

    part: Part
    kind: Kind | None
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class GoalChange:
    """One goal of both versions together. `kind` is None where it is in both and says something else."""

    kind: Kind | None
    name: str
    what: tuple[Line, ...]
    who: tuple[Line, ...]
    when: tuple[Line, ...]


@dataclass(frozen=True)
class Diff:
    """Everything that changes. `days` is the day before and the day now, where the day changes; `reorders`: goals that
    stay as they are come in another order.
    """

    parts: tuple[PartChange, ...]
    goals: tuple[GoalChange, ...]
    days: tuple[date | None, date | None] | None
    reorders: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.parts and not self.goals and self.days is None and not self.reorders

    def of(self, part: Part) -> PartChange | None:
        return next((one for one in self.parts if one.part == part), None)


def difference(old: PlanWords, new: PlanWords) -> Diff:
    """What is new in `new`, and what of `old` is not there any more. Unchanged parts are left out."""
    parts = tuple(
        PartChange(part, _kind(old.said(part), new.said(part)), lines_of(old.said(part), new.said(part)))
        for part in WRITTEN
        if old.said(part) != new.said(part)
    )
    days = None if old.look_again_on == new.look_again_on else (old.look_again_on, new.look_again_on)
    stay = [goal for goal in old.goals if goal in new.goals]
    reorders = stay != [goal for goal in new.goals if goal in old.goals]
    return Diff(parts, tuple(_goals(old.goals, new.goals)), days, reorders)


def lines_of(old: str, new: str) -> tuple[Line, ...]:
    """Both texts as lines of pieces, in the order of reading. The words are tidy ones."""
    before, now = old.split("\n") if old else [], new.split("\n") if new else []
    found: list[Line] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if tag == "equal":
            found += [(Piece(Kind.KEPT, line),) for line in before[i:j]]
        else:
            for gone, fresh in zip_longest(before[i:j], now[k:m]):
                found += _one_line(gone, fresh)
    return tuple(found)


def _kind(old: str, new: str) -> Kind | None:
    return None if old and new else Kind.ADDED if new else Kind.TAKEN_OUT


def _one_line(old: str | None, new: str | None) -> list[Line]:
    """The line with its words compared; two lines where they have little in common."""
    before, now = _tokens(old or ""), _tokens(new or "")
    if old is not None and new is not None and len(before) * len(now) <= MOST_PAIRS:
        matcher = SequenceMatcher(None, before, now, autojunk=False)
        if matcher.ratio() >= ALIKE:
            return [tuple(_pieces(matcher, before, now))]
    whole = ((Kind.TAKEN_OUT, old), (Kind.ADDED, new))
    return [(Piece(kind, line),) for kind, line in whole if line]


def _tokens(line: str) -> list[str]:
    """Words and marks between them, each with the blank before it; the first as if there were one."""
    return _TOKEN.findall(f" {line}") if line else []


def _pieces(matcher: SequenceMatcher[str], old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            yield _piece(Kind.KEPT, new[k:m], is_first=k == 0 and i == 0)
            continue
        if i < j:
            yield _piece(Kind.TAKEN_OUT, old[i:j], is_first=i == 0)
        if k < m:
            yield _piece(Kind.ADDED, new[k:m], is_first=k == 0 and i == j)


def _piece(kind: Kind, tokens: Sequence[str], *, is_first: bool) -> Piece:
    text = "".join(tokens)
    return Piece(kind, text.removeprefix(" "), text.startswith(" ") and not is_first)


def _goals(old: Sequence[PlanGoal], new: Sequence[PlanGoal]) -> Iterator[GoalChange]:
    """Goals are the same where they say the same of what; of the others those that are alike are compared."""
    left = [goal for goal in old if goal not in new]
    for goal in new:
        if goal in old:
            continue
        was = _most_like(goal, left)
        if was:
            left.remove(was)
        yield _goal(was, goal)
    yield from (_goal(goal, None) for goal in left)


def _most_like(goal: PlanGoal, others: Iterable[PlanGoal]) -> PlanGoal | None:
    likeness = [(_likeness(goal, other), other) for other in others]
    best, found = max(likeness, key=lambda one: one[0], default=(0.0, None))
    return found if best >= ALIKE else None


def _likeness(one: PlanGoal, other: PlanGoal) -> float:
    if one.what == other.what:
        return 1.0
    return SequenceMatcher(None, one.what.split(), other.what.split(), autojunk=False).ratio()


def _goal(old: PlanGoal | None, new: PlanGoal | None) -> GoalChange:
    was, now = old or PlanGoal(), new or PlanGoal()
    kind = None if old and new else Kind.ADDED if new else Kind.TAKEN_OUT
    name = now.what or was.what or now.who or was.who
    return GoalChange(
        kind, name, lines_of(was.what, now.what), lines_of(was.who, now.who), lines_of(was.when, now.when)
    )
