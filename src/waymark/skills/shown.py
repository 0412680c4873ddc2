"""What others see of skills: the practices of each one that is shared with them. Never a thought record."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import get_language

from waymark.sharing.terms import Access, Item, Panel, Topic
from waymark.skills import queries
from waymark.skills.rules import NEVER_SHOWN
from waymark.skills.terms.library import Skill, skills_in
from waymark.skills.terms.practice import MyPractice

SHOWN = 100
AT_ONCE = 3


@dataclass(frozen=True)
class Practised:
    """One skill with its latest practices, the newest first: a few at once, the `earlier` ones behind one touch."""

    skill: Skill
    newest: tuple[MyPractice, ...]
    earlier: tuple[MyPractice, ...]


@dataclass(frozen=True)
class Practices:
    """In the order of the library."""

    practised: tuple[Practised, ...]


def read(access: Access, at: datetime) -> Practices | None:
    """Two queries."""
    found = queries.practices_of(access, limit=SHOWN)
    here = tuple(one for one in (_practised(skill, found) for skill in _library()) if one.newest)
    return Practices(here) if here else None


def _practised(skill: Skill, found: Sequence[MyPractice]) -> Practised:
    of_it = tuple(one for one in found if one.slug == skill.slug)
    return Practised(skill, of_it[:AT_ONCE], of_it[AT_ONCE:])


def items(access: Access) -> Sequence[Item]:
    """The skills that were practised or starred, without thought records. Three queries."""
    access.require_own(Topic.PRACTICES)
    slugs = queries.slugs_in_use(access) - NEVER_SHOWN
    return [Item(skill.slug, skill.title) for skill in _library() if skill.slug in slugs]


def _library() -> tuple[Skill, ...]:
    return skills_in(get_language() or "en")


PRACTICES = Panel(Topic.PRACTICES, "skills/shown/practices.html", read, queries.practices_changed_at, items)
PANELS = (PRACTICES,)
