"""Who is around somebody: rings, kinds, and how a number becomes something to press. Pure."""

import re
from dataclasses import dataclass
from enum import StrEnum

from waymark.plans.rules.sides import Side


class Ring(StrEnum):
    """How near somebody stands, as the person feels it. Nearest first."""

    CLOSE = "close"
    NEAR = "near"
    FURTHER = "further"


class MemberKind(StrEnum):
    """Who or what it is. A support need not be a person."""

    PERSON = "person"
    ANIMAL = "animal"
    PLACE = "place"
    GROUP = "group"
    HELPLINE = "helpline"
    PROFESSIONAL = "professional"


@dataclass(frozen=True)
class MemberWords:
    """Somebody in the circle, in the person's words. Only the name must be there."""

    name: str = ""
    helps: str = ""
    ask: str = ""
    reach: str = ""
    ring: Ring = Ring.CLOSE
    kind: MemberKind = MemberKind.PERSON
    sides: tuple[Side, ...] = ()


@dataclass(frozen=True)
class Reach:
    """A piece of what somebody wrote about reaching another; `dial` is what a telephone would dial, else empty."""

    text: str
    dial: str = ""


# Digits in groups, with single spaces or hyphens between them. Brackets and dots are left alone: a number that lost or
# kept the wrong part of "+44 (0)20" would ring at somebody else's, and dots stand in dates and times. Stars and hashes
# make a code for the telephone company out of a number, which is no number to ring.
_DIGITS = re.compile(r"(?<![\w.,:/+*#-])\+?[0-9](?:[ \u00a0\u2010\u2011-]?[0-9])*(?![\w:/(*#]|[.,-][0-9])")
_LONG = frozenset(range(9, 16))
_ALONE = _LONG | frozenset(range(3, 8))


def reach_parts(text: str) -> tuple[Reach, ...]:
    """The text in pieces that together say exactly what it said; what plainly is a telephone number can be dialled.

    Plainly means: it begins with a plus or a nought and has 9 to 15 digits (E.164 allows 15), or it is all that stands
    on its line and has 3 or more (helplines such as 116 123), but not 8, because those are more often a day or two
    times. A date, a time or a house number is none of these.
    """
    pieces: list[Reach] = []
    for line in text.splitlines(keepends=True):
        past = 0
        for found in _DIGITS.finditer(line):
            dial = _dialled(found[0], is_alone=found[0] == line.strip())
            if dial:
                pieces += [Reach(line[past : found.start()]), Reach(found[0], dial)]
                past = found.end()
        pieces.append(Reach(line[past:]))
    return tuple(piece for piece in pieces if piece.text)


def _dialled(written: str, *, is_alone: bool) -> str:
    digits = re.sub(r"[^0-9]", "", written)
    if len(digits) not in (_ALONE if is_alone else _LONG) or (not is_alone and written[0] not in "+0"):
        return ""
    return f"+{digits}" if written[0] == "+" else digits
