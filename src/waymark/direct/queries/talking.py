"""A conversation as one of the two sees it: what may be done now, and a stretch of what was said."""

from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from waymark.common.sealed import Box
from waymark.direct.models import DirectMessage, DirectSide
from waymark.direct.queries.gates import gate_of
from waymark.direct.terms.pages import MyMessage, Talk, TalkPage
from waymark.direct.terms.pair import Pair
from waymark.moderation import queries as moderation
from waymark.moderation.terms import Shown
from waymark.people import queries as people

PAGE = 30


def talk_of(pair: Pair, at: datetime) -> Talk:
    """Nine queries at most."""
    standing, on_duty = moderation.standing_of(pair.me.person_id, at), moderation.duty_now(at)
    stands = gate_of(pair, standing=standing, on_duty=on_duty, at=at)
    return Talk(pair, stands, on_duty, standing, _draft(pair))


def messages_of(pair: Pair, before: UUID | None = None) -> TalkPage:
    """Thirty messages, the newest or those before one of them. Three queries, however many there are. A message that
    is none of these counts as none.
    """
    rows = seen_by(pair.me.person_id).filter(conversation_id=pair.conversation_id)
    if before and (edge := rows.filter(pk=before).first()):
        rows = rows.filter(at__lte=edge.at).filter(Q(at__lt=edge.at) | Q(pk__lt=edge.pk))
    found = list(rows.order_by("-at", "-id")[: PAGE + 1])
    page, boxes = found[:PAGE], people.boxes_of({row.author_id for row in found[:PAGE]})
    messages = tuple(_mine(row, pair.me.person_id, boxes[row.author_id]) for row in reversed(page))
    return TalkPage(messages, page[-1].pk if len(found) > PAGE else None)


def is_begun(pair: Pair) -> bool:
    """Whether this one still sees anything of the conversation, or keeps a draft in it. Two queries at most."""
    if seen_by(pair.me.person_id).filter(conversation_id=pair.conversation_id).exists():
        return True
    return bool(_draft(pair))


def seen_by(person_id: UUID) -> QuerySet[DirectMessage]:
    """Every message that this person still sees: their own, and what reached them."""
    mine = Q(author_id=person_id, hidden_from_author_at=None)
    theirs = Q(shown=Shown.OPEN.value, hidden_from_reader_at=None) & ~Q(author_id=person_id)
    return DirectMessage.objects.filter(mine | theirs, conversation__sides__person_id=person_id)


def pair_and_words(person_id: UUID, message_id: UUID) -> tuple[UUID, MyMessage] | None:
    """The conversation of a message that this person sees, and the message. Two queries."""
    row = seen_by(person_id).filter(pk=message_id).first()
    if row is None:
        return None
    return row.conversation_id, _mine(row, person_id, people.box_of(row.author_id))


def words_of(row: DirectMessage, box: Box) -> str:
    content = row.read(box, "content")
    return str(content.get("words", "")) if isinstance(content, dict) else ""


def _mine(row: DirectMessage, person_id: UUID, box: Box) -> MyMessage:
    is_mine = row.author_id == person_id
    return MyMessage(row.pk, is_mine, words_of(row, box), row.at, row.shown_why if is_mine else "")


def _draft(pair: Pair) -> str:
    side = DirectSide.objects.filter(conversation_id=pair.conversation_id, person_id=pair.me.person_id).first()
    if side is None or not side.draft:
        return ""
    return str(side.read(people.box_of(pair.me.person_id), "draft") or "")
