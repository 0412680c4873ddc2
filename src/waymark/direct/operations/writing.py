"""Writing to another member, and keeping what cannot be sent yet."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import NothingWritten
from waymark.direct.kinds import NEW
from waymark.direct.models import DirectConversation, DirectMessage, DirectSide
from waymark.direct.queries.talking import talk_of
from waymark.direct.rules.asking import still_to_ask
from waymark.direct.rules.gate import Gate
from waymark.direct.rules.money import mentions_money
from waymark.direct.terms.pair import Pair, PairEnd
from waymark.moderation import queries as moderation
from waymark.moderation.terms import HoldReason
from waymark.notices import operations as notices
from waymark.notices.terms import SENT_WITHIN, Wanted
from waymark.people import queries as people
from waymark.people.models import Person


class NotOpen(ValueError):
    """It does not arrive now. `gate` says what stands between; nothing was sent."""

    def __init__(self, gate: Gate) -> None:
        super().__init__(gate)
        self.gate = gate


class AskFirst(ValueError):
    """It says more than people may mean to give away: `reasons`. Nothing was sent."""

    def __init__(self, reasons: Collection[str]) -> None:
        super().__init__(reasons)
        self.reasons = reasons


@transaction.atomic
def send(*, by: Person, pair: Pair, words: str, client_id: UUID, at: datetime, answered: Collection[str] = ()) -> None:
    """Say something to the other, once however often it is sent. What waited as a draft is gone with it.

    `answered`: the reasons about which they were asked and said yes. Raises `NothingWritten`, `NotOpen`, `AskFirst`.
    """
    if not words.strip():
        raise NothingWritten
    side = _held(pair)
    if DirectMessage.objects.filter(author=by, client_id=client_id).exists():
        return
    stands = talk_of(pair, at).gate
    if stands is not Gate.OPEN or pair.them is None:
        raise NotOpen(stands)
    _ask(words, answered, at)
    row = DirectMessage(conversation_id=pair.conversation_id, author=by, client_id=client_id, at=at)
    row.put(people.box_of(by.pk), content={"words": words})
    row.save(force_insert=True)
    side.draft, side.began_at = None, side.began_at or at
    side.save(update_fields=["draft", "began_at"])
    DirectSide.objects.filter(conversation_id=pair.conversation_id).update(last_at=at)
    _tell(pair.conversation_id, pair.them, at)
    audit.record(by_id=by.pk, verb="sent", about_id=by.pk, thing="DirectMessage", thing_id=row.pk, at=at)


@transaction.atomic
def keep_draft(*, by: Person, pair: Pair, words: str, at: datetime) -> None:
    """Keep words that are not sent, for whoever wrote them alone. Empty words take the draft away."""
    side = _held(pair)
    if words.strip():
        side.put(people.box_of(by.pk), draft=words)
    else:
        side.draft = None
    side.save(update_fields=["draft"])
    audit.record(by_id=by.pk, verb="kept", about_id=by.pk, thing="DirectSide", thing_id=side.pk, at=at)


def _ask(words: str, answered: Collection[str], at: datetime) -> None:
    found = moderation.first_look(words=words, shown_before=moderation.FIRST_POSTS, at=at)
    reasons = still_to_ask(_with_money([one.value for one in found], words), answered)
    if reasons:
        raise AskFirst(reasons)


def _with_money(found: list[str], words: str) -> list[str]:
    """The reasons, and money where it is one and nothing said so yet."""
    price = HoldReason.PRICE.value
    return [*found, price] if price not in found and mentions_money(words) else found


def _held(pair: Pair) -> DirectSide:
    """My side of the conversation, which is made with the first word or draft and held until the end."""
    DirectConversation.objects.get_or_create(pk=pair.conversation_id)
    DirectConversation.objects.select_for_update(no_key=True).get(pk=pair.conversation_id)
    for end in (pair.me, pair.them):
        if end and end.place:
            DirectSide.objects.get_or_create(
                conversation_id=pair.conversation_id,
                person_id=end.person_id,
                defaults={"membership_id": end.place.membership_id},
            )
    return DirectSide.objects.get(conversation_id=pair.conversation_id, person_id=pair.me.person_id)


def _tell(conversation_id: UUID, them: PairEnd, at: datetime) -> None:
    """At most once an hour (our own choice): a conversation is no stream of calls."""
    key, params = f"{conversation_id} {at:%Y-%m-%dT%H}", {"conversation_id": str(conversation_id)}
    notices.tell(wanted=[Wanted(them.person_id, NEW.name, key, at, at + SENT_WITHIN, params)], at=at)
