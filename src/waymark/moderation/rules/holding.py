"""What in the words themselves gives reason for a first look."""

import re
from collections.abc import Sequence

from waymark.moderation.terms.cases import HoldReason

_LINK = re.compile(r"https?://|\bwww\.", re.IGNORECASE)
_PHONE = re.compile(r"(?:\+|\b0)\d(?:[\s().-]?\d){8,}")


def reasons_in(words: str, *, links_are_fine: bool = False) -> Sequence[HoldReason]:
    """In the order of `HoldReason`, each once."""
    found = []
    if _PHONE.search(words):
        found.append(HoldReason.PHONE)
    if _LINK.search(words) and not links_are_fine:
        found.append(HoldReason.LINK)
    return found
