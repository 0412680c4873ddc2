"""Whether the choices can be laid side by side. Pure.

IPDAS asks for equal detail and the same denominator for every choice, and for doing nothing among them (services
facts, C). Until then the set is being prepared, and nobody can choose from it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from waymark.care.rules.decisions.words import NOTHING, CountedWords, OptionWords

ALWAYS = ("label", "good", "harm", "time", "cost", "energy", "certainty")
"""Boxes that every choice fills."""

NUMBERS = ("good_with", "good_without", "harm_with", "harm_without")
KINDS = ("good", "harm")
FEWEST = 2


@dataclass(frozen=True)
class Missing:
    """What has to be filled in before the choices can be laid side by side.

    `number` is that of a choice, or None for what is counted. `box` is the name of the box; `options` where there is
    no choice beside doing nothing.
    """

    number: int | None
    box: str


def standing(options: Mapping[int, OptionWords]) -> dict[int, OptionWords]:
    """The choices that are not taken out, in their order. Doing nothing always stands there, first."""
    every = {NOTHING: OptionWords()} | dict(options)
    return {number: every[number] for number in sorted(every) if number == NOTHING or not every[number].is_out}


def missing(options: Mapping[int, OptionWords], counted: CountedWords) -> tuple[Missing, ...]:
    """Everything that is still missing. Doing nothing needs no name: it has one."""
    here = standing(options)
    found = [Missing(None, "options")] if len(here) < FEWEST else []
    found += [Missing(None, box) for box in _uncounted(here.values(), counted)]
    wanted = [*ALWAYS, *_wanted(here.values())]
    for number, words in here.items():
        for box in _boxes_of(number, wanted):
            if not getattr(words, box).strip():
                found.append(Missing(number, box))
    return tuple(found)


def is_complete(options: Mapping[int, OptionWords], counted: CountedWords) -> bool:
    return not missing(options, counted)


def has_numbers(words: OptionWords) -> bool:
    return any(getattr(words, box).strip() for box in NUMBERS)


def _wanted(options: Iterable[OptionWords]) -> list[str]:
    """What every choice needs because one has it. A number needs its comparison, and says where it comes from."""
    options = list(options)
    wanted = ["source"] if any(words.source.strip() or has_numbers(words) for words in options) else []
    for kind in _counted_kinds(options):
        wanted += [f"{kind}_with", f"{kind}_without"]
    return wanted


def _counted_kinds(options: Iterable[OptionWords]) -> list[str]:
    """What any choice has a number for: good, harm, both or neither."""
    options = list(options)
    return [
        kind
        for kind in KINDS
        if any(getattr(words, f"{kind}_{side}").strip() for words in options for side in ("with", "without"))
    ]


def _boxes_of(number: int, wanted: Iterable[str]) -> list[str]:
    """Doing nothing has its name, is what the others are compared with, and is not compared itself."""
    nothing = {"label", "good_without", "harm_without"}
    return [box for box in wanted if number != NOTHING or box not in nothing]


def _uncounted(options: Iterable[OptionWords], counted: CountedWords) -> list[str]:
    """What is counted, and over which time, where there are numbers: the same for every choice."""
    kinds = _counted_kinds(options)
    wanted = [*kinds, "span"] if kinds else []
    return [f"counted_{box}" for box in wanted if not getattr(counted, box).strip()]
