"""The attacks, each time with a number of its own, so that one that runs says where it stood and which it was."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

ATTACKS: list[str] = [
    json.loads(line) for line in (Path(__file__).parent / "attacks" / "scripts.jsonl").read_text().splitlines()
]
# What plain words are tried with, as every page shows them alike: one or two of each way out of text, out of an
# attribute, out of a box, into an address, a template, a fragment, and the short ones for small boxes.
_SPREAD = """
    0 6 11 13 14 15 16 17 19 26 31 41 51 103 108 112 114 127 128 135 140 141 162 194 212 216 220 223 237 244 248 249
    254 273 281 284 285 288 294 300 301 302 306 307 308 309 310 312 314 316 318 322 324 328 331 354 356 361 362
"""
SPREAD = [ATTACKS[int(number)] for number in _SPREAD.split()]
FIRED = re.compile(r"hit(?:\(|`|,)(\d+)")
# What databases and forms do not take at all.
UNTAKEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def numbered(attack: str, number: int) -> str:
    """The attack with this number in place of its 0."""
    return attack.replace("(0)", f"({number})").replace("hit`0`", f"hit`{number}`").replace("hit,0", f"hit,{number}")


@dataclass
class Shots:
    """Hands out attacks and remembers where each went. `places[number]` is the place and the attack as it was given;
    `kept_in` are the columns in which one that was sent through a form came to stand.
    """

    places: list[tuple[str, str]] = field(default_factory=list)
    kept_in: dict[int, set[str]] = field(default_factory=dict)
    _turn: int = 0

    def all(self, place: str) -> list[str]:
        """Every attack, for words that are Markdown."""
        return [self._given(place, attack) for attack in ATTACKS]

    def one(self, place: str, longest: int | None = None) -> str:
        """The next of the spread that fits into this many characters; the shortest, cut, where none does."""
        for _try in SPREAD:
            attack = SPREAD[self._turn % len(SPREAD)]
            self._turn += 1
            if longest is None or len(numbered(attack, len(self.places))) <= longest:
                return self._given(place, attack)
        return self._given(place, min(SPREAD, key=len))[:longest]

    def address(self, place: str) -> str:
        """For what is kept only as an address of the web: one that tries to leave its attribute."""
        return self._given(place, 'https://example.org/"><img/src/onerror=hit(0)>')

    def script(self, place: str) -> str:
        """An address that is a script, for boxes that take an address of the web."""
        return self._given(place, "javascript:hit(0)")

    def told(self, numbers: Iterable[int | str]) -> list[str]:
        """Place and attack of each number, for a failure that can be read."""
        return sorted(": ".join(map(repr, self.places[int(one)])) for one in set(numbers))

    def seen_in(self, text: str) -> set[str]:
        """The places whose words stand in this text: columns; boxes of forms for what is shown as it was sent."""
        numbers = {int(one) for one in FIRED.findall(text)}
        known = [one for one in numbers if one < len(self.places)]
        return {place for one in known for place in self.kept_in.get(one, {self.places[one][0]})}

    def found_in(self, column: str, text: str) -> bool:
        """Whether an attack stands in this value of the column already. It is noted then."""
        numbers = [int(one) for one in FIRED.findall(text)]
        for one in numbers:
            self.kept_in.setdefault(one, set()).add(column)
        return bool(numbers)

    def _given(self, place: str, attack: str) -> str:
        given = UNTAKEN.sub("", numbered(attack, len(self.places)))
        self.places.append((place, given))
        return given
