"""A mapping suggested from the names of the columns and what stands in them; what the person said goes first."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches

from waymark.diary.importing.day_columns import date_like, find_days
from waymark.diary.importing.header_words import (
    ID_WORDS,
    PERSON_WORDS,
    better_way,
    declared_scale,
    standard_key,
    words_of,
)
from waymark.diary.importing.limits import MAX_ITEMS
from waymark.diary.importing.long_form import find_long_form, is_long, item_names
from waymark.diary.importing.mapping import OWN, STANDARD_KINDS, TEN, Mapping, Target, standard
from waymark.diary.importing.profiles import Profile, profile
from waymark.diary.importing.remarks import ImportProblem, Remark, Why
from waymark.diary.importing.table import Table
from waymark.diary.rules.answers import Kind

_NOTHING_SAID = Mapping()
# A text that stands in every row the same (a device, a version) is no answer.
_CONSTANT_FROM = 6


def suggest(table: Table, said: Mapping = _NOTHING_SAID) -> Mapping:
    """A whole mapping for a table: what was said, and for the rest what seems most likely.

    Every column (in the long form: every item too) is then either used or in `skip`. Suggesting again changes nothing.
    Raises `ImportProblem` when a name is not in the table, or when no day or no answer can be found.
    """
    said = _resolved_columns(table, said)
    free = {name: profile(table.column(name)) for name in table.columns if name not in _used(said)}
    mapping = _with_days(said, free)
    if not is_long(mapping):
        mapping = _with_long_form(table, mapping, {name: free[name] for name in free if name not in date_like(free)})
    sources = item_names(table, mapping.name) if is_long(mapping) else []
    mapping = _resolved_items(table, mapping, sources)
    left = [name for name in table.columns if name not in _used(mapping) and name not in mapping.skip]
    columns = {name: free[name] for name in left if name in free}
    mapping = _with_long_items(table, mapping, sources) if sources else mapping
    mapping = _with_columns(mapping, columns, only_words=bool(sources))
    _check(mapping)
    return mapping


def advice(table: Table, mapping: Mapping) -> list[Remark]:
    """What a person should know about a whole mapping before they say yes to it."""
    found = {name: profile(table.column(name)) for name in mapping.skip if name in table.index}
    remarks = [
        Remark(Why.SEVERAL_PEOPLE, {"column": name, "count": found[name].distinct})
        for name in found
        if found[name].distinct > 1 and any(word in PERSON_WORDS for word in words_of(name))
    ]
    not_days = {name: found[name] for name in found if name not in date_like(found) and not _is_id(name, found[name])}
    numbers = [name for name, seen in not_days.items() if seen.is_numeric and not seen.fits_ten and not seen.fits_count]
    others = [name for name in mapping.skip if name not in numbers and (name not in found or found[name].filled)]
    short = [source for source, target in mapping.items if _looks_short(table, source, target)]
    for why, names in ((Why.LEFT_OUT_NUMBERS, numbers), (Why.LEFT_OUT, others), (Why.SCALE_LOOKS_SHORT, short)):
        remarks += [Remark(why, {"columns": ", ".join(names)})] if names else []
    return remarks


def _looks_short(table: Table, source: str, target: Target) -> bool:
    if target.kind is not Kind.SCALE or target.scale != TEN or source not in table.index:
        return False
    found = profile(table.column(source))
    return found.numbers >= 10 and found.whole == found.numbers and found.high is not None and 1 < found.high <= 5


def _used(mapping: Mapping) -> set[str]:
    return {*mapping.day, *mapping.written, *mapping.name, mapping.value, *(source for source, _t in mapping.items)}


def _resolved_columns(table: Table, said: Mapping) -> Mapping:
    """The same mapping with the names of its columns as the table spells them."""
    known = {_folded(name): name for name in table.columns}

    def every(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(_resolve(name, known) for name in names)

    value = _resolve(said.value, known) if said.value else ""
    items = tuple((known.get(_folded(source), source), target) for source, target in said.items)
    return replace(
        said, day=every(said.day), written=every(said.written), name=every(said.name), value=value, items=items
    )


def _resolved_items(table: Table, mapping: Mapping, sources: list[str]) -> Mapping:
    """The sources of items and of what is left out, as the table spells them; an item's name goes before a column's."""
    known = {_folded(name): name for name in (*table.columns, *sources) if name}
    items = tuple((_resolve(source, known), target) for source, target in mapping.items)
    return replace(mapping, items=items, skip=tuple(dict.fromkeys(_resolve(name, known) for name in mapping.skip)))


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _resolve(name: str, known: dict[str, str]) -> str:
    if _folded(name) in known:
        return known[_folded(name)]
    near = get_close_matches(_folded(name), list(known), n=3, cutoff=0.6)
    if near:
        raise ImportProblem(Why.MAP_COLUMN_NEAR, name=name, near=", ".join(known[fold] for fold in near))
    raise ImportProblem(Why.MAP_COLUMN, name=name, known=", ".join(list(known.values())[:12]))


def _with_days(said: Mapping, free: dict[str, Profile]) -> Mapping:
    open_columns = {name: found for name, found in free.items() if name not in said.skip}
    day, written = find_days(open_columns) if said.rest or not (said.day or said.written) else ((), ())
    mapping = replace(said, day=said.day or day, written=said.written or written)
    if said.day and not said.written and written and written[0] in day:
        mapping = replace(mapping, written=())
    if not mapping.day and not mapping.written:
        raise ImportProblem(Why.NO_DAY_COLUMN, known=", ".join(list(free)[:12]))
    return mapping


def _with_long_form(table: Table, mapping: Mapping, free: dict[str, Profile]) -> Mapping:
    if not mapping.rest:
        return mapping
    answers = [source for source, target in mapping.items if target.kind is not Kind.WORDS]
    found = find_long_form(table, {name: seen for name, seen in free.items() if name not in _used(mapping)})
    if not found or any(source in table.index for source in answers):
        return mapping
    return replace(mapping, name=found[0], value=found[1])


def _with_long_items(table: Table, mapping: Mapping, sources: list[str]) -> Mapping:
    """The items of the long form that were not named: suggested, the commonest first, or left out."""
    values: dict[str, list[str]] = {}
    for source, cell in zip(sources, table.column(mapping.value), strict=True):
        values.setdefault(source, []).append(cell)
    common = [source for source, _count in Counter(sources).most_common() if source]
    new = [source for source in common if source not in _used(mapping) and source not in mapping.skip]
    if not mapping.rest:
        return replace(mapping, skip=(*mapping.skip, *new))
    marks = profile(table.column(mapping.value)).is_of_marks
    profiles = {source: profile(values[source]) for source in new}
    for found in profiles.values():
        found.marked = marks
    return _with_columns(mapping, profiles)


def _with_columns(mapping: Mapping, columns: dict[str, Profile], *, only_words: bool = False) -> Mapping:
    items, skip = list(mapping.items), list(mapping.skip)
    not_answers = date_like(columns)
    for name, found in columns.items():
        target = _target(name, found, {target.slot.casefold() for _source, target in items})
        wordless = only_words and (target is None or target.kind is not Kind.WORDS or not standard_key(name))
        if target is None or wordless or not mapping.rest or name in not_answers or len(items) >= MAX_ITEMS:
            skip.append(name)
        else:
            items.append((name, target))
    return replace(mapping, items=tuple(items), skip=tuple(skip))


def _target(name: str, found: Profile, taken: set[str]) -> Target | None:
    """What a column or an item most likely is; `None` to leave it out."""
    if not found.filled or _is_id(name, found):
        return None
    key = standard_key(name)
    if key == "hard_part" and key not in taken and not found.is_numeric:
        return standard(key)
    if found.is_numeric:
        return _scaled(name, found, key if STANDARD_KINDS.get(key) is Kind.SCALE and key not in taken else "", taken)
    if found.most(found.yes_no, 0.8):
        return _own(name, Kind.YES_NO, taken)
    constant = found.distinct == 1 and found.filled >= _CONSTANT_FROM
    return None if constant else standard("mattered" if key == "mattered" else "note")


def _scaled(name: str, found: Profile, key: str, taken: set[str]) -> Target | None:
    scale = declared_scale(name)
    if scale:
        return standard(key, scale) if key else replace(_own(name, Kind.SCALE, taken), scale=scale)
    if not key and found.are_bits:
        return _own(name, Kind.YES_NO, taken)
    if found.fits_ten or (key and found.nearly_fits_ten):
        return standard(key) if key else _own(name, Kind.SCALE, taken)
    return _own(name, Kind.COUNT, taken) if found.fits_count else None


def _own(name: str, kind: Kind, taken: Iterable[str]) -> Target:
    label = re.sub(r"\s*[(\[][^()\[\]]*\d[^()\[\]]*[)\]]$", "", name).replace("_", " ").strip()
    if not label or f"{OWN}:{label}".casefold() in taken:
        label = name
    return Target(OWN, label, kind, better_way(name))


def _is_id(name: str, found: Profile) -> bool:
    words = words_of(name)
    if words and all(word in ID_WORDS or word.isdigit() for word in words):
        return True
    unnamed = re.fullmatch(r"column [a-z]{1,2}", name.casefold()) is not None
    counting = (
        found.whole == found.filled == found.distinct and found.high is not None and found.high >= found.filled - 1
    )
    return unnamed and counting and found.filled > 3


def _check(mapping: Mapping) -> None:
    """A mapping must have answers to take, not too many, and no two sources for one answer (words may be joined)."""
    if not mapping.items:
        raise ImportProblem(Why.NOTHING_TO_TAKE)
    if len(mapping.items) > MAX_ITEMS:
        raise ImportProblem(Why.TOO_MANY_ITEMS, limit=MAX_ITEMS)
    sources = Counter(source for source, _target in mapping.items)
    slots = Counter(target.slot.casefold() for _source, target in mapping.items if target.kind is not Kind.WORDS)
    for name, count in (*sources.items(), *slots.items()):
        if count > 1:
            raise ImportProblem(Why.MAP_TWICE, key=name)
