"""Writing into the online-safety register. What stands there stays."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from waymark.audit import operations as audit
from waymark.moderation.models import Assessment
from waymark.moderation.terms.register import AssessmentKind
from waymark.people.models import Person


@transaction.atomic
def assess(*, by: Person, kind: AssessmentKind, answers: Mapping[str, str], client_id: UUID, at: datetime) -> int:
    """A new version of an assessment, and its number. The same form sent twice makes one."""
    kept = Assessment.objects.filter(client_id=client_id).first()
    if kept:
        return kept.version
    newest = Assessment.objects.filter(kind=kind.value).aggregate(newest=Max("version"))["newest"] or 0
    said = {name: words for name, words in answers.items() if words}
    row = Assessment.objects.create(
        kind=kind.value, version=newest + 1, client_id=client_id, answers=said, at=at, by=by
    )
    audit.record(by_id=by.pk, verb="wrote", about_id=by.pk, thing="Assessment", thing_id=row.pk, at=at)
    return row.version
