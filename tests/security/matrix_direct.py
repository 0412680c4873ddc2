"""Messages of the matrix: the owner and a member of the same group write to each other; then the member opts out."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.direct import operations, queries
from waymark.direct.models import DirectBlock, DirectMessage
from waymark.groups import queries as groups
from waymark.groups.tests.circle import Circle
from waymark.moderation.models import Duty
from waymark.people.models import Person


def letters(circle: Circle, owner: Person, member: Person, facilitator: Person, word: str) -> dict[str, Any]:
    """`word` stands in what the owner wrote to the member, and nobody else reads. The facilitator takes messages too,
    and was never written to.
    """
    three = [owner, member, facilitator]
    Person.objects.filter(pk__in=[one.pk for one in three]).update(joined_at=NOON - timedelta(days=60))
    places = {one.pk: groups.seat_in(circle.slug, one, NOON).membership_id for one in three}
    for one in three:
        one.refresh_from_db()
        operations.choose_groups(by=one, membership_ids=[places[one.pk]], at=NOON)
    conversation_id = _written(owner, places[member.pk], word)
    operations.choose_groups(by=member, membership_ids=[], at=NOON)
    # Somebody whom the owner blocked, whose account is not among those who look.
    gone = join("who-was-blocked")
    block = DirectBlock.objects.create(person=owner, blocked=gone, conversation_id=conversation_id, at=NOON)
    return {
        "messages.conversation_id": conversation_id,
        "messages.membership_id": places[facilitator.pk],
        "message_id": DirectMessage.objects.get(conversation_id=conversation_id).pk,
        "block_id": block.pk,
    }


def _written(by: Person, membership_id: UUID, word: str) -> UUID:
    duty = Duty.objects.create(
        person=by, client_id=new_id(), name="Fran", starts_at=NOON, ends_at=NOON + timedelta(hours=1)
    )
    pair = queries.pair_to(by, membership_id)
    operations.send(by=by, pair=pair, words=f"It is {word}.", client_id=new_id(), at=NOON)
    duty.delete()
    return pair.conversation_id
