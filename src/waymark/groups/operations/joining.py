"""Getting into a group: at once, with a code, with a pass, or by asking."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.groups import permits
from waymark.groups.models import GroupAgreement, Membership, PeerGroup
from waymark.groups.operations.admitting import admit, is_taken, sign
from waymark.groups.operations.inviting import use_code
from waymark.groups.permits import Act
from waymark.groups.rules import joining as rules
from waymark.groups.terms import CameBy, Eligibility, GroupSeat, GroupState, MemberState
from waymark.moderation.terms import Shown
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.programmes import operations as programmes


class NotOpen(PermissionError):
    """The group does not let people in this way, or not now."""


class OtherAgreement(ValueError):
    """The agreement was changed while somebody read it: the new one is read first."""


class TooSoon(ValueError):
    """The coordinators said no a short while ago."""


@dataclass(frozen=True)
class Way:
    """How somebody comes in, and what they bring."""

    came_by: CameBy
    code: str = field(default="", repr=False)


OPEN = Way(CameBy.OPEN)


@transaction.atomic
def join_group(*, by: Person, group_id: UUID, way: Way, name: str, agreement_id: UUID, at: datetime) -> str:
    """Become a member, having read and signed the agreement. Who is one already stays one, and uses nothing up.

    Returns the slug. Raises `NotOpen`, `OtherAgreement`, `NameTaken`, `WrongCode`, and `WrongPass` of programmes.
    """
    group, agreement = _held(group_id, agreement_id)
    if _is_in(group, by):
        return group.slug
    if is_taken(group, name):
        admit(group, by, name, way.came_by, at)  # says so, before anything is used up
    _use(group, way, at)
    membership = admit(group, by, name, way.came_by, at)
    _forget_answers(membership)
    sign(membership, agreement, at)
    audit.record(by_id=by.pk, verb="joined", about_id=by.pk, thing="PeerGroup", thing_id=group.pk, at=at)
    return group.slug


@transaction.atomic
def ask_to_join(
    *, by: Person, group_id: UUID, name: str, answers: Sequence[tuple[str, str]], agreement_id: UUID, at: datetime
) -> None:
    """Ask the coordinators, with answers to the group's questions, sealed for the asker; the agreement is signed for
    the case that they say yes. Asking again changes what was asked.

    Raises `NotOpen`, `OtherAgreement`, `NameTaken`, `TooSoon`.
    """
    group, agreement = _held(group_id, agreement_id)
    if group.eligibility != Eligibility.REQUEST.value or not group.is_listed:
        raise NotOpen
    if _is_in(group, by):
        return
    _check_no(group, by, at)
    name = name.strip()
    if is_taken(group, name):
        admit(group, by, name, CameBy.REQUEST, at)
    row = Membership.objects.filter(group=group, person=by, state=MemberState.ASKED.value).first()
    row = row or Membership(group=group, person=by, state=MemberState.ASKED.value, asked_at=at)
    row.name, row.came_by, row.signed, row.signed_at = name, CameBy.REQUEST.value, agreement, at
    row.put(people.box_of(by.pk), content={"answers": [list(each) for each in answers]})
    row.save()
    audit.record(by_id=by.pk, verb="asked", about_id=by.pk, thing="Membership", thing_id=row.pk, at=at)


@transaction.atomic
def take_back_asking(*, by: Person, group_id: UUID, at: datetime) -> None:
    """Ask no more: what was written is gone. Raises `Gone` where nothing waits."""
    row = Membership.objects.filter(group_id=group_id, person=by, state=MemberState.ASKED.value).first()
    if row is None:
        raise Gone(group_id)
    row_id = row.pk
    row.delete()
    audit.record(by_id=by.pk, verb="took back", about_id=by.pk, thing="Membership", thing_id=row_id, at=at)


@transaction.atomic
def let_in(*, by: Person, seat: GroupSeat, membership_id: UUID, at: datetime) -> None:
    """Say yes to somebody who asked. Where somebody took the name meanwhile, a number comes behind it, which they can
    change. Their answers are deleted. Raises `NotAllowed`, `Gone` where nobody waits, and `NotOpen` while the group is
    kept from others.
    """
    row = _asked(seat, membership_id)
    if row.group.shown != Shown.OPEN.value:
        raise NotOpen
    taken = Membership.objects.filter(group_id=seat.group_id, state=MemberState.IN.value).values_list("name", flat=True)
    row = admit(row.group, row.person, rules.free_name(row.name, taken), CameBy.REQUEST, at)
    _forget_answers(row)
    audit.record(by_id=by.pk, verb="let in", about_id=row.person_id, thing="Membership", thing_id=row.pk, at=at)


@transaction.atomic
def decline(*, by: Person, seat: GroupSeat, membership_id: UUID, words: str, at: datetime) -> None:
    """Say no, in words that only the asker reads. Their answers and their name are deleted.

    Raises `NotAllowed`, and `Gone` where nobody waits.
    """
    row = _asked(seat, membership_id)
    row.state, row.name, row.left_at, row.signed, row.signed_at = MemberState.DECLINED.value, "", at, None, None
    row.put(people.box_of(row.person_id), content={"said": words.strip()})
    row.save()
    audit.record(by_id=by.pk, verb="declined", about_id=row.person_id, thing="Membership", thing_id=row.pk, at=at)


def _held(group_id: UUID, agreement_id: UUID) -> tuple[PeerGroup, GroupAgreement]:
    """The group, held so that two of one name come in one after the other, and the agreement that was read."""
    group = PeerGroup.objects.select_for_update().filter(pk=group_id).first()
    if group is None or group.state not in {GroupState.LIVING.value, GroupState.PAUSED.value}:
        raise NotOpen
    if group.shown != Shown.OPEN.value:
        raise NotOpen
    newest = GroupAgreement.objects.filter(group=group).order_by("-number").first()
    if newest is None or newest.pk != agreement_id:
        raise OtherAgreement
    return group, newest


def _is_in(group: PeerGroup, person: Person) -> bool:
    return Membership.objects.filter(group=group, person=person, state=MemberState.IN.value).exists()


def _use(group: PeerGroup, way: Way, at: datetime) -> None:
    """Use up what lets them in. An invitation of the coordinators counts in every group."""
    if way.came_by is CameBy.CODE:
        use_code(group, way.code, at)
    elif way.came_by.value != group.eligibility or not group.is_listed:
        raise NotOpen
    elif way.came_by is CameBy.COMPLETED:
        programmes.use_pass(code=way.code, organisation_id=group.pass_from_id)
    elif way.came_by is not CameBy.OPEN:
        raise NotOpen


def _check_no(group: PeerGroup, person: Person, at: datetime) -> None:
    said = Membership.objects.filter(group=group, person=person, state=MemberState.DECLINED.value)
    last = said.order_by("-left_at").values_list("left_at", flat=True).first()
    if last and not rules.may_ask_again(last, at):
        raise TooSoon


def _asked(seat: GroupSeat, membership_id: UUID) -> Membership:
    permits.require(seat, Act.DECIDE)
    PeerGroup.objects.select_for_update().get(pk=seat.group_id)
    rows = Membership.objects.select_related("group", "person")
    row = rows.filter(pk=membership_id, group_id=seat.group_id, state=MemberState.ASKED.value).first()
    if row is None:
        raise Gone(membership_id)
    return row


def _forget_answers(membership: Membership) -> None:
    """What was written to be let in has done its work."""
    if membership.content is not None:
        membership.content = None
        membership.save(update_fields=["content"])
