"""Reading the consent ledger. What holds now is worked out anew at every question, and kept nowhere."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from waymark.sharing import rules
from waymark.sharing.models import Consent, ConsentWording
from waymark.sharing.terms import Decided, Event, Grant, Purpose, To, ToKind


def events_of(person_id: UUID, to: To | None = None) -> tuple[Event, ...]:
    """Every decision of the person, or those about one other; the newest first. One query."""
    rows = Consent.objects.filter(person_id=person_id)
    if to is not None:
        rows = rows.filter(to_kind=to.kind, to_id=to.id)
    return tuple(_event(row) for row in rows.order_by("-at", "-number"))


def grant_of(person_id: UUID, to: To, at: datetime) -> Grant | None:
    """What this person shares with that one now. One query."""
    row = Consent.objects.filter(person_id=person_id, to_kind=to.kind, to_id=to.id).order_by("-number").first()
    return rules.grant_now(person_id, [_event(row)], at) if row else None


def last_number(person_id: UUID, to: To) -> int:
    """How many decisions there were between these two."""
    rows = Consent.objects.filter(person_id=person_id, to_kind=to.kind, to_id=to.id).order_by("-number")
    return rows.values_list("number", flat=True).first() or 0


def grants_of(person_id: UUID, at: datetime) -> tuple[Grant, ...]:
    """Everything this person shares now. One query."""
    return _live(Consent.objects.filter(person_id=person_id), at)


def grants_to(kind: ToKind, ids: Iterable[UUID], at: datetime) -> tuple[Grant, ...]:
    """Everything that anybody shares now with one of these. One query."""
    return _live(Consent.objects.filter(to_kind=kind, to_id__in=list(ids)), at)


def wordings(digests: Iterable[str]) -> dict[str, str]:
    """The words that were agreed to, by their digest. One query."""
    rows: Sequence[tuple[str, str]] = ConsentWording.objects.filter(digest__in=set(digests)).values_list(
        "digest", "text"
    )  # type: ignore[assignment]
    return dict(rows)


def _live(rows: QuerySet[Consent], at: datetime) -> tuple[Grant, ...]:
    """The last event of each pair, as far as it gives something."""
    last = Consent.objects.filter(
        person=OuterRef("person"), to_kind=OuterRef("to_kind"), to_id=OuterRef("to_id")
    ).order_by("-number")
    newest = rows.filter(number=Subquery(last.values("number")[:1])).order_by("at", "id")
    found = (rules.grant_now(row.person_id, [_event(row)], at) for row in newest)
    return tuple(grant for grant in found if grant)


def _event(row: Consent) -> Event:
    return Event(
        id=row.pk,
        to=To(ToKind(row.to_kind), row.to_id),
        number=row.number,
        decided=Decided(row.decided),
        scope=frozenset(row.scope),
        purpose=Purpose(row.purpose),
        wording=row.wording,
        language=row.language,
        at=row.at,
        until=row.until,
        by_id=row.by_id,
    )
