"""Reading a support circle."""

from collections.abc import Mapping
from uuid import UUID

from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.plans.models import CircleMember
from waymark.plans.rules.circle import MemberKind, MemberWords, Ring
from waymark.plans.rules.sides import sides_in
from waymark.plans.terms.circle import MyCircle, MyMember
from waymark.sharing.terms import Access, Topic


def circle_of(access: Access) -> MyCircle:
    """Everybody in the circle, in the order in which they were written down. Two queries."""
    access.require_own(Topic.SUPPORT_CIRCLE)
    box = people.box_of(access.subject_id)
    members = [_member(row, box) for row in CircleMember.objects.filter(person_id=box.person_id).order_by("id")]
    return MyCircle(
        members=tuple(one for one in members if not one.is_put_aside),
        put_aside=tuple(one for one in members if one.is_put_aside),
    )


def member_of(access: Access, member_id: UUID) -> MyMember | None:
    """One of them; None where this person has no such member."""
    access.require_own(Topic.SUPPORT_CIRCLE)
    row = CircleMember.objects.filter(person_id=access.subject_id, pk=member_id).first()
    return _member(row, people.box_of(access.subject_id)) if row else None


def _member(row: CircleMember, box: Box) -> MyMember:
    content = row.read(box, "content")
    return MyMember(row.pk, _words(content if isinstance(content, dict) else {}), row.version, bool(row.put_aside_at))


def _words(content: Mapping[str, object]) -> MemberWords:
    ring, kind = str(content.get("ring")), str(content.get("kind"))
    return MemberWords(
        **{part: str(content.get(part, "")) for part in ("name", "helps", "ask", "reach")},
        ring=Ring(ring) if ring in set(Ring) else Ring.FURTHER,
        kind=MemberKind(kind) if kind in set(MemberKind) else MemberKind.PERSON,
        sides=sides_in(content.get("sides")),
    )
