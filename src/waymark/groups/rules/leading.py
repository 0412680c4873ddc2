"""Who is asked first, while some of those who coordinate rest."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

RECOMMENDED = 2  # issue: two coordinators are recommended


class MayRest(Protocol):
    @property
    def rests_until(self) -> date | None: ...


Leader = TypeVar("Leader", bound=MayRest)


def rests(leader: MayRest, today: date) -> bool:
    """Whether it is this one's turn to rest. On the day itself they are back."""
    return leader.rests_until is not None and leader.rests_until > today


def asked_first(leaders: Iterable[Leader], today: date) -> tuple[Leader, ...]:
    """Those who do not rest; everybody, where all rest. So whoever is awake stands in without being named."""
    every = tuple(leaders)
    return tuple(one for one in every if not rests(one, today)) or every
