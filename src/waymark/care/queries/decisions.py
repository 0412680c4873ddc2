"""Reading shared decisions: by the person, always; by their team, only those prepared with that team."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from django.db.models import QuerySet

from waymark.care.models import Conversation, ConversationPart
from waymark.care.reading.decisions import decision_in, kept_in
from waymark.care.rules.decisions.stage import Step
from waymark.care.rules.decisions.words import Part
from waymark.care.terms.decisions import Decision, Line, Waits
from waymark.care.terms.side import Side
from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.sharing.terms import Access, ToKind, Topic


def decisions_of(access: Access, link_id: UUID) -> tuple[Line, ...]:
    """Every decision of this person and this team, the one changed last first. Four queries, however many."""
    return tuple(_line(each) for each in _read(access, _rows(access).filter(link_id=link_id)))


def decisions_shown(access: Access) -> tuple[Line, ...]:
    """The same for a team that looks from elsewhere: those prepared with that team."""
    return tuple(_line(each) for each in _read(access, _rows(access)))


def decision_of(access: Access, conversation_id: UUID) -> Decision | None:
    """One decision; None where the person has no such one with whoever looks. Four queries."""
    return next(iter(_read(access, _rows(access).filter(pk=conversation_id))), None)


def decisions_waiting(access: Access, link_id: UUID) -> tuple[Waits, ...]:
    """What waits for either side in the decisions of this person and this team: one thing for a side and decision.

    Whether somebody has said how the talk was is nobody's business but theirs.
    """
    return tuple(
        Waits(each.id, each.topic.topic, side, step)
        for each in _read(access, _rows(access).filter(link_id=link_id))
        for side, step in each.waiting.items()
        if access.is_own or step is not Step.AFTER
    )


def decisions_waiting_on(accesses: Mapping[UUID, Access]) -> tuple[tuple[Decision, Step], ...]:
    """What waits for the team at several tables at once, by link, each under its own access. Four queries, however
    many they are.
    """
    for access in accesses.values():
        access.require(Topic.SHARED_DECISIONS)
    rows = list(Conversation.objects.filter(link_id__in=accesses).select_related("link"))
    mine = [row for row in rows if row.link.person_id == accesses[row.link_id].subject_id]
    boxes = people.boxes_of(row.link.person_id for row in mine) if mine else {}
    by_row = {row.pk: boxes[row.link.person_id] for row in mine if row.link.person_id in boxes}
    found = _opened([row for row in mine if row.pk in by_row], Side.TEAM, by_row)
    return tuple((each, each.waiting[Side.TEAM]) for each in found if Side.TEAM in each.waiting)


def _rows(access: Access) -> QuerySet[Conversation]:
    access.require(Topic.SHARED_DECISIONS)
    rows = Conversation.objects.filter(link__person_id=access.subject_id)
    if access.is_own:
        return rows
    if access.to is None or access.to.kind is not ToKind.TEAM:
        return rows.none()
    return rows.filter(link__team_id=access.to.id)


def _read(access: Access, rows: Iterable[Conversation]) -> tuple[Decision, ...]:
    """The decisions, the one changed last first. The box is opened only where there is one."""
    rows = list(rows)
    if not rows:
        return ()
    box = people.box_of(access.subject_id)
    return _opened(rows, Side.PERSON if access.is_own else Side.TEAM, {row.pk: box for row in rows})


def _opened(rows: Sequence[Conversation], side: Side, boxes: Mapping[UUID, Box]) -> tuple[Decision, ...]:
    """Each with the box of the person it belongs to, as this side sees it."""
    parts = list(ConversationPart.objects.filter(conversation__in=rows).order_by("part", "number"))
    members = people.members_ever(part.by_id for part in parts if part.side == Side.TEAM)
    found = []
    for row in rows:
        box = boxes[row.pk]
        own = [part for part in parts if part.conversation_id == row.pk]
        found.append(decision_in(row, side, {(Part(one.part), one.number): kept_in(one, box, members) for one in own}))
    return tuple(sorted(found, key=lambda one: (one.changed_at, one.id), reverse=True))


def _line(each: Decision) -> Line:
    return Line(each.id, each.link_id, each.topic.topic, each.standing, each.made_at, each.changed_at, each.waits)
