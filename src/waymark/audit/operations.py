"""Writing the audit. Called visibly by every operation, in the same transaction as what it records."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from waymark.audit import guards, rules, sealing
from waymark.audit.models import AuditHead, AuditLine
from waymark.audit.rules import Head, Link
from waymark.common.ids import new_id


class AuditBroken(RuntimeError):
    """Where the audit ends is not written as Waymark writes it. Nothing is appended, or a cut would be healed over."""


def record(
    *, by_id: UUID | None, verb: str, about_id: UUID | None, thing: str, at: datetime, thing_id: UUID | None = None
) -> None:
    """Append one line. Raises `AuditBroken`.

    Call it last. From here to the end of the transaction everybody else's lines wait, and a transaction that took
    another lock after this one could wait for somebody who waits for it.
    `verb` is a past participle such as `recorded` or `signed in`; `thing` is the name of the model or part.
    `by_id` is None only where nobody is signed in (a recovery, a command of the operator).
    """
    _append([Link(0, new_id(), by_id, about_id, verb, thing, thing_id, at, "")])


def record_looks(
    *,
    by_id: UUID | None,
    verb: str,
    about_id: UUID,
    things: Iterable[str],
    at: datetime,
    thing_id: UUID | None = None,
) -> None:
    """Append one line for each thing that one look showed, one behind the other. Raises `AuditBroken`."""
    _append([Link(0, new_id(), by_id, about_id, verb, thing, thing_id, at, "") for thing in things])


@transaction.atomic
def guard() -> bool:
    """Put back what refuses changes in the database. Returns whether any of it was missing."""
    missing = guards.missing(connection)
    if missing:
        guards.put(connection)
    return bool(missing)


# Without a savepoint of its own: a line that cannot be written takes back what it records.
@transaction.atomic(savepoint=False)
def _append(links: Sequence[Link]) -> None:
    """Three questions to the database, whatever the number of lines. The head is held until the transaction ends, so
    that the lines of others wait for it.
    """
    if not links:
        return
    head = _held()
    name, key = sealing.current_key()
    fresh = list(rules.chained(links, head, name, key))
    AuditLine.objects.bulk_create([AuditLine(**rules.columns(link)) for link in fresh])
    end = rules.sealed_head(Head(fresh[-1].number, fresh[-1].seal, name), key)
    AuditHead.objects.filter(pk=AuditHead.ONLY).update(**rules.columns(end))


def _held() -> Head:
    row = AuditHead.objects.select_for_update().filter(pk=AuditHead.ONLY).values_list(*rules.HEAD_COLUMNS).first()
    head = Head(*row) if row else None
    if head is None or rules.head_broken(head, sealing.key_named):
        raise AuditBroken("The end of the audit is not as Waymark wrote it: ./waymark check says more.")
    return head
