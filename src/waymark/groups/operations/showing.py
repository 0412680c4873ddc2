"""What moderation decides about a group's own words, and about a name. Called inside the operation that decides."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from waymark.audit import operations as audit
from waymark.groups.kinds import looks as kinds
from waymark.groups.models import Membership, PeerGroup
from waymark.groups.operations.admitting import is_taken
from waymark.groups.queries.boards import board_place
from waymark.groups.rules import joining as rules
from waymark.groups.terms import MemberState
from waymark.groups.terms.reported import GROUP_ITSELF
from waymark.moderation import operations as moderation
from waymark.moderation.terms import Shown
from waymark.notices import operations as notices
from waymark.notices.terms import SENT_WITHIN, Wanted
from waymark.people.models import Person


def show_group(group_id: UUID, shown: Shown, reason: str, at: datetime) -> None:
    """Whether people outside find the group and may come in. Its members go on meeting and read the reason; those who
    coordinate it are told that somebody looked.
    """
    row = PeerGroup.objects.select_for_update().filter(pk=group_id).first()
    if row is None:
        return
    was, row.shown, row.shown_why = row.shown, shown.value, "" if shown is Shown.OPEN else reason
    row.save(update_fields=["shown", "shown_why"])
    if was != row.shown:
        _tell_coordinators(row, at)
    audit.record(by_id=None, verb="shown", about_id=None, thing="PeerGroup", thing_id=group_id, at=at)


def show_name(membership_id: UUID, shown: Shown, reason: str, at: datetime) -> None:
    """A name that others do not read makes way for "A member" until the member chooses another (`members.be_called`) or
    it is given back: unless somebody else took it meanwhile, or the member chose another.
    """
    its = Membership.objects.filter(pk=membership_id).values("group")
    group = PeerGroup.objects.select_for_update().filter(pk__in=its).first()  # names are chosen one after the other
    row = Membership.objects.select_for_update().filter(pk=membership_id, state=MemberState.IN.value).first()
    if row is None or group is None:
        return
    if shown is Shown.OPEN:
        if not row.name_why:
            return
        row.name = row.name if is_taken(group, row.name_before) else row.name_before
        row.name_before, row.name_why = "", ""
    else:
        if not row.name_why:
            row.name_before, row.name = row.name, _free_name(group)
        row.name_why = reason or _("Somebody looked at it.")
    row.save(update_fields=["name", "name_before", "name_why"])
    audit.record(by_id=None, verb="shown", about_id=row.person_id, thing="Membership", thing_id=row.pk, at=at)


def ask_again(row: PeerGroup, by: Person, at: datetime) -> None:
    """Who runs a group that is kept from others changed its words: they wait for another look. Inside an operation."""
    if row.shown == Shown.OPEN.value:
        return
    row.shown = Shown.WAITS.value
    row.save(update_fields=["shown"])
    moderation.hold(by=by, kind=GROUP_ITSELF, thing_id=row.pk, reasons=[], at=at)


def _tell_coordinators(group: PeerGroup, at: datetime) -> None:
    place = board_place(group.pk)
    key = f"{group.pk} {at.isoformat()}"
    params = {"slug": group.slug}
    leads = place.leads if place else ()
    wanted = [Wanted(one, kinds.LOOKED_AT.name, key, at, at + SENT_WITHIN, params) for one in leads]
    notices.tell(wanted=wanted, at=at)


def _free_name(group: PeerGroup) -> str:
    """ "A member", with a number behind it where somebody is called so."""
    rows = Membership.objects.filter(group=group, state=MemberState.IN.value)
    return rules.free_name(_("A member"), rows.values_list("name", flat=True))
