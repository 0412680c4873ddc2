"""What holds before an operator has changed anything, and the lists of words that patterns name: `data/holds.json`."""

import json
from functools import lru_cache
from pathlib import Path

from waymark.moderation.rules import patterns
from waymark.moderation.terms.cases import HoldReason
from waymark.moderation.terms.holds import HoldWords

DATA = Path(__file__).parent / "data"
WITH_SLIPS = frozenset({"medicine"})
"""Lists whose long words fit with one wrong letter, too: names of medicines are hard to spell, and unlike others."""


@lru_cache
def lists() -> dict[str, patterns.Words]:
    """The named lists, ready to be looked into. An entry `{name}` stands for the list of this name further up."""
    found: dict[str, patterns.Words] = {}
    for name, said in _file()["lists"].items():
        words = patterns.words_in([one for one in said if one[0] != "{"], with_slips=name in WITH_SLIPS)
        for other in (one[1:-1] for one in said if one[0] == "{"):
            words |= found[other]
        found[name] = words
    return found


@lru_cache
def entries() -> dict[str, tuple[str, ...]]:
    """The named lists, to be read."""
    return {name: tuple(found) for name, found in _file()["lists"].items()}


@lru_cache
def defaults() -> dict[HoldReason, HoldWords]:
    return {
        HoldReason(name): HoldWords(tuple(kept["holds"]), tuple(kept["fine"]))
        for name, kept in _file()["reasons"].items()
    }


def _file() -> dict[str, dict[str, dict[str, list[str]]]]:
    found: dict[str, dict[str, dict[str, list[str]]]] = json.loads((DATA / "holds.json").read_text(encoding="utf-8"))
    return found
