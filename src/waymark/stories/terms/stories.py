"""A story on its way, and as others see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LONGEST_TITLE = 120
LONGEST_NAME = 40
LONGEST_STORY = 12_000
LONGEST_ALT = 300


class State(StrEnum):
    """DRAFT: the author alone reads it. SENT: it waits for the editor. READING: the editor reads. SUGGESTED: the author
    decides about changes. READY: nothing is open, and it stands nowhere. PUBLISHED: it stands somewhere. WITHDRAWN:
    taken back from everywhere; the author's own words are still theirs.
    """

    DRAFT = "draft"
    SENT = "sent"
    READING = "reading"
    SUGGESTED = "suggested"
    READY = "ready"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


STATE_NAMES: Mapping[State, Promise] = {
    State.DRAFT: _("A draft. Only you can read it."),
    State.SENT: _("Sent. It waits for the editor."),
    State.READING: _("The editor is reading it."),
    State.SUGGESTED: _("The editor suggests changes. You decide about each."),
    State.READY: _("Ready. It stands nowhere yet."),
    State.PUBLISHED: _("Published."),
    State.WITHDRAWN: _("Taken back. It stands nowhere."),
}

NOBODY_NAMED = _("Somebody who lives with pain")


@dataclass(frozen=True)
class StoryWords:
    """What was told. An empty `name` is the way without a name."""

    title: str = ""
    words: str = ""
    name: str = ""
    transcript: str = ""
    alt: str = ""


@dataclass(frozen=True)
class MyStory:
    """A story as its author sees it."""

    id: UUID
    version: int
    state: State
    words: StoryWords
    has_picture: bool
    has_sound: bool
    changed_at: datetime
    sent_at: datetime | None
    withdrawn_at: datetime | None

    @property
    def state_name(self) -> Promise:
        return STATE_NAMES[self.state]

    @property
    def can_be_sent(self) -> bool:
        """There is a title, and something to read: a recording alone leaves out who cannot hear it."""
        return bool(self.words.title and (self.words.words or (self.has_sound and self.words.transcript)))


@dataclass(frozen=True)
class ToldStory:
    """A story as others see it. Nothing here leads to an account; `id` is of the copy and of nothing else."""

    id: UUID
    title: str
    name: str
    words: str
    transcript: str
    alt: str
    has_picture: bool
    has_sound: bool
    told_at: datetime | None
    may_be_found: bool = False

    @property
    def told_by(self) -> str | Promise:
        return self.name or NOBODY_NAMED

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return tuple(part.strip() for part in self.words.split("\n\n") if part.strip())

    @property
    def beginning(self) -> str:
        first = self.paragraphs[0] if self.paragraphs else self.transcript
        return first if len(first) <= 180 else f"{first[:180].rsplit(' ', 1)[0]} …"
