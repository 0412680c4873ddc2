"""What a plan for a meeting is made of, in the library and in a group."""

from dataclasses import dataclass

from django.utils.functional import Promise

from waymark.groups.terms.groups import PlanKind

Words = str | Promise


@dataclass(frozen=True)
class PlanPart:
    """One part of a meeting. `is_break`: everybody may stand up, walk about or lie down, and nothing is asked."""

    minutes: int
    words: Words
    is_break: bool = False


@dataclass(frozen=True)
class PlanSource:
    """Where something in a plan comes from, in our words. `url` is empty where we know no address that lasts."""

    text: Words
    url: str = ""


@dataclass(frozen=True)
class LibraryPlan:
    """A plan that every group may take and change. `skill` is the slug of a skill of this site, or empty."""

    key: str
    title: Words
    kind: PlanKind
    why: Words
    parts: tuple[PlanPart, ...]
    materials: tuple[Words, ...]
    sources: tuple[PlanSource, ...]
    skill: str = ""

    @property
    def minutes(self) -> int:
        return sum(part.minutes for part in self.parts)
