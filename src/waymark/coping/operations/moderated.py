"""What moderators and named professionals do to a card."""

from datetime import datetime
from uuid import UUID

from waymark.audit import operations as audit
from waymark.coping.models import CopingCard
from waymark.moderation import operations as moderation
from waymark.moderation.terms import Shown


def show_card(card_id: UUID, shown: Shown, reason: str, at: datetime) -> None:
    """Who sees it from now on. Called inside the operation of a moderator, which writes its own line."""
    row = CopingCard.objects.select_for_update().filter(pk=card_id).first()
    if row is None:
        return
    moderation.put_shown(row, shown, reason, at)
    audit.record(by_id=None, verb="shown", about_id=row.author_id, thing="CopingCard", thing_id=card_id, at=at)


def note_under_card(card_id: UUID, words: str, by_name: str, source: str, at: datetime) -> None:
    """A note under a card about a claim it makes, by a named professional, with where it comes from. Without words the
    note goes. Called inside the operation of who answers the claim, which writes its own line.
    """
    row = CopingCard.objects.select_for_update().filter(pk=card_id).first()
    if row is None:
        return
    row.note = words.strip()
    row.note_by_name, row.note_source, row.note_at = ("", "", None)
    if row.note:
        row.note_by_name, row.note_source, row.note_at = by_name.strip(), source.strip(), at
    row.save(update_fields=["note", "note_by_name", "note_source", "note_at"])
    audit.record(by_id=None, verb="noted", about_id=row.author_id, thing="CopingCard", thing_id=card_id, at=at)
