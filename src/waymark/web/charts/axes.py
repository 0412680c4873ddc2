"""The range of an answer, drawn whole: 0 to 10, words in order, or a count."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from waymark.web.charts.series import Text
from waymark.web.charts.words import number


@dataclass(frozen=True)
class Axis:
    """The whole range of an answer, with what stands beside it. `is_words` gives the words more room."""

    steps: tuple[tuple[float, Text], ...]
    is_words: bool = False

    @property
    def top(self) -> float:
        return self.steps[-1][0]

    def name(self, value: float) -> str:
        """How a value is written in the table: its word where it has one, else the number."""
        words = {step: str(label) for step, label in self.steps} if self.is_words else {}
        return words.get(value, number(value))


ZERO_TO_TEN = Axis(tuple((float(step), str(step)) for step in (0, 2, 4, 6, 8, 10)))


def words_axis(*words: Text) -> Axis:
    """An axis of words in order, the first at 0: none, some, most."""
    return Axis(tuple((float(place), word) for place, word in enumerate(words)), is_words=True)


def count_axis(most: float) -> Axis:
    """An axis from 0 to a round number that is not below `most`, in at most five steps."""
    step = next(size for size in _round_sizes() if size * 5 >= most)
    return Axis(tuple((step * n, number(step * n)) for n in range(max(2, -int(-most // step) + 1))))


def _round_sizes() -> Iterator[float]:
    """1, 2, 5, 10, 20, 50 and so on."""
    return (float(size * 10**power) for power in count() for size in (1, 2, 5))
