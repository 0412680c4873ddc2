"""What an editor would change in a text, piece by piece, and the text with some of it."""

import re
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher

from waymark.stories.terms.editing import Piece

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Both texts, cut where they differ: whole words, signs and gaps. All `old` in a row are the old text, all `new`
    the new one.
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    found, number = [], 0
    for what, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        number += what != "equal"
        found.append(Piece("".join(before[a:b]), "".join(after[c:d]), 0 if what == "equal" else number))
    return tuple(found)


def changes(found: Sequence[Piece]) -> tuple[int, ...]:
    return tuple(piece.number for piece in found if piece.is_change)


def with_some(found: Sequence[Piece], accepted: Collection[int]) -> str:
    """The text with the changes of these numbers, and no other."""
    return "".join(piece.new if piece.number in accepted else piece.old for piece in found)
