"""Whether somebody would rather not read a post."""

from dataclasses import dataclass
from uuid import UUID

from waymark.community.rules.finding import words_in
from waymark.community.terms.boards import MuteKind


@dataclass(frozen=True)
class Muted:
    """What somebody muted at the place where they are."""

    people: frozenset[UUID] = frozenset()
    words: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()

    def by(self, author_id: UUID, flag: str, text: str) -> MuteKind | None:
        """Why a post is folded, if it is. A muted word is a whole word, or several in a row."""
        if author_id in self.people:
            return MuteKind.PERSON
        if flag and flag in self.flags:
            return MuteKind.TOPIC
        if self.words and _stands_in(self.words, text):
            return MuteKind.WORD
        return None


def _stands_in(words: frozenset[str], text: str) -> bool:
    said = f" {' '.join(_all(text))} "
    return any(f" {' '.join(_all(one))} " in said for one in words)


def _all(text: str) -> list[str]:
    return [word for piece in text.split() for word in words_in(piece)]
