"""A mapping as one line of text, for `--map` and for the page: `day=Date,pain=Pain level:0-100,skip=Weather`.

    day=Date                       the column with the day
    day=Day+Month+Year             three columns: day, month, year
    written=Timestamp              when it was written; `written=Date+Time` joins two columns
    name=Item,value=Score          each row is one item's value
    pain=Pain level:0-100          a question of the diary, here from a scale of 0 to 100
    own:Stiffness=Stiff:lower      an own item with its label; options: a scale, yes_no, count, higher, lower
    own=Stiffness                  the same, with the column's name as label
    skip=Weather                   leave out
    days=d/m/y                     or m/d/y, y/m/d
    turn=9 · clock=UTC · rest=skip

A name that holds one of `, = : + "` stands in double quotes, with `""` for a quotation mark inside.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from difflib import get_close_matches
from zoneinfo import available_timezones

from waymark.diary.importing.mapping import OWN, STANDARD_KINDS, TEN, Mapping, Order, Scale, Target
from waymark.diary.importing.remarks import ImportProblem, Why
from waymark.diary.rules.answers import Better, Kind

SETTINGS = ("day", "written", "name", "value", "skip", "days", "turn", "clock", "rest")
EARLIEST_TURN, LATEST_TURN = -14, 23
_TOKEN = re.compile(r'"((?:[^"]|"")*)"|([,=:+\n])|([^,=:+"\n]+)|(")')
_SCALE = re.compile(r"(-?\d{1,6}(?:\.\d{1,3})?)(?:-|\.\.)(-?\d{1,6}(?:\.\d{1,3})?)")
_OPTIONS = ("0-100", *(str(kind) for kind in (Kind.YES_NO, Kind.COUNT, Kind.SCALE)), *(str(way) for way in Better))


def parse_mapping(text: str) -> Mapping:
    """The mapping that a line of text says. Raises `ImportProblem` with a reason for what is not understood."""
    mapping = Mapping()
    for part in _parts(text):
        mapping = _with_part(mapping, part)
    if bool(mapping.name) != bool(mapping.value):
        raise ImportProblem(Why.MAP_VALUE_ALONE)
    return mapping


def print_mapping(mapping: Mapping) -> str:
    """The line of text that says the same mapping; `parse_mapping` gives it back."""
    parts = [_setting(key, names) for key, names in _columns_of(mapping) if names]
    parts += [_print_item(source, target) for source, target in mapping.items]
    parts += [_setting("skip", (name,)) for name in mapping.skip]
    parts += [f"days={mapping.order}"] if mapping.order else []
    parts += [f"turn={mapping.turn}"] if mapping.turn is not None else []
    parts += [f"clock={mapping.clock}"] if mapping.clock else []
    parts += [] if mapping.rest else ["rest=skip"]
    return ",".join(parts)


def _columns_of(mapping: Mapping) -> list[tuple[str, tuple[str, ...]]]:
    value = (mapping.value,) if mapping.value else ()
    return [("day", mapping.day), ("written", mapping.written), ("name", mapping.name), ("value", value)]


def _setting(key: str, names: tuple[str, ...]) -> str:
    return f"{key}={'+'.join(map(_quoted, names))}"


def _print_item(source: str, target: Target) -> str:
    options = [] if target.scale == TEN else [target.scale.text]
    if target.key == OWN:
        options += [] if target.kind is Kind.SCALE else [str(target.kind)]
        options += [] if target.better is Better.NEITHER else [str(target.better)]
    label = f":{_quoted(target.label)}" if target.key == OWN and target.label != source else ""
    return ":".join([f"{target.key}{label}={_quoted(source)}", *options])


def _quoted(name: str) -> str:
    plain = name and name == name.strip() and not re.search(r'[,=:+"\n]', name)
    return name if plain else '"' + name.replace('"', '""') + '"'


Token = tuple[str, bool]  # what it says, and whether it is a mark of the grammar


def _parts(text: str) -> list[list[Token]]:
    """The text cut at its commas and line ends, each part in tokens."""
    parts: list[list[Token]] = [[]]
    for match in _TOKEN.finditer(text):
        quoted, mark, plain, stray = match.groups()
        if stray is not None:
            raise ImportProblem(Why.MAP_PART, part=text[match.start() : match.start() + 40])
        if mark in (",", "\n"):
            parts.append([])
        elif mark is not None:
            parts[-1].append((mark, True))
        elif quoted is not None:
            parts[-1].append((quoted.replace('""', '"'), False))
        elif plain.strip():
            parts[-1].append((plain.strip(), False))
    return [part for part in parts if part]


def _with_part(mapping: Mapping, tokens: list[Token]) -> Mapping:
    shown = "".join(said for said, _mark in tokens)
    if tokens.count(("=", True)) != 1:
        raise ImportProblem(Why.MAP_PART, part=shown)
    middle = tokens.index(("=", True))
    left, right = _split(tokens[:middle], ":", shown), _split(tokens[middle + 1 :], ":", shown)
    key, names = left[0].casefold(), tuple(_split(_until_colon(tokens[middle + 1 :]), "+", shown))
    if key in SETTINGS:
        if len(left) > 1 or len(right) > 1 or (len(names) > 1 and key not in ("day", "written", "name")):
            raise ImportProblem(Why.MAP_PART, part=shown)
        return _with_setting(mapping, key, names)
    if len(names) > 1 or len(left) > (2 if key == OWN else 1):
        raise ImportProblem(Why.MAP_PART, part=shown)
    if key not in (OWN, *STANDARD_KINDS):
        raise ImportProblem(Why.MAP_KEY, key=left[0], near=_near(key, (*STANDARD_KINDS, OWN, *SETTINGS)))
    target = _target(key, left[1] if len(left) > 1 else names[0], right[1:])
    return replace(mapping, items=(*mapping.items, (names[0], target)))


def _until_colon(tokens: list[Token]) -> list[Token]:
    return tokens[: tokens.index((":", True))] if (":", True) in tokens else tokens


def _split(tokens: list[Token], mark: str, shown: str) -> list[str]:
    """The words between the marks; each place must hold exactly one word."""
    places: list[list[str]] = [[]]
    for said, is_mark in tokens:
        if is_mark and said == mark:
            places.append([])
        elif not is_mark:
            places[-1].append(said)
    if any(len(place) == 0 or (len(place) > 1 and mark == "+") for place in places):
        raise ImportProblem(Why.MAP_PART, part=shown)
    return [place[0] for place in places]


def _with_setting(mapping: Mapping, key: str, names: tuple[str, ...]) -> Mapping:
    if key == "skip":
        return replace(mapping, skip=(*mapping.skip, *names))
    if key == "day" and len(names) not in (1, 3):
        raise ImportProblem(Why.MAP_DAY_PARTS)
    if key in ("day", "written", "name") and getattr(mapping, key):
        raise ImportProblem(Why.MAP_TWICE, key=key)
    if key == "day":
        return replace(mapping, day=names)
    if key == "written":
        return replace(mapping, written=names)
    if key == "name":
        return replace(mapping, name=names)
    return _VALUE_SETTINGS[key](mapping, names[0])


def _with_order(mapping: Mapping, said: str) -> Mapping:
    if said not in list(Order):
        raise ImportProblem(Why.MAP_DAYS, said=said)
    return replace(mapping, order=Order(said))


def _with_turn(mapping: Mapping, said: str) -> Mapping:
    if not re.fullmatch(r"-?\d{1,2}", said) or not EARLIEST_TURN <= int(said) <= LATEST_TURN:
        raise ImportProblem(Why.MAP_TURN, said=said)
    return replace(mapping, turn=int(said))


def _with_clock(mapping: Mapping, said: str) -> Mapping:
    if said not in available_timezones():
        raise ImportProblem(Why.MAP_CLOCK, said=said, near=_near(said, tuple(available_timezones())))
    return replace(mapping, clock=said)


def _with_rest(mapping: Mapping, said: str) -> Mapping:
    if said != "skip":
        raise ImportProblem(Why.MAP_REST, said=said)
    return replace(mapping, rest=False)


def _with_value(mapping: Mapping, said: str) -> Mapping:
    if mapping.value:
        raise ImportProblem(Why.MAP_TWICE, key="value")
    return replace(mapping, value=said)


_VALUE_SETTINGS: dict[str, Callable[[Mapping, str], Mapping]] = {
    "value": _with_value,
    "days": _with_order,
    "turn": _with_turn,
    "clock": _with_clock,
    "rest": _with_rest,
}


def _target(key: str, label: str, options: list[str]) -> Target:
    target = Target(key, label if key == OWN else "", STANDARD_KINDS.get(key, Kind.SCALE))
    for option in options:
        target = _with_option(target, option)
    return target


def _with_option(target: Target, option: str) -> Target:
    scale = _SCALE.fullmatch(option.replace(" ", ""))
    if scale and target.kind is Kind.SCALE:
        low, high = Decimal(scale[1]), Decimal(scale[2])
        if low == high:
            raise ImportProblem(Why.MAP_SCALE, said=option)
        return replace(target, scale=Scale(low, high))
    if target.key == OWN and option in (Kind.SCALE, Kind.YES_NO, Kind.COUNT):
        return replace(target, kind=Kind(option))
    if target.key == OWN and option in list(Better):
        return replace(target, better=Better(option))
    raise ImportProblem(Why.MAP_OPTION, said=option, near=_near(option, _OPTIONS))


def _near(said: str, known: tuple[str, ...]) -> str:
    """The known words that are most like what was said, for a helpful sentence."""
    return ", ".join(get_close_matches(said, known, n=3, cutoff=0.5) or known[: len(STANDARD_KINDS) + 1])
