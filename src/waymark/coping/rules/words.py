"""The words of a card, from a form or from the columns they are kept in."""

from collections.abc import Mapping, Sequence
from typing import Any

from waymark.coping.terms import CardWords, Energy, Situation
from waymark.plans.rules.sides import sides_in


def words_of(said: Mapping[str, Any], sides: Sequence[str]) -> CardWords:
    """`sides` are values of `Side`; what is none is left out."""
    return CardWords(
        title=said["title"],
        what=said["what"],
        situation=Situation(said["situation"]),
        situation_words=said["situation_words"],
        energy=Energy(said["energy"]),
        sides=sides_in(sides),
        not_if=said["not_if"],
        skill=said["skill"],
        name=said["name"],
    )
