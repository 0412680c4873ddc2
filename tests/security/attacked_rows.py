"""Attacks in place of the words of every row: whatever a page shows, an attack stands in it.

What the forms of the site refuse today is not refused here: pages have to show it harmlessly all the same.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any
from unittest import mock
from uuid import UUID

from tests.security.shots import Shots
from tests.security.word_columns import ADDRESSES, Column, Kind, columns
from waymark.common.sealed import Box, Json, place

# What is compared with what was typed before anything is made of it: it gets its attacks through its own form.
_READ_AGAIN = {"KitDraft.content"}
# Words of people have a space, a capital or a stop in them; choices, dates, ids and numbers have none.
_WORDS = re.compile(r"[\sA-Z.!?…’]")
_VALUES = re.compile(r"\d{4}-\d\d|[0-9.,:+-]+$|[0-9a-f]{8}-|https?://|data:|[A-Z]{1,3}$|[A-Z][a-z]+/[A-Z]\w+$")


def is_words(text: str) -> bool:
    return bool(_WORDS.search(text)) and not _VALUES.match(text)


def attacked(shots: Shots, name: str, value: Json) -> Json:
    """The same value with an attack in place of all its words, but for those that are attacks already."""
    if isinstance(value, str):
        return value if shots.found_in(name, value) or not is_words(value) else shots.one(name)
    if isinstance(value, list):
        return [attacked(shots, name, one) for one in value]
    if isinstance(value, dict):
        return {key: attacked(shots, name, one) for key, one in value.items()}
    return value


@contextmanager
def as_it_is_sealed(shots: Shots) -> Iterator[None]:
    """While this is open, whatever is sealed is an attack: only who holds the key could write it there later."""
    sealed = [one for one in columns() if one.kind is Kind.SEALED and one.name not in _READ_AGAIN]
    names = {place(one.model, one.field.name): one.name for one in sealed}
    real = Box.seal

    def seal(box: Box, where: str, row_id: UUID, value: Json) -> bytes:
        return real(box, where, row_id, attacked(shots, names[where], value) if where in names else value)

    with mock.patch.object(Box, "seal", seal):
        yield


def kept_addresses() -> list[str]:
    """What stands in the columns for addresses of the web."""
    found = [one for one in columns() if one.name in ADDRESSES]
    return [kept for one in found for kept in one.model._base_manager.values_list(one.field.name, flat=True) if kept]


def write_over(shots: Shots) -> None:
    """Every row of every column that is not sealed, where no attack came in by a form."""
    for column in columns():
        if column.kind is not Kind.SEALED:
            _write_over(shots, column)


def _write_over(shots: Shots, column: Column) -> None:
    rows = column.model._base_manager.all()
    for key, value in rows.values_list("pk", column.field.name):
        if value and not shots.found_in(column.name, str(value)):
            rows.filter(pk=key).update(**{column.field.name: _in_place_of(shots, column, value)})


def _in_place_of(shots: Shots, column: Column, value: Any) -> Any:
    if column.kind is Kind.PARTS:
        return attacked(shots, column.name, value)
    make = shots.address if column.name in ADDRESSES else partial(shots.one, longest=column.field.max_length)
    return make(column.name)
