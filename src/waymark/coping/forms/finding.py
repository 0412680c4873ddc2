"""What somebody looks for among the cards, as the address says it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from waymark.coping.terms import Energy, Situation, Wish
from waymark.plans.rules.sides import Side

Kind = TypeVar("Kind", bound=StrEnum)
LONGEST, LAST_PAGE = 80, 1000


def wish_in(query: Mapping[str, Any]) -> Wish:
    """What is no choice is passed over, so that no address is an error."""
    words = str(query.get("q", "")).replace("\x00", "").strip()[:LONGEST]
    return Wish(
        side=_one(Side, query.get("side")),
        energy=_one(Energy, query.get("energy")),
        situation=_one(Situation, query.get("when")),
        words=words,
    )


def page_in(query: Mapping[str, Any]) -> int:
    said = str(query.get("page", ""))
    return min(int(said), LAST_PAGE) if said.isascii() and said.isdecimal() and len(said) < 9 and int(said) else 1


def _one(kind: type[Kind], said: object) -> Kind | None:
    return kind(str(said)) if said in set(kind) else None
