"""Which columns tell the day, and which when it was written."""

from collections.abc import Callable
from collections.abc import Mapping as Dictionary

from waymark.diary.importing.header_words import DAY_WORDS, UNLIKELY_DAY_WORDS, WRITTEN_WORDS, words_of
from waymark.diary.importing.profiles import Profile

Profiles = Dictionary[str, Profile]

# How much of a column must be days or times: less where its name says that it is one.
_TOLD, _UNTOLD = 0.25, 0.6


def find_days(profiles: Profiles) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The day's columns (none, one, or day, month and year) and the columns of the written time (none, one or two)."""
    split = _split_day(profiles)
    dated = [name for name, found in profiles.items() if _is_dated(name, found)]
    timed = [name for name in dated if profiles[name].most(profiles[name].timed, 0.5)]
    plain = [name for name in dated if name not in timed]
    written = _best(timed, _is_written)
    if split:
        return split, ((written or _best(plain, _is_written),) if dated else ())
    day = _best(plain, _is_day)
    if not day and len(timed) > 1 and _is_written(written):
        day = _best([name for name in timed if _is_day(name)], _is_day)
    if written:
        return ((day,) if day else ()), (written,)
    clock = _best([name for name, found in profiles.items() if _tells_time(name, found)], _is_clock)
    return ((day,) if day else ()), ((day, clock) if day and clock else ())


def date_like(profiles: Profiles) -> set[str]:
    """Columns that hold days, times, weekdays or parts of a day: none of them is an answer."""
    like = {name for name, found in profiles.items() if _is_dated(name, found) or _tells_time(name, found)}
    like |= {name for name, found in profiles.items() if found.most(found.part_days)}
    return like | {part for columns in _all_split_days(profiles) for part in columns}


def _is_dated(name: str, found: Profile) -> bool:
    words = words_of(name)
    told = any(word in DAY_WORDS or word in WRITTEN_WORDS for word in words)
    share = _TOLD if told else _UNTOLD
    return found.most(found.moments, share) or (found.most(found.counted) and (told or _is_unix(found)))


def _tells_time(name: str, found: Profile) -> bool:
    return found.most(found.times, _TOLD if _is_clock(name) else _UNTOLD)


def _is_unix(found: Profile) -> bool:
    return found.low is not None and found.low > 900_000_000 and found.most(found.timed)


def _best(names: list[str], told: Callable[[str], bool]) -> str:
    """The likeliest of some columns: not a birthday or an end, then one whose name says so, then the first."""
    return min(names, key=lambda name: (_is_unlikely(name), not told(name)), default="")


def _is_unlikely(name: str) -> bool:
    return any(word in UNLIKELY_DAY_WORDS for word in words_of(name))


def _is_day(name: str) -> bool:
    return " ".join(words_of(name)) in DAY_WORDS or any(word in DAY_WORDS for word in words_of(name))


def _is_written(name: str) -> bool:
    return any(word in WRITTEN_WORDS for word in words_of(name))


def _is_clock(name: str) -> bool:
    return "time" in words_of(name)


def _split_day(profiles: Profiles) -> tuple[str, ...]:
    found = _all_split_days(profiles)
    return min(found, key=lambda columns: _is_unlikely(columns[0])) if found else ()


def _all_split_days(profiles: Profiles) -> list[tuple[str, str, str]]:
    """Columns such as startday, startmonth, startyear: the same name but for the part."""
    folded = {name.casefold(): name for name in profiles}
    found = []
    for name, year in folded.items():
        if "year" not in name:
            continue
        month, day = name.replace("year", "month"), name.replace("year", "day")
        day = day if day in folded else name.replace("year", "date")
        if month in folded and day in folded:
            found.append((folded[day], folded[month], year))
    return found
