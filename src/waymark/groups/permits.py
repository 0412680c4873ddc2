"""Who may do what in a group, by their seat. Reading needs a seat and nothing more; a table says who may write.

A member whose signature is out of date reads everything and is reminded calmly. What changes the group for others waits
until they have signed again. What somebody does for themselves never waits: leaving, resting, saying that they have a
setback, saying what becomes of the group's words.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum

from waymark.groups.terms import GroupSeat, GroupState

Permit = Callable[[GroupSeat], bool]


class Act(StrEnum):
    SIGN = "sign"
    BE_CALLED = "be called"
    LEAVE = "leave"
    SIGNAL = "signal"
    REST = "rest"
    LAY_DOWN = "lay down"
    BUDDY = "buddy"
    ANSWER_HAND_OVER = "answer a hand-over"
    HAND_OVER = "hand over"
    STEP_UP = "step up"
    VOTE = "vote"
    DECIDE = "decide who comes in"
    INVITE = "invite"
    CHANGE_WORDS = "change words"
    CHANGE_AGREEMENT = "change the agreement"
    GIVE_ROLE = "give a role"
    PAIR = "pair buddies"
    SEE_LOAD = "see the load"
    END = "end"
    TAKE_PART = "take part"
    RUN_JOBS = "run jobs"
    PLAN = "plan meetings"
    ASK_GUESTS = "ask guests"
    PAPERS = "print papers"
    RISKS = "write the sheet of risks"


class NotAllowed(PermissionError):
    """This is not for this seat."""


def member(seat: GroupSeat) -> bool:
    """Everybody, while the group is there."""
    return seat.state is not GroupState.CLOSED


def signed(seat: GroupSeat) -> bool:
    return member(seat) and not seat.needs_to_sign


def leads(seat: GroupSeat) -> bool:
    return signed(seat) and seat.leads


def coordinates(seat: GroupSeat) -> bool:
    return signed(seat) and seat.is_coordinator


def lets_in(seat: GroupSeat) -> bool:
    """New people come in while the group is there to stay."""
    return coordinates(seat) and seat.state is not GroupState.CLOSING


def votes(seat: GroupSeat) -> bool:
    return seat.state is GroupState.CLOSING


PERMITS: Mapping[Act, Permit] = {
    Act.SIGN: member,
    Act.BE_CALLED: member,
    Act.LEAVE: lambda _seat: True,
    Act.SIGNAL: member,
    Act.REST: lambda seat: member(seat) and seat.leads,
    Act.LAY_DOWN: lambda seat: member(seat) and seat.leads,
    Act.BUDDY: signed,
    Act.ANSWER_HAND_OVER: signed,
    Act.HAND_OVER: lambda seat: member(seat) and seat.leads,
    Act.STEP_UP: signed,
    Act.VOTE: votes,
    Act.DECIDE: lets_in,
    Act.INVITE: lets_in,
    Act.CHANGE_WORDS: coordinates,
    Act.CHANGE_AGREEMENT: coordinates,
    Act.GIVE_ROLE: coordinates,
    Act.PAIR: coordinates,
    Act.SEE_LOAD: lambda seat: member(seat) and seat.leads,
    Act.END: lambda seat: member(seat) and seat.is_coordinator,
    # Jobs, notes and questions: letting go of a job must never wait for a signature, nor must a kind hand.
    Act.TAKE_PART: member,
    Act.RUN_JOBS: coordinates,
    Act.PLAN: leads,
    Act.ASK_GUESTS: coordinates,
    Act.PAPERS: lambda seat: member(seat) and seat.is_coordinator,
    Act.RISKS: coordinates,
}


def may(seat: GroupSeat, act: Act) -> bool:
    return PERMITS[act](seat)


def require(seat: GroupSeat, act: Act) -> None:
    """Raises `NotAllowed`."""
    if not may(seat, act):
        raise NotAllowed(act)
