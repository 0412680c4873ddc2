"""Handing a sheet to a care team, and taking it back. Other things that are shared with the team stay as they are."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import Gone, mine
from waymark.people.models import Person
from waymark.plans.models import ConversationSheet
from waymark.plans.terms.sheets_handing import entry_of
from waymark.sharing import operations as sharing
from waymark.sharing import queries as shared
from waymark.sharing.operations import Wording
from waymark.sharing.terms import Purpose, To, ToKind


@transaction.atomic
def hand_over(*, by: Person, sheet_id: UUID, team_id: UUID, wording: Wording, at: datetime) -> None:
    """From now on this team may read the sheet as it is printed, also when it is changed.

    Raises `Gone` for no such sheet, or a team that does not know the person.
    """
    sheet = mine(ConversationSheet, by, sheet_id)
    if shared.team_of(by.pk, team_id, at) is None:
        raise Gone(team_id)
    to = To(ToKind.TEAM, team_id)
    now = shared.grant_of(by.pk, to, at)
    if now and entry_of(sheet.pk) in now.scope:
        return
    sharing.add(by=by, to=to, entry=entry_of(sheet.pk), purpose=Purpose.VISIT, wording=wording, at=at)
    audit.record(by_id=by.pk, verb="handed over", about_id=by.pk, thing="ConversationSheet", thing_id=sheet.pk, at=at)


@transaction.atomic
def take_back(*, by: Person, sheet_id: UUID, team_id: UUID, wording: Wording, at: datetime) -> None:
    """The team cannot read the sheet any more, from the next request on, and is not told. Raises `Gone`."""
    sheet = mine(ConversationSheet, by, sheet_id)
    Person.objects.select_for_update().get(pk=by.pk)  # the lock of every decision about what is shared
    to = To(ToKind.TEAM, team_id)
    now = shared.grant_of(by.pk, to, at)
    if now is None or entry_of(sheet.pk) not in now.scope:
        return
    scope = now.scope - {entry_of(sheet.pk)}
    sharing.give(by=by, to=to, scope=scope, purpose=Purpose.VISIT, wording=wording, at=at, until=now.until)
    audit.record(by_id=by.pk, verb="taken back", about_id=by.pk, thing="ConversationSheet", thing_id=sheet.pk, at=at)
