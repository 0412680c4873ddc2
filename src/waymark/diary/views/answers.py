"""Answers as a page shows them: the question's name, and what was said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from waymark.diary import terms
from waymark.diary.rules.answers import Answer, Kind, number_of
from waymark.diary.sentences import spoken


@dataclass(frozen=True)
class Shown:
    """One answer in words. `share` is 0-10 on a scale, for the small bar beside it; None for others."""

    label: terms.Text
    said: str
    share: float | None
    is_words: bool


def shown(answers: Mapping[str, Answer], items: Sequence[terms.Item]) -> list[Shown]:
    """The answers in the order of the questions. An answer to a question that is gone is still shown last."""
    known = {item.key: item for item in items}
    ordered = [item for item in items if item.key in answers]
    return [_one(item, answers[item.key]) for item in ordered] + [
        Shown(key, str(answer), None, is_words=True) for key, answer in answers.items() if key not in known
    ]


def _one(item: terms.Item, answer: Answer) -> Shown:
    if item.kind is Kind.WORDS:
        return Shown(item.label, str(answer), None, is_words=True)
    number = number_of(item.kind, answer)
    said = spoken(item, number) if number is not None else str(answer)
    return Shown(item.label, said, number if item.kind is Kind.SCALE else None, is_words=False)
