"""The pages of each tool and footstep, as links: rooms of the site first, then the skills that say they serve it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language

from waymark.common.words import Text
from waymark.home.toolkit import FOOTSTEPS, PAGES, TOOLS, Tool
from waymark.skills.terms.library import FALLBACK, Skill, serving

MADE_FROM = """Made from `src/waymark/home/toolkit.py` and from what the skills say of themselves; a test keeps it true
and opens every address. Tools: the Pain Toolkit by Pete Moore. Footsteps: Live Well with Pain."""


@dataclass(frozen=True)
class Way:
    """One link."""

    name: Text
    href: str


@dataclass(frozen=True)
class ToolWays:
    """A tool or footstep with its links, never none."""

    tool: Tool
    ways: tuple[Way, ...]


def tools(language: str | None = None) -> tuple[ToolWays, ...]:
    """The twelve tools. `language` of the skills' titles: that of the page unless said."""
    code = language or get_language() or FALLBACK
    return tuple(_with_ways(tool, lambda number: serving(code, tool=number)) for tool in TOOLS)


def footsteps(language: str | None = None) -> tuple[ToolWays, ...]:
    """The ten footsteps, in the same way."""
    code = language or get_language() or FALLBACK
    return tuple(_with_ways(step, lambda number: serving(code, footstep=number)) for step in FOOTSTEPS)


def _with_ways(tool: Tool, skills_for: Callable[[int], tuple[Skill, ...]]) -> ToolWays:
    skills = skills_for(tool.number)
    rooms = [name for name in tool.pages if name != "skills" or not skills]
    return ToolWays(tool, (*_rooms(rooms), *(Way(one.title, reverse("skill", args=[one.slug])) for one in skills)))


def _rooms(names: list[str]) -> Iterator[Way]:
    for name in names:
        try:
            yield Way(PAGES[name], reverse(name))
        except NoReverseMatch:
            continue


def as_markdown() -> str:
    """The table of `docs/toolkit.md`."""
    parts = [
        "# Twelve tools and ten footsteps, and where each is done",
        MADE_FROM,
        *_table("Tool", tools(FALLBACK)),
        *_table("Footstep", footsteps(FALLBACK)),
    ]
    return "\n\n".join(parts) + "\n"


def _table(name: str, rows: tuple[ToolWays, ...]) -> Iterator[str]:
    lines = [f"| {name} | | pages |", "| --- | --- | --- |"]
    for row in rows:
        ways = " · ".join(f"{way.name} `{way.href}`" for way in row.ways)
        lines.append(f"| {row.tool.number} | {row.tool.name} | {ways} |")
    yield "\n".join(lines)
