"""The long form: a file in which each row is one item's value."""

from collections.abc import Mapping as Dictionary

from waymark.diary.importing.header_words import NAME_WORDS, VALUE_WORDS, standard_key, words_of
from waymark.diary.importing.limits import MAX_ITEMS
from waymark.diary.importing.mapping import STANDARD_KINDS, Mapping
from waymark.diary.importing.profiles import Profile
from waymark.diary.importing.table import Table
from waymark.diary.rules.answers import Kind


def item_names(table: Table, columns: tuple[str, ...]) -> list[str]:
    """The item's name in each row; several columns are joined by a dash, and case is kept as first written."""
    parts = [[" ".join(cell.split())[:100] for cell in table.column(name)] for name in columns]
    first: dict[str, str] = {}
    names: list[str] = []
    for row in zip(*parts, strict=True):
        name = " – ".join(part for part in row if part)
        names.append(first.setdefault(name.casefold(), name))
    return names


def find_long_form(table: Table, profiles: Dictionary[str, Profile]) -> tuple[tuple[str, ...], str] | None:
    """The name columns and the value column, or `None` when the rows are whole entries."""
    if table.header:
        return _by_header(profiles)
    return _by_contents(profiles)


def _by_header(profiles: Dictionary[str, Profile]) -> tuple[tuple[str, ...], str] | None:
    if any(
        STANDARD_KINDS.get(standard_key(name)) is Kind.SCALE and found.is_numeric for name, found in profiles.items()
    ):
        return None
    values = [name for name, found in profiles.items() if _all_in(name, VALUE_WORDS) and found.is_numeric]
    names = [name for name, found in profiles.items() if _all_in(name, NAME_WORDS) and _names_things(found)]
    return (tuple(names[:2]), values[0]) if values and names else None


def _all_in(header: str, known: frozenset[str]) -> bool:
    words = [word for word in words_of(header) if not word.isdigit()]
    return bool(words) and all(word in known for word in words)


def _names_things(found: Profile) -> bool:
    return not found.is_numeric and not found.most(found.moments) and 0 < found.distinct <= MAX_ITEMS


def _by_contents(profiles: Dictionary[str, Profile]) -> tuple[tuple[str, ...], str] | None:
    """Without a header: one column of a few names, one of numbers, and days that come several times."""
    days = [found for found in profiles.values() if found.most(found.moments)]
    numbers = [name for name, found in profiles.items() if found.is_numeric and not found.most(found.counted)]
    names = [name for name, found in profiles.items() if _names_things(found) and found.distinct * 3 <= found.filled]
    repeated = any(found.distinct * 4 <= found.filled * 3 for found in days)
    return ((names[0],), numbers[0]) if repeated and len(names) == 1 and len(numbers) == 1 else None


def is_long(mapping: Mapping) -> bool:
    """Whether a mapping reads each row as one item's value."""
    return bool(mapping.name and mapping.value)
