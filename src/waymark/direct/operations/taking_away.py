"""Deleting for oneself. The other keeps what they have; once both deleted something it is gone."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.direct.models import DirectConversation, DirectMessage, DirectSide
from waymark.direct.queries.talking import seen_by
from waymark.direct.terms.pair import Pair
from waymark.people.models import Person


@transaction.atomic
def delete_for_me(*, by: Person, message_id: UUID, at: datetime) -> UUID:
    """One message. Returns its conversation. Raises `Gone` where this person sees no such message."""
    row = seen_by(by.pk).filter(pk=message_id).first()
    if row is None:
        raise Gone(message_id)
    _hide(DirectMessage.objects.filter(pk=row.pk), by, at)
    audit.record(by_id=by.pk, verb="deleted", about_id=by.pk, thing="DirectMessage", thing_id=message_id, at=at)
    return row.conversation_id


@transaction.atomic
def clear_for_me(*, by: Person, pair: Pair, at: datetime) -> None:
    """All that was said so far, and the draft. The conversation stands in my list again when something new comes."""
    _hide(DirectMessage.objects.filter(conversation_id=pair.conversation_id), by, at)
    DirectSide.objects.filter(conversation_id=pair.conversation_id, person=by).update(draft=None, last_at=None)
    audit.record(
        by_id=by.pk, verb="cleared", about_id=by.pk, thing="DirectConversation", thing_id=pair.conversation_id, at=at
    )


def _hide(rows: QuerySet[DirectMessage], by: Person, at: datetime) -> None:
    rows.filter(author=by, hidden_from_author_at=None).update(hidden_from_author_at=at)
    rows.exclude(author=by).filter(hidden_from_reader_at=None).update(hidden_from_reader_at=at)
    rows.filter(hidden_from_author_at__isnull=False, hidden_from_reader_at__isnull=False).delete()


def tidy(at: datetime) -> int:
    """Conversations of which both accounts are gone hold nothing and are deleted. Returns how many."""
    gone, _each = DirectConversation.objects.filter(sides=None).delete()
    return gone
