"""Writing the audit. Called visibly by every operation, in the same transaction as what it records."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from waymark.audit.models import AuditLine


def record(
    *, by_id: UUID | None, verb: str, about_id: UUID | None, thing: str, at: datetime, thing_id: UUID | None = None
) -> None:
    """Append one line.

    `verb` is a past participle such as `recorded` or `signed in`; `thing` is the name of the model or part.
    `by_id` is None only where nobody is signed in (a recovery, a command of the operator).
    """
    AuditLine.objects.create(by_id=by_id, about_id=about_id, verb=verb, thing=thing, thing_id=thing_id, at=at)


def record_looks(
    *,
    by_id: UUID | None,
    verb: str,
    about_id: UUID,
    things: Iterable[str],
    at: datetime,
    thing_id: UUID | None = None,
) -> None:
    """Append one line for each thing that was shown at the same moment."""
    for thing in things:
        record(by_id=by_id, verb=verb, about_id=about_id, thing=thing, at=at, thing_id=thing_id)
