"""The safe-space agreement: its lines, and how two versions of it differ."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


@dataclass(frozen=True)
class AgreementLine:
    """One line of the agreement, and the same in easy words."""

    words: str
    easy: str = ""


@dataclass(frozen=True)
class Agreement:
    """The agreement as it stood from `at` on. `number` counts its versions."""

    id: UUID
    number: int
    at: datetime
    lines: tuple[AgreementLine, ...]


class Mark(StrEnum):
    """What became of a line from one version to the next."""

    SAME = "same"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True)
class MarkedLine:
    """A line of the newer version, or one that it no longer has."""

    mark: Mark
    line: AgreementLine
