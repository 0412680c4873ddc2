"""The library of skills: every file read once, checked, and kept."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from markdown_it import MarkdownIt
from markupsafe import Markup

from waymark.skills.terms.parts import Asked, FieldKind, When
from waymark.skills.terms.skill import Facts
from waymark.skills.terms.words import Group

CONTENT = Path(__file__).parents[1] / "content"
FALLBACK = "en"
FENCE = "+++\n"

STEPS = "Steps"
SHORT = "A short version for a bad day"
WHY = "Why it may help"
NEEDED = frozenset({STEPS, SHORT})
KNOWN = NEEDED | {WHY}

# Raw HTML in a file is shown as text, so what comes out is safe to put into a page.
_MARKDOWN = MarkdownIt("commonmark", {"html": False})


class Unreadable(ValueError):
    """A file that is no skill. The message names the file."""


@dataclass(frozen=True)
class Skill:
    """One skill in one language: its facts and its texts. `language` is that of the file, for its `lang` attribute."""

    slug: str
    language: str
    facts: Facts
    steps: Markup
    short: Markup
    why: Markup

    @property
    def title(self) -> str:
        return self.facts.title

    @property
    def is_timed(self) -> bool:
        return bool(self.facts.minutes)

    def asked(self, when: When = When.NOW, *, short: bool = False) -> tuple[Asked, ...]:
        """The questions of one part of the form; with `short` those of the short form alone."""
        return tuple(one for one in self.facts.fields if one.when == when and (one.short or not short))

    @property
    def has_short_form(self) -> bool:
        return 0 < len(self.asked(short=True)) < len(self.asked())

    @property
    def has_later(self) -> bool:
        return bool(self.asked(When.LATER))

    @property
    def asks_for_words(self) -> bool:
        """Whether its own questions take words, so that a line beside them would be one box too many."""
        return any(one.kind in {FieldKind.WORDS, FieldKind.LINE} for one in self.asked())


def read_skill(path: Path) -> Skill:
    """One file: `<language>/<slug>.md`. Raises `Unreadable`."""
    start, fence, rest = path.read_text(encoding="utf-8").partition(FENCE)
    head, fence_after, body = rest.partition("\n" + FENCE)
    if start.strip() or not fence or not fence_after:
        raise Unreadable(f"{path}: facts stand between two lines of +++ at the top")
    try:
        facts = Facts.model_validate(tomllib.loads(head))
    except ValueError as error:  # of TOML and of pydantic alike
        raise Unreadable(f"{path}: {error}") from error
    texts = dict(_sections(body))
    if not texts.keys() >= NEEDED or not texts.keys() <= KNOWN or not all(texts.values()):
        raise Unreadable(f"{path}: the headings are {sorted(KNOWN)}, and {sorted(NEEDED)} must be there")
    steps, short, why = (_html(texts.get(heading, "")) for heading in (STEPS, SHORT, WHY))
    return Skill(path.stem, path.parent.name, facts, steps, short, why)


def _sections(body: str) -> Iterator[tuple[str, str]]:
    """Headings of the second level with what stands below each. Words before the first heading are a mistake."""
    before, *parts = f"\n{body}".split("\n## ")
    if before.strip():
        yield before.strip(), ""
    for part in parts:
        heading, _line, text = part.partition("\n")
        yield heading.strip(), text.strip()


def _html(text: str) -> Markup:
    return Markup(_MARKDOWN.render(text))  # noqa: S704 - raw HTML is off, and the files are ours


@lru_cache(maxsize=32)
def skills_in(language: str) -> tuple[Skill, ...]:
    """Every skill in that language (`ur`, `en-gb`), in English where it is not translated; in the order of the page."""
    folders = [CONTENT / code for code in dict.fromkeys((FALLBACK, language.partition("-")[0], language))]
    paths = {path.stem: path for folder in folders if folder.is_dir() for path in sorted(folder.glob("*.md"))}
    groups = list(Group)
    return tuple(
        sorted(
            (read_skill(path) for path in paths.values()),
            key=lambda one: (groups.index(one.facts.group), one.facts.order, one.slug),
        )
    )


def skill_in(language: str, slug: str) -> Skill | None:
    """One skill; None where there is none of that name."""
    return next((one for one in skills_in(language) if one.slug == slug), None)


def slugs() -> tuple[str, ...]:
    """The names of every skill."""
    return tuple(one.slug for one in skills_in(FALLBACK))


def serving(language: str, *, tool: int | None = None, footstep: int | None = None) -> tuple[Skill, ...]:
    """The skills that serve a tool of the Pain Toolkit, or one of the Ten Footsteps."""
    return tuple(one for one in skills_in(language) if tool in one.facts.tools or footstep in one.facts.footsteps)
