"""Who asks to be let in, and the invitations that are out. For coordinators."""

from datetime import datetime

from waymark.groups import permits
from waymark.groups.models import InviteCode, Membership
from waymark.groups.permits import Act
from waymark.groups.terms import GroupSeat, MemberState
from waymark.groups.terms.belonging import Asker, Invite
from waymark.people import queries as people


def askers_of(seat: GroupSeat) -> tuple[Asker, ...]:
    """Who waits, the longest first, with their answers unsealed. Two queries. Raises `NotAllowed`."""
    permits.require(seat, Act.DECIDE)
    rows = list(
        Membership.objects.filter(group_id=seat.group_id, state=MemberState.ASKED.value).order_by("asked_at", "pk")
    )
    boxes = people.boxes_of(row.person_id for row in rows)
    found = ((row, row.read(boxes[row.person_id], "content")) for row in rows if row.person_id in boxes)
    return tuple(Asker(row.pk, row.name, row.asked_at, _answers(content)) for row, content in found)


def invites_of(seat: GroupSeat, at: datetime) -> tuple[Invite, ...]:
    """Those that still let people in, the newest first. One query. Raises `NotAllowed`."""
    permits.require(seat, Act.INVITE)
    rows = InviteCode.objects.filter(group_id=seat.group_id, ended_at=None, ends_at__gt=at, uses_left__gt=0)
    return tuple(Invite(row.pk, row.made_at, row.ends_at, row.uses_left) for row in rows.order_by("-made_at", "-pk"))


def _answers(content: object) -> tuple[tuple[str, str], ...]:
    said = content.get("answers", []) if isinstance(content, dict) else []
    return tuple((str(question), str(answer)) for question, answer in said)
