"""Words that somebody wrote elsewhere on this site, and may make a card of."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import Gone, NothingWritten
from waymark.coping.models import CardOffer
from waymark.coping.terms.cards import WHAT
from waymark.people.models import Person


@transaction.atomic
def offer_card(*, by: Person, words: str, source: tuple[str, UUID], client_id: UUID, at: datetime) -> UUID:
    """Begin a card from what `by` wrote. Only they see it, and nothing is shown until they send the card themselves.

    `source`: the kind and the id of what they wrote it in. What is longer than a card is cut at its length; the form
    shows all that is kept. The same `client_id` is one offer. Returns its id: the form is at `coping_new`, with
    `?from=<id>`. Raises `NothingWritten`.
    """
    if not words.strip():
        raise NothingWritten
    kind, source_id = source
    row, is_new = CardOffer.objects.get_or_create(
        person=by,
        client_id=client_id,
        defaults={"words": words.strip()[:WHAT], "source_kind": kind, "source_id": source_id, "at": at},
    )
    if is_new:
        audit.record(by_id=by.pk, verb="offered", about_id=by.pk, thing="CardOffer", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def leave_offer(*, by: Person, offer_id: UUID, at: datetime) -> None:
    """No card is made of it. Raises `Gone`."""
    if not CardOffer.objects.filter(pk=offer_id, person=by, ended_at=None).update(ended_at=at):
        raise Gone(offer_id)
    audit.record(by_id=by.pk, verb="left", about_id=by.pk, thing="CardOffer", thing_id=offer_id, at=at)
