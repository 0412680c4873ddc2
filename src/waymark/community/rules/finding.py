"""The words by which a post is found. Alike on every database, and in every script."""

import re
import unicodedata
from collections.abc import Sequence

LONGEST = 40
MOST = 400
ASKED = 6
_WORD = re.compile(r"[^\W_]+", re.UNICODE)


def words_in(text: str) -> Sequence[str]:
    """The different words of a text in their order: folded, without accents of Latin letters, at most 400."""
    found = dict.fromkeys(one[:LONGEST] for one in _WORD.findall(_folded(text)))
    return list(found)[:MOST]


def asked_for(query: str) -> Sequence[str]:
    """The words somebody looks for, at most six. Whatever else they typed means nothing."""
    return words_in(query)[:ASKED]


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold()
    taken_apart = unicodedata.normalize("NFKD", plain).casefold()
    return unicodedata.normalize("NFC", "".join(one for one in taken_apart if not "\u0300" <= one <= "\u036f"))
