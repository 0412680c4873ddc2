"""How much goes along with a message that is reported."""

from collections.abc import Sequence
from typing import TypeVar

AROUND = 2
"""So many messages on each side (issue: the message and two each side, nothing else)."""

One = TypeVar("One")


def around(before: Sequence[One], after: Sequence[One]) -> list[One]:
    """The nearest two before it and the nearest two after it, in the order in which they were said. `before` is in
    that order too.
    """
    return [*before[-AROUND:], *after[:AROUND]]
