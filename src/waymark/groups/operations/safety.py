"""Writing the risk sheet. Each saving is a version of its own, so that what held on a day can be read later."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Edit, Stale, is_stale
from waymark.groups.models import PeerGroup, RiskSheet
from waymark.groups.terms import GroupSeat, GroupState
from waymark.meetings.operations import NotAllowed
from waymark.people.models import Person


@transaction.atomic
def write_risk_sheet(*, by: Person, seat: GroupSeat, answers: Mapping[str, str], edit: Edit, at: datetime) -> int:
    """Keep the sheet as the next version and return its number. The same words again make none.

    Raises `NotAllowed` for who does not coordinate and once the group is closed, `Stale`.
    """
    if not seat.is_coordinator or seat.state is GroupState.CLOSED:
        raise NotAllowed
    group = PeerGroup.objects.select_for_update().get(pk=seat.group_id)
    last = RiskSheet.objects.filter(group=group).order_by("-number").first()
    number = last.number if last else 0
    if is_stale(edit, version=number, last_client_id=last.client_id if last else None):
        raise Stale(number)
    if last and last.content == answers:
        return number
    row = RiskSheet(group=group, client_id=edit.client_id, number=number + 1, content=dict(answers), by_id=by.pk, at=at)
    row.save()
    audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="RiskSheet", thing_id=row.pk, at=at)
    return row.number
