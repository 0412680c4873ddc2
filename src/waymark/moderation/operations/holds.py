"""Changing what holds a post for a first look."""

from datetime import datetime

from django.db import transaction

from waymark.audit import operations as audit
from waymark.moderation.models import HoldList
from waymark.moderation.queries.holds import forget_hold_rules
from waymark.moderation.terms.cases import HoldReason
from waymark.moderation.terms.holds import HoldWords
from waymark.people.models import Person


@transaction.atomic
def write_holds(*, by: Person, reason: HoldReason, words: HoldWords, at: datetime) -> None:
    """From now on these words hold for this reason, and no others. Other workers follow within a minute."""
    said = {"holds": list(words.holds), "fine": list(words.fine), "is_on": words.is_on}
    row = HoldList.objects.filter(reason=reason.value).first()
    if row and (row.holds, row.fine, row.is_on) == (said["holds"], said["fine"], said["is_on"]):
        return
    changed = {**said, "changed_at": at, "changed_by": by}
    row, _is_new = HoldList.objects.update_or_create(reason=reason.value, defaults=changed)
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="HoldList", thing_id=row.pk, at=at)
    transaction.on_commit(forget_hold_rules)


@transaction.atomic
def put_holds_back(*, by: Person, reason: HoldReason, at: datetime) -> None:
    """What came with the software holds again for this reason."""
    row = HoldList.objects.filter(reason=reason.value).first()
    if row is None:
        return
    kept_id = row.pk
    row.delete()
    audit.record(by_id=by.pk, verb="put back", about_id=by.pk, thing="HoldList", thing_id=kept_id, at=at)
    transaction.on_commit(forget_hold_rules)
