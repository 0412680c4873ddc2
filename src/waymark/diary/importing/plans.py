"""What an import would bring: the entries, what is refused, and what was assumed. Nothing of it is stored yet."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from waymark.diary.importing.mapping import OWN, Mapping, Target
from waymark.diary.importing.remarks import Refusal, Remark
from waymark.diary.rules.answers import Answer


@dataclass(frozen=True)
class PlannedEntry:
    """One entry to be. `values` are keyed by `Target.slot` and right answers for their kind; `words` by text key.

    `written_at` is in UTC, `None` where the file has no time. `rows` are the file's rows it comes from. The same
    content has the same `client_id` in every file and for every person; the same content twice has two.
    """

    client_id: UUID
    on: date
    written_at: datetime | None
    values: dict[str, Answer]
    words: dict[str, str]
    rows: tuple[int, ...]


@dataclass(frozen=True)
class Plan:
    """The whole outcome. Every row of data is in exactly one of `accepted_rows`, `empty_rows` and `refused_rows`.

    `refusals` also has single cells of rows that are otherwise accepted, in the order of the file.
    """

    mapping: Mapping
    entries: tuple[PlannedEntry, ...]
    refusals: tuple[Refusal, ...]
    remarks: tuple[Remark, ...]
    accepted_rows: tuple[int, ...]
    empty_rows: tuple[int, ...]
    refused_rows: tuple[int, ...]

    @property
    def rows(self) -> int:
        """How many rows of data the file has."""
        return len(self.accepted_rows) + len(self.empty_rows) + len(self.refused_rows)

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day; `None` without entries."""
        return (self.entries[0].on, self.entries[-1].on) if self.entries else None

    @property
    def own_items(self) -> dict[str, Target]:
        """The own items that have at least one answer, by slot."""
        used = {slot for entry in self.entries for slot in entry.values}
        return {
            target.slot: target for _source, target in self.mapping.items if target.key == OWN and target.slot in used
        }
