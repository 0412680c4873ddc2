"""Rows of cards as one person sees them."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from waymark.coping.models import CopingCard
from waymark.coping.rules.words import words_of
from waymark.coping.terms import Card, CardWords, Note
from waymark.moderation.terms import Shown

WORDS = ("title", "what", "situation", "situation_words", "energy", "sides", "not_if", "skill", "name")


def kept_words(content: Mapping[str, Any]) -> CardWords:
    """The words in columns of a card, or in one of its versions."""
    return words_of(content, content["sides"].split(","))


def columns_of(words: CardWords) -> dict[str, str]:
    """The other way round."""
    return {
        "title": words.title,
        "what": words.what,
        "situation": words.situation.value,
        "situation_words": words.situation_words,
        "energy": words.energy.value,
        "sides": f",{','.join(side.value for side in words.sides)},",
        "not_if": words.not_if,
        "skill": words.skill,
        "name": words.name,
    }


def content_of(row: CopingCard) -> dict[str, str]:
    return {name: getattr(row, name) for name in WORDS}


def card_of(row: CopingCard, person_id: UUID, *, is_kept: bool = False) -> Card:
    is_mine = row.author_id == person_id
    return Card(
        id=row.pk,
        words=kept_words(content_of(row)),
        version=row.version,
        made_at=row.made_at,
        changed_at=row.changed_at,
        shown=Shown(row.shown),
        shown_why=row.shown_why if is_mine else "",
        is_mine=is_mine,
        is_kept=is_kept,
        note=Note(row.note, row.note_by_name, row.note_source, row.note_at) if row.note and row.note_at else None,
    )
