"""Saying how a card went, and keeping one."""

from collections import defaultdict
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Count

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.coping.models import CardResults, CopingCard, KeptCard, TriedCard
from waymark.coping.rules import kept_results, results
from waymark.coping.rules.results import Results, Said
from waymark.coping.terms import Situation
from waymark.moderation.terms import Shown
from waymark.people.models import Person


@transaction.atomic
def say_how_it_went(*, by: Person, card_id: UUID, said: Said, situation: Situation, at: datetime) -> None:
    """One answer of each person about a card of somebody else; said again, it takes the place of the first.

    Raises `Gone` for a card that is not open, or one's own.
    """
    row = _open(by, card_id)
    answer = {"said": said.value, "situation": situation.value}
    tried, is_new = TriedCard.objects.get_or_create(card=row, person=by, defaults={**answer, "at": at})
    if not is_new and (tried.said, tried.situation) == (said.value, situation.value):
        return
    if not is_new:
        tried.said, tried.situation, tried.at = said.value, situation.value, at
        tried.save(update_fields=["said", "situation", "at"])
    _release(row, at)
    audit.record(by_id=by.pk, verb="answered", about_id=by.pk, thing="TriedCard", thing_id=tried.pk, at=at)


@transaction.atomic
def take_back_answer(*, by: Person, card_id: UUID, at: datetime) -> None:
    """Say nothing about a card any more. What everybody sees stays until five people have answered. Raises `Gone`."""
    gone, _by_table = TriedCard.objects.filter(card_id=card_id, person=by).delete()
    if not gone:
        raise Gone(card_id)
    audit.record(by_id=by.pk, verb="taken back", about_id=by.pk, thing="TriedCard", thing_id=card_id, at=at)


@transaction.atomic
def keep_card(*, by: Person, card_id: UUID, at: datetime) -> None:
    """Put an open card, or one's own, to one's own. Kept twice is kept once. Raises `Gone`."""
    row = CopingCard.objects.filter(pk=card_id).first()
    if row is None or (row.shown != Shown.OPEN.value and row.author_id != by.pk):
        raise Gone(card_id)
    kept, is_new = KeptCard.objects.get_or_create(person=by, card=row, defaults={"at": at})
    if is_new:
        audit.record(by_id=by.pk, verb="kept", about_id=by.pk, thing="KeptCard", thing_id=kept.pk, at=at)


@transaction.atomic
def let_go(*, by: Person, card_id: UUID | None, at: datetime) -> None:
    """Keep a card no longer; with None, the traces of cards that were taken back. Raises `Gone`."""
    gone, _by_table = KeptCard.objects.filter(person=by, card_id=card_id).delete()
    if not gone and card_id:
        raise Gone(card_id)
    if gone:
        audit.record(by_id=by.pk, verb="let go", about_id=by.pk, thing="KeptCard", thing_id=card_id, at=at)


def _open(by: Person, card_id: UUID) -> CopingCard:
    """Held, so that two answers at once are counted one after the other."""
    row = CopingCard.objects.select_for_update().filter(pk=card_id, shown=Shown.OPEN.value).exclude(author=by).first()
    if row is None:
        raise Gone(card_id)
    return row


def _release(card: CopingCard, at: datetime) -> None:
    """Show how it went anew, where enough people answered since the last time."""
    last = CardResults.objects.filter(card=card).first()
    since = TriedCard.objects.filter(card=card)
    if last:
        since = since.filter(at__gt=last.at)
    if not results.is_due(since.count()):
        return
    before = kept_results.read(last.content) if last else Results()
    content = kept_results.kept(results.released(before, _table(card)))
    CardResults.objects.update_or_create(card=card, defaults={"content": content, "at": at})


def _table(card: CopingCard) -> results.Table:
    found: dict[str, dict[Said, int]] = defaultdict(dict)
    rows = TriedCard.objects.filter(card=card).values_list("situation", "said").annotate(number=Count("pk"))
    for situation, said, number in rows.order_by():
        found[situation][Said(said)] = number
    return {one.value: found[one.value] for one in Situation if one.value in found}
