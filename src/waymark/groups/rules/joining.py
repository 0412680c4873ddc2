"""Getting in: how long a no holds, how long codes last, and a name that nobody else in the group has."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import count

# A no with kind words stands for a month. Asking again every day would wear out people who do this beside their pain.
ASK_AGAIN = timedelta(days=30)
CODE_LASTS = (7, 30, 90)  # days
CODE_USES = (1, 5, 20)
LONGEST_NAME = 40
PASS_LETTERS = 32  # facts on groups E1; see `programmes.passes`: eight groups of four


def may_ask_again(declined_at: datetime, at: datetime) -> bool:
    return at - declined_at >= ASK_AGAIN


def looks_like_a_pass(typed: str) -> bool:
    """Whether this is as long as a completion pass. Invitations of groups are much shorter."""
    return sum(letter.isalnum() for letter in typed) == PASS_LETTERS


def free_name(wanted: str, taken: Iterable[str]) -> str:
    """The wanted name, or with the first number behind it that nobody has."""
    used = {name.casefold() for name in taken}
    if wanted.casefold() not in used:
        return wanted
    numbered = (f"{wanted[: LONGEST_NAME - 4].rstrip()} {number}" for number in count(2))
    return next(name for name in numbered if name.casefold() not in used)
