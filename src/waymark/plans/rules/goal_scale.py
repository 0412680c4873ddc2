"""Goal attainment scaling: five levels of one goal, and the one figure over several goals. Pure.

A person reads levels in their own words and never the figure; it is for those who later ask how goals went.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite, sqrt
from typing import Any

MUCH_LESS, EXPECTED, MUCH_MORE = -2, 0, 2
LEVELS = tuple(range(MUCH_LESS, MUCH_MORE + 1))
# Importance and difficulty: 1 a little, 2 some, 3 a lot. That a goal weighs their product is part of the method.
WEIGHTS = (1, 2, 3)
# The expected correlation of the goals of one person with each other (Kiresuk and Sherman 1968).
RHO = 0.3


@dataclass(frozen=True)
class GoalLevels:
    """The five levels in own words (some may be empty), and what the goal weighs. Left out, each weight counts 1."""

    words: Mapping[int, str] = field(default_factory=dict)
    importance: int | None = None
    difficulty: int | None = None

    @property
    def weight(self) -> int:
        return (self.importance or 1) * (self.difficulty or 1)

    @property
    def is_blank(self) -> bool:
        return not any(self.words.values())


def is_level(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value in LEVELS


def to_kept(levels: GoalLevels) -> dict[str, Any]:
    """As it is kept."""
    words = {str(level): levels.words.get(level, "") for level in LEVELS}
    return {"levels": words, "importance": levels.importance, "difficulty": levels.difficulty}


def from_kept(content: object) -> GoalLevels:
    """What was kept. Parts that are missing or are none of ours are left out."""
    found = content if isinstance(content, dict) else {}
    said = found.get("levels")
    words = said if isinstance(said, dict) else {}
    importance, difficulty = (found.get(name) for name in ("importance", "difficulty"))
    return GoalLevels(
        {level: str(words.get(str(level)) or "") for level in LEVELS},
        importance if importance in WEIGHTS else None,
        difficulty if difficulty in WEIGHTS else None,
    )


def t_score(levels: Sequence[int], weights: Sequence[float] | None = None) -> float:
    """The T-score of goal attainment over the goals of one person: 50 where all went as expected.

    T = 50 + 10·Σ(w·x) / √((1−ρ)·Σw² + ρ·(Σw)²) with ρ = 0.3 (Kiresuk and Sherman 1968; the formulas printed on pages
    364 and 367 of Turner-Stokes 2009 were corrected by an erratum). `levels` are x, -2 to 2; `weights` are w,
    importance times difficulty, 1 each where none are given. Raises `ValueError` for no goal at all, for a level
    outside the five, and for weights that are not above nought, or not one for each level.
    """
    if not levels:
        raise ValueError("Without a goal there is no score.")
    if not all(is_level(level) for level in levels):
        raise ValueError("A level is a whole number from -2 to 2.")
    given = [1.0] * len(levels) if weights is None else list(weights)
    if len(given) != len(levels) or not all(isfinite(weight) and weight > 0 for weight in given):
        raise ValueError("Each level has a weight above nought.")
    reached = sum(weight * level for weight, level in zip(given, levels, strict=True))
    spread = sqrt((1 - RHO) * sum(weight**2 for weight in given) + RHO * sum(given) ** 2)
    return 50 + 10 * reached / spread
