"""Patterns of words: what operators write, and how it is found.

    stop|stopped .. tablet*      one of several words; up to three words in between; a word that begins so
    # mg                         a number, in figures or words
    dm me ... {medicine}         up to twelve words of the same sentence in between; a word of a named list
    {medicine} .... bin them     up to thirty words in between, over the ends of sentences; twice in a line at most

Apostrophes are left out on both sides ("dont" is "don't"). Some lists also take a word with one slip in it.

There are no regular expressions in them. Each word of a text is looked at once for each element of a pattern, with a
bounded look ahead, so no pattern can be slow.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

LONGEST_PATTERN = 160
MOST_ELEMENTS = 12
NEAR, FAR, ANYWHERE = 3, 12, 30
_GAPS = {"..": NEAR, "...": FAR, "....": ANYWHERE}
SLIP_FROM, SLIP_TO = 8, 20
"""Letters of a name in which one slip is looked past: a shorter one would become another word."""
_END = "."
_TOKEN = re.compile(r"\d+(?:[.,/:]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[£$€%]|[.!?;\n]")
_ELEMENT = re.compile(
    r"#|\.{2,4}|[£$€%]|\{[a-z]+\}|[^\W_]+(?:'[^\W_]+)*\*?(?:\|[^\W_]+(?:'[^\W_]+)*\*?|\|[£$€%])*|[£$€%](?:\|[£$€%])+"
)
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy "
    "eighty ninety hundred half quarter couple".split()
)
Lists: TypeAlias = Mapping[str, "Words"]


class NoPattern(ValueError):
    """It cannot be read as a pattern. `why` is one of "long", "sign", "list", "gap"."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Words:
    """Some words, any of which fits: whole ones, beginnings, and `slips` (`_nearly`): long ones with a wrong letter."""

    whole: frozenset[str]
    begins: tuple[str, ...] = ()
    is_number: bool = False
    slips: frozenset[str] = frozenset()

    def __or__(self, other: "Words") -> "Words":
        """Both lists in one."""
        return Words(self.whole | other.whole, self.begins + other.begins, slips=self.slips | other.slips)

    def fits(self, piece: str) -> bool:
        if self.is_number:
            return piece[0].isdigit() or piece in _NUMBERS
        if piece in self.whole or (bool(self.begins) and piece.startswith(self.begins)):
            return True
        return bool(self.slips) and not self.slips.isdisjoint(_nearly(piece))


@dataclass(frozen=True)
class Pattern:
    """Words to be found one after the other, each with how many other words may stand before it."""

    elements: tuple[tuple[int, Words], ...]

    def ends_at(self, tokens: Sequence[str], start: int) -> int:
        """The place after its shortest finding from `start` on; -1 where it does not begin there."""
        places = {start}
        for gap, words in self.elements:
            places = {place + 1 for one in places for place in _reach(tokens, one, gap) if words.fits(tokens[place])}
            if not places:
                return -1
        return min(places)


def tokens_of(text: str) -> list[str]:
    """The words, numbers, signs of money and ends of sentences of a text, in small letters."""
    plain = unicodedata.normalize("NFKC", text).replace("’", "'").replace("\u200b", "").lower()
    return [_END if piece in ".!?;\n" else piece.replace("'", "") for piece in _TOKEN.findall(plain)]


def words_in(entries: Iterable[str], *, with_slips: bool = False) -> Words:
    """A named list: words, or beginnings with `*`. `with_slips`: long words fit with one wrong letter, too."""
    entries = [entry.strip().lower().replace("’", "").replace("'", "") for entry in entries]
    begins = tuple(entry[:-1] for entry in entries if entry.endswith("*"))
    whole = frozenset(entry for entry in entries if entry and not entry.endswith("*"))
    long = [entry for entry in whole if with_slips and len(entry) >= SLIP_FROM]
    return Words(whole, begins, slips=frozenset(near for entry in long for near in _nearly(entry)))


def read(line: str, lists: Lists) -> Pattern:
    """Read one line. Raises `NoPattern`."""
    line = unicodedata.normalize("NFC", line).replace("’", "'").lower()
    parts = line.split()
    if len(line) > LONGEST_PATTERN or not 0 < len(parts) <= MOST_ELEMENTS:
        raise NoPattern("long")
    if parts[0] in _GAPS or parts[-1] in _GAPS or parts.count("....") > 2:
        raise NoPattern("gap")
    elements, gap = [], 0
    for part in parts:
        if part in _GAPS:
            gap = _GAPS[part]
            continue
        elements.append((gap, _words(part, lists)))
        gap = 0
    return Pattern(tuple(elements))


def found(patterns: Iterable[Pattern], tokens: Sequence[str]) -> bool:
    """Whether any of them stands anywhere."""
    return any(
        pattern.ends_at(tokens, start) >= 0
        for pattern in patterns
        for start, piece in enumerate(tokens)
        if pattern.elements[0][1].fits(piece)
    )


def without(patterns: Iterable[Pattern], tokens: Sequence[str]) -> list[str]:
    """The words, with an end of a sentence in place of what these patterns find."""
    left = list(tokens)
    for pattern in patterns:
        for start in range(len(left)):
            end = pattern.ends_at(left, start)
            if end >= 0:
                left[start:end] = [_END] * (end - start)
    return left


def _reach(tokens: Sequence[str], place: int, gap: int) -> Iterable[int]:
    """Where the next word may stand: no more than `gap` others before it, in the same sentence unless ANYWHERE."""
    for one in range(place, min(place + gap + 1, len(tokens))):
        yield one
        if tokens[one] == _END and gap != ANYWHERE:
            return


@lru_cache(maxsize=4096)
def _nearly(word: str) -> frozenset[str]:
    """A long word, and what is left of it without one of its letters.

    Two words that share one of these differ by one letter: missing, added, wrong, or in the wrong place.
    """
    if not SLIP_FROM - 1 <= len(word) <= SLIP_TO:
        return frozenset()
    return frozenset({word} | {word[:at] + word[at + 1 :] for at in range(len(word))})


def _words(part: str, lists: Lists) -> Words:
    if not _ELEMENT.fullmatch(part):
        raise NoPattern("sign")
    if part == "#":
        return Words(frozenset(), is_number=True)
    if part.startswith("{"):
        if part[1:-1] not in lists:
            raise NoPattern("list")
        return lists[part[1:-1]]
    return words_in(part.split("|"))
