"""Who runs the group: giving a part of it, handing it over, laying it down, resting."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.groups import permits
from waymark.groups.models import HandOver, Membership, PeerGroup, RoleHeld
from waymark.groups.operations.admitting import give_role
from waymark.groups.operations.leaving import LastCoordinator
from waymark.groups.permits import Act, NotAllowed
from waymark.groups.queries.leading import coordinator_ids, is_last_coordinator
from waymark.groups.terms import GroupSeat, LeadRole, MemberState
from waymark.people.models import Person


@transaction.atomic
def make_facilitator(*, by: Person, seat: GroupSeat, membership_id: UUID, at: datetime) -> None:
    """Let somebody lead meetings. Raises `NotAllowed`, and `Gone` for who is no member."""
    permits.require(seat, Act.GIVE_ROLE)
    to = _member(seat, membership_id)
    held = give_role(to, LeadRole.FACILITATOR, at)
    audit.record(by_id=by.pk, verb="given", about_id=to.person_id, thing="RoleHeld", thing_id=held.pk, at=at)


@transaction.atomic
def end_facilitator(*, by: Person, seat: GroupSeat, membership_id: UUID, at: datetime) -> None:
    """Let somebody lead meetings no more. Coordinators end only their own part themselves.

    Raises `NotAllowed`, and `Gone` for who does not lead.
    """
    permits.require(seat, Act.GIVE_ROLE)
    to = _member(seat, membership_id)
    held = _role(to.pk, LeadRole.FACILITATOR)
    _end(held, at)
    audit.record(by_id=by.pk, verb="taken", about_id=to.person_id, thing="RoleHeld", thing_id=held.pk, at=at)


@transaction.atomic
def lay_down(*, by: Person, seat: GroupSeat, role: LeadRole, at: datetime) -> None:
    """Lay one's own part down. Raises `Gone` where one has none, `LastCoordinator` where nobody else runs the group."""
    permits.require(seat, Act.LAY_DOWN)
    PeerGroup.objects.select_for_update().get(pk=seat.group_id)
    held = _role(seat.membership_id, role)
    if role is LeadRole.COORDINATOR and is_last_coordinator(seat.group_id, seat.membership_id):
        raise LastCoordinator
    _end(held, at)
    audit.record(by_id=by.pk, verb="laid down", about_id=by.pk, thing="RoleHeld", thing_id=held.pk, at=at)


@transaction.atomic
def step_up(*, by: Person, seat: GroupSeat, at: datetime) -> None:
    """Coordinate a group that nobody coordinates any more. Raises `NotAllowed` where somebody does."""
    permits.require(seat, Act.STEP_UP)
    PeerGroup.objects.select_for_update().get(pk=seat.group_id)
    if coordinator_ids(seat.group_id):
        raise NotAllowed(Act.STEP_UP)
    held = give_role(Membership.objects.get(pk=seat.membership_id), LeadRole.COORDINATOR, at)
    audit.record(by_id=by.pk, verb="taken up", about_id=by.pk, thing="RoleHeld", thing_id=held.pk, at=at)


@transaction.atomic
def offer_role(*, by: Person, seat: GroupSeat, role: LeadRole, membership_id: UUID, keeps: bool, at: datetime) -> None:
    """Ask somebody to take one's part over, or (`keeps`) to share it. Raises `NotAllowed`, and `Gone` where one has no
    such part, or they are no member.
    """
    permits.require(seat, Act.HAND_OVER)
    to, held = _member(seat, membership_id), _role(seat.membership_id, role)
    if to.pk == seat.membership_id:
        raise Gone(membership_id)
    row, _is_new = HandOver.objects.update_or_create(
        role_held=held,
        to=to,
        answered_at=None,
        defaults={"keeps": keeps},
        create_defaults={"keeps": keeps, "asked_at": at},
    )
    audit.record(by_id=by.pk, verb="offered", about_id=by.pk, thing="HandOver", thing_id=row.pk, at=at)


@transaction.atomic
def take_back_offer(*, by: Person, seat: GroupSeat, offer_id: UUID, at: datetime) -> None:
    """Ask no more. Raises `Gone` where it was answered."""
    mine = HandOver.objects.filter(pk=offer_id, role_held__membership_id=seat.membership_id, answered_at=None)
    gone, _each = mine.delete()
    if not gone:
        raise Gone(offer_id)
    audit.record(by_id=by.pk, verb="took back", about_id=by.pk, thing="HandOver", thing_id=offer_id, at=at)


@transaction.atomic
def answer_offer(*, by: Person, seat: GroupSeat, offer_id: UUID, takes: bool, at: datetime) -> None:
    """Say yes or no to a part that was offered. With a yes it is theirs at once; whoever offered it keeps it only
    where they said so. Raises `NotAllowed`, and `Gone` where nothing is offered any more.
    """
    permits.require(seat, Act.ANSWER_HAND_OVER)
    PeerGroup.objects.select_for_update().get(pk=seat.group_id)
    offers = HandOver.objects.select_related("role_held").filter(role_held__until_at=None, answered_at=None)
    row = offers.filter(pk=offer_id, to_id=seat.membership_id).first()
    if row is None:
        raise Gone(offer_id)
    row.answered_at, row.is_taken = at, takes
    row.save(update_fields=["answered_at", "is_taken"])
    if takes:
        give_role(Membership.objects.get(pk=seat.membership_id), LeadRole(row.role_held.role), at)
        if not row.keeps:
            _end(row.role_held, at)
    verb = "took" if takes else "declined"
    audit.record(by_id=by.pk, verb=verb, about_id=by.pk, thing="HandOver", thing_id=row.pk, at=at)


@transaction.atomic
def rest(*, by: Person, seat: GroupSeat, until: date | None, at: datetime) -> None:
    """A turn of rest until that day, or (None) back again. Others are asked first meanwhile. Raises `NotAllowed`."""
    permits.require(seat, Act.REST)
    RoleHeld.objects.filter(membership_id=seat.membership_id, until_at=None).update(rests_until=until)
    verb = "rests" if until else "is back"
    audit.record(by_id=by.pk, verb=verb, about_id=by.pk, thing="RoleHeld", thing_id=seat.membership_id, at=at)


def _member(seat: GroupSeat, membership_id: UUID) -> Membership:
    row = Membership.objects.filter(pk=membership_id, group_id=seat.group_id, state=MemberState.IN.value).first()
    if row is None:
        raise Gone(membership_id)
    return row


def _role(membership_id: UUID, role: LeadRole) -> RoleHeld:
    held = RoleHeld.objects.select_for_update().filter(membership_id=membership_id, role=role.value, until_at=None)
    row = held.first()
    if row is None:
        raise Gone(role)
    return row


def _end(held: RoleHeld, at: datetime) -> None:
    """The part ends, and with it whatever of it was offered to somebody."""
    held.until_at, held.rests_until = at, None
    held.save(update_fields=["until_at", "rests_until"])
    HandOver.objects.filter(role_held=held, answered_at=None).update(answered_at=at, is_taken=False)
