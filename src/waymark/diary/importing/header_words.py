"""Words that people and programs write at the top of a diary's columns, and what they usually mean.

English first, with the commonest words of a few neighbours; whatever is not known stays the person's own item.
"""

import re
from decimal import Decimal

from waymark.diary.importing.mapping import Scale
from waymark.diary.rules.answers import Better

_FILLERS = frozenset(
    "level levels score scores rating average avg mean overall today my your you how the was is of a an in on at "
    "scale intensity severity nrs vas out general daily day much strong bad well did do this did about right now "
    "0 1 5 10 100 numeric self reported grade usual".split()
)
_KEYS: dict[str, str] = {
    **dict.fromkeys(("pain", "schmerz", "schmerzen", "dolor", "douleur", "pijn", "smärta"), "pain"),
    **dict.fromkeys(("sleep", "sleep quality", "quality sleep", "schlaf", "schlafqualität", "sommeil"), "sleep"),
    **dict.fromkeys(("mood", "stimmung", "humeur", "humör"), "mood"),
    **dict.fromkeys(
        ("interference", "pain interference", "pain interfere", "pain way", "way", "pain get way", "pain impact"),
        "in_the_way",
    ),
    **dict.fromkeys(("hard part", "hard"), "hard_part"),
    **dict.fromkeys(("mattered", "what mattered", "one thing mattered", "thing mattered", "one thing that mattered",
                     "what mattered most"), "mattered"),
    **dict.fromkeys(
        ("note", "notes", "comment", "comments", "remark", "remarks", "diary", "journal", "diary entry",
         "journal entry", "entry", "free text", "text", "details", "description", "other", "anything else",
         "additional notes", "notiz", "notizen", "bemerkung", "bemerkungen", "kommentar", "notas", "remarques",
         "note text"),
        "note",
    ),
}  # fmt: skip
_LOWER = (
    "pain ache aching headache migraine stiff fatigue tired exhaust anx stress dizz nausea swell numb spasm cramp poor "
    "bad lack loss trouble difficult restless lonel sad grief flare fog worr depress burn tingl sick weak hurt sore "
    "tender vomit insomnia irritab angry anger schmerz discomfort bloat symptom sensitiv"
).split()
_LOWER_ENDS = ("ache", "aches", "pain", "pains", "schmerz", "schmerzen")
_HIGHER = (
    "happ energy mood sleep well calm function confiden hope rest relax joy motivat concentrat content satisf cope "
    "coping meaning awesome great good"
).split()

NAME_WORDS = frozenset(
    "name item symptom symptoms measure metric category question variable parameter tracker tracked label what kind "
    "type factor complaint key detail".split()
)
VALUE_WORDS = frozenset(
    "value intensity score rating level severity amount answer response result number rate magnitude strength".split()
)
DAY_WORDS = frozenset(("date", "day", "datum", "fecha", "dag", "tag", "entry date", "full date", "diary date",
                       "date of entry", "for day", "for date"))  # fmt: skip
WRITTEN_WORDS = (
    "timestamp time stamp written created submitted logged recorded entered completed saved datetime when".split()
)
UNLIKELY_DAY_WORDS = "birth dob end updated modified due next expiry finish".split()
ID_WORDS = frozenset(
    "id uuid guid index row nr no number participant subject user patient username email person respondent record "
    "recordid participantid subjectid userid unnamed device version key entryid".split()
)
PERSON_WORDS = frozenset("participant subject user patient person respondent username email".split())


def words_of(header: str) -> list[str]:
    """The words of a header, in small letters: `Pain_Level (0-10)` → `pain level 0 10`."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header)
    return re.findall(r"[^\W\d_]+|\d+", spaced.casefold())


def standard_key(header: str) -> str:
    """The diary's own question that a header names, or an empty string."""
    words = words_of(header)
    if any(word in ("hours", "hrs", "hour", "minutes", "duration", "am", "pm") for word in words):
        return ""
    exact = " ".join(words)
    return _KEYS.get(exact) or _KEYS.get(" ".join(word for word in words if word not in _FILLERS), "")


def is_known(header: str) -> bool:
    """Whether a cell reads like the name of a diary's column."""
    words = words_of(header)
    return bool(standard_key(header)) or any(
        word in DAY_WORDS or word in NAME_WORDS or word in VALUE_WORDS or word in WRITTEN_WORDS or word == "time"
        for word in words
    )


def better_way(header: str) -> Better:
    """Which way is better, as far as the name tells. What is hard is looked for first: `Poor sleep` is no sleep.

    How much somebody does (steps, walks, meetings) has no better way: more may be too much.
    """
    words = words_of(header)
    if any(word.startswith(tuple(_LOWER)) or word.endswith(_LOWER_ENDS) for word in words):
        return Better.LOWER
    if any(word.startswith(tuple(_HIGHER)) for word in words):
        return Better.HIGHER
    return Better.NEITHER


def declared_scale(header: str) -> Scale | None:
    """The scale a header states itself, if it is another than 0 to 10: `Pain (0-100)`, `Mood 1 to 5`, `Sleep /5`.

    "1-10" is left alone: people who write it mean the same numbers as on 0 to 10.
    """
    found = re.search(r"(?<![\d.])(-?\d{1,2})\s*(?:-|–|\.\.|to)\s*(\d{1,3})(?![\d.])", header)
    low, high = (int(found[1]), int(found[2])) if found else (0, 0)
    if not found:
        found = re.search(r"(?:/|out of)\s*(\d{1,3})(?!\d)", header)
        high = int(found[1]) if found else 0
    # Scales begin at or below 1 and have at least three steps; `7-9 hours` and `1-2 times` are none.
    return Scale(Decimal(low), Decimal(high)) if low <= 1 and high >= 3 and high != 10 else None
