"""What two sides have agreed to: worked out anew from everything that was said, in its order."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from waymark.care.terms.side import Side


class Decision(StrEnum):
    """What a side says. `WITHDRAW` takes back every yes that this side gave."""

    AGREE = "agree"
    WITH_RESERVATION = "with_reservation"
    NOT_AGREE = "not_agree"
    WITHDRAW = "withdraw"


YES = frozenset({Decision.AGREE, Decision.WITH_RESERVATION})


@dataclass(frozen=True)
class Event:
    """One thing that one side said. The first one about a version proposes it. `hash` is the one that was read.

    `version` is 0 and `hash` empty for a withdrawal, which is about all of it.
    """

    order: int
    side: Side
    decision: Decision
    version: int = 0
    hash: str = ""


@dataclass(frozen=True)
class Standing:
    """A version, and what each side said about it last."""

    version: int
    hash: str
    said: Mapping[Side, Event] = field(default_factory=dict)

    @property
    def is_agreed(self) -> bool:
        return all(side in self.said and self.said[side].decision in YES for side in Side)

    @property
    def waits_for(self) -> frozenset[Side]:
        """The sides that have not said anything about it."""
        return frozenset(side for side in Side if side not in self.said)

    def with_(self, event: Event) -> "Standing":
        return replace(self, said={**self.said, event.side: event})

    def without(self, side: Side) -> "Standing":
        return replace(self, said={one: event for one, event in self.said.items() if one is not side})


@dataclass(frozen=True)
class State:
    """What holds, what is proposed beside it, the number of the newest version, and what ended the last one that held
    where nothing holds now.
    """

    in_force: Standing | None = None
    proposed: Standing | None = None
    newest: int = 0
    ended: Event | None = None

    def standing(self, version_hash: str) -> Standing | None:
        """What may be spoken about under this hash: the open proposal or what holds."""
        return next((one for one in (self.proposed, self.in_force) if one and one.hash == version_hash), None)

    def may_take_back(self, side: Side) -> bool:
        """Whether this side has said yes to anything that stands."""
        said = self.proposed.said.get(side) if self.proposed else None
        return self.in_force is not None or (said is not None and said.decision in YES)


def state(events: Iterable[Event]) -> State:
    """The state after these events, which come in their order."""
    now = State()
    for event in events:
        now = after(now, event)
    return now


def states(events: Iterable[Event]) -> Iterator[tuple[Event, State]]:
    """Each event, and the state that it led to."""
    now = State()
    for event in events:
        now = after(now, event)
        yield event, now


def after(now: State, event: Event) -> State:
    """The state that follows. Words about a version that is neither proposed nor in force change nothing."""
    if event.decision is Decision.WITHDRAW:
        return _taken_back(now, event)
    newest = max(now.newest, event.version)
    if now.in_force and event.hash == now.in_force.hash:
        return replace(_said_again(now, now.in_force, event), newest=newest)
    if event.version > now.newest and not (now.proposed and event.hash == now.proposed.hash):
        now = replace(now, proposed=Standing(event.version, event.hash), newest=newest)
    if now.proposed is None or event.hash != now.proposed.hash:
        return now
    proposed = now.proposed.with_(event)
    if proposed.is_agreed:
        return State(in_force=proposed, newest=newest)
    return replace(now, proposed=proposed, newest=newest)


def _said_again(now: State, holds: Standing, event: Event) -> State:
    """Something more about what holds: another yes, or a no, which ends it."""
    if event.decision in YES:
        return replace(now, in_force=holds.with_(event))
    return replace(now, in_force=None, ended=event)


def _taken_back(now: State, event: Event) -> State:
    """Nothing holds any more, and the yes of this side to an open proposal is gone. What the other side said stays."""
    return replace(
        now,
        in_force=None,
        ended=event if now.in_force else now.ended,
        proposed=now.proposed.without(event.side) if now.proposed else None,
    )
