"""Programmes to start from, kept as files: structure in our own words, with where it comes from."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from waymark.programmes.rules.content import content_in
from waymark.programmes.terms.planning import SessionWords

CONTENT = Path(__file__).parents[1] / "content"
FALLBACK = "en"


@dataclass(frozen=True)
class Starter:
    """A programme to copy. `sources` say where its structure comes from, and what is our own."""

    key: str
    title: str
    about: str
    sources: tuple[str, ...]
    starter_skills: tuple[str, ...]
    sessions: tuple[SessionWords, ...]


@lru_cache(maxsize=8)
def starters_in(language: str) -> tuple[Starter, ...]:
    """Every starter in that language, in English where it is not translated; by title."""
    folders = [CONTENT / code for code in dict.fromkeys((FALLBACK, language.partition("-")[0], language))]
    paths = {path.stem: path for folder in folders if folder.is_dir() for path in sorted(folder.glob("*.toml"))}
    return tuple(sorted((_read(path) for path in paths.values()), key=lambda one: one.title))


def starter_in(language: str, key: str) -> Starter | None:
    return next((one for one in starters_in(language) if one.key == key), None)


def _read(path: Path) -> Starter:
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    return Starter(
        key=path.stem,
        title=said["title"],
        about=said["about"],
        sources=tuple(said["sources"]),
        starter_skills=tuple(said["starter_skills"]),
        sessions=tuple(
            SessionWords(one["title"], one["day"], one["minutes"], None, content_in(one)) for one in said["sessions"]
        ),
    )
