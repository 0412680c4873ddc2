"""Writing rows that several people may change at once: nobody pushes words away that they never saw."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from waymark.common.words import Edit, Stale, is_stale
from waymark.common.writing import Saved


class Changed(Protocol):
    """A row with a version, and the form that wrote it last."""

    pk: Any
    version: int
    last_client_id: UUID
    changed_at: datetime

    def save(self, *, update_fields: list[str]) -> None: ...


def change(row: Changed, *, values: Mapping[str, Any], edit: Edit, at: datetime) -> Saved:
    """Write into a row that is held. The same words again change nothing. Raises `Stale`."""
    if is_stale(edit, version=row.version, last_client_id=row.last_client_id):
        raise Stale(row.version)
    if all(getattr(row, name) == value for name, value in values.items()):
        return Saved(row.pk, row.version, is_change=False)
    for name, value in values.items():
        setattr(row, name, value)
    row.version, row.last_client_id, row.changed_at = row.version + 1, edit.client_id, at
    row.save(update_fields=[*values, "version", "last_client_id", "changed_at"])
    return Saved(row.pk, row.version, is_change=True)
