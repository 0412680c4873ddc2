"""What a session of a programme is made of."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Activity:
    """One part of a session. `skill` is the name of a skill in the library, or ""."""

    minutes: int
    words: str
    skill: str = ""


@dataclass(frozen=True)
class Home:
    """Something to practise at home until the next time, by a skill, in words, or both."""

    skill: str
    words: str = ""


@dataclass(frozen=True)
class Content:
    """`materials`: what is needed and handed out, a line each. `condensed`: the short form, for who missed it."""

    activities: tuple[Activity, ...] = ()
    home: tuple[Home, ...] = ()
    materials: str = ""
    condensed: str = ""
