"""The form of the four sides. It only validates."""

from collections.abc import Mapping
from typing import Any

from waymark.plans.rules.sides import Side
from waymark.plans.terms.sides import SIDES, MySides
from waymark.web.words import WordsForm


class SidesForm(WordsForm):
    """Own words for each side. Any may stay empty."""

    def __init__(self, data: Mapping[str, Any] | None, kept: MySides) -> None:
        initial = {side.value: words for side, words in kept.words.items()}
        super().__init__(SIDES, data, initial=initial, version=kept.version)

    @property
    def by_side(self) -> dict[Side, str]:
        return {Side(key): words for key, words in self.words.items()}
