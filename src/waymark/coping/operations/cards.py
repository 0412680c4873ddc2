"""Writing a card, changing it, and taking it back."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Edit, Stale, is_stale
from waymark.common.writing import Gone
from waymark.coping.models import CardOffer, CardVersion, CopingCard
from waymark.coping.queries.mine import shown_before
from waymark.coping.queries.rows import columns_of, content_of
from waymark.coping.terms import CARD, CardWords
from waymark.moderation import operations as moderation
from waymark.moderation import queries as standing
from waymark.moderation.terms import HoldReason, Shown
from waymark.people.models import Person


class MayNotWrite(PermissionError):
    """A moderator decided that this person may not write here, until a day or for good."""


class NoNotIf(ValueError):
    """A card says when not to do it, or it is not shown to anybody."""


@transaction.atomic
def publish_card(*, by: Person, words: CardWords, client_id: UUID, at: datetime, offer_id: UUID | None = None) -> UUID:
    """Give a card to everybody here, at once or after a first look. The same form sent twice is one card.

    `offer_id`: the words it was made from, which are no offer any more. Raises `MayNotWrite`, `NoNotIf`.
    """
    _check(by, words, at)
    reasons = _reasons(by, words, at)
    row, is_new = CopingCard.objects.get_or_create(
        author=by,
        client_id=client_id,
        defaults={
            **columns_of(words),
            "last_client_id": client_id,
            "shown": (Shown.WAITS if reasons else Shown.OPEN).value,
            "opened_at": None if reasons else at,
            "made_at": at,
            "changed_at": at,
        },
    )
    if not is_new:
        return row.pk
    CardVersion.objects.create(card=row, number=1, content=content_of(row), at=at)
    if offer_id:
        CardOffer.objects.filter(pk=offer_id, person=by, ended_at=None).update(ended_at=at)
    if reasons:
        moderation.hold(by=by, kind=CARD, thing_id=row.pk, reasons=reasons, at=at)
    audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="CopingCard", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def change_card(*, by: Person, card_id: UUID, words: CardWords, edit: Edit, at: datetime) -> None:
    """Other words on a card of one's own. What it said before is kept as a version.

    A card that was given back goes to a moderator again; one that is hidden stays so until somebody decides. Raises
    `Gone`, `Stale`, `MayNotWrite`, `NoNotIf`.
    """
    _check(by, words, at)
    row = _own(by, card_id)
    columns = columns_of(words)
    if columns == content_of(row):
        return
    if is_stale(edit, version=row.version, last_client_id=row.last_client_id):
        raise Stale(row.version)
    reasons = _reasons(by, words, at, was=Shown(row.shown))
    for name, value in columns.items():
        setattr(row, name, value)
    if reasons and row.shown != Shown.HIDDEN.value:
        row.shown, row.shown_why = Shown.WAITS.value, ""
    row.version, row.last_client_id, row.changed_at = row.version + 1, edit.client_id, at
    row.save()
    CardVersion.objects.create(card=row, number=row.version, content=content_of(row), at=at)
    if row.shown == Shown.WAITS.value:
        moderation.hold(by=by, kind=CARD, thing_id=row.pk, reasons=reasons or [HoldReason.WORD], at=at)
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="CopingCard", thing_id=row.pk, at=at)


@transaction.atomic
def withdraw_card(*, by: Person, card_id: UUID, at: datetime) -> None:
    """Take back a card of one's own: it is gone for everybody, also for who kept it. Raises `Gone`."""
    row = _own(by, card_id)
    row.delete()
    audit.record(by_id=by.pk, verb="withdrawn", about_id=by.pk, thing="CopingCard", thing_id=card_id, at=at)


def _check(by: Person, words: CardWords, at: datetime) -> None:
    if not standing.standing_of(by.pk, at).may_write:
        raise MayNotWrite
    if not words.not_if.strip():
        raise NoNotIf


def _reasons(by: Person, words: CardWords, at: datetime, *, was: Shown = Shown.OPEN) -> list[HoldReason]:
    """Why it waits. What a moderator gave back is looked at again, whatever it says now."""
    found = standing.first_look(words=words.everything, shown_before=shown_before(by.pk), at=at)
    return list(found) or ([HoldReason.WORD] if was in {Shown.GIVEN_BACK, Shown.WAITS} else [])


def _own(by: Person, card_id: UUID) -> CopingCard:
    row = CopingCard.objects.select_for_update().filter(pk=card_id, author=by).first()
    if row is None:
        raise Gone(card_id)
    return row
