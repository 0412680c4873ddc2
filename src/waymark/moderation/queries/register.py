"""Reading the online-safety register."""

from datetime import datetime

from waymark.moderation.models import Assessment
from waymark.moderation.terms.register import AssessmentKind, Version


def assessments() -> dict[AssessmentKind, Version | None]:
    """The newest version of each; None where there is none. One query for each kind."""
    return {kind: assessment(kind) for kind in AssessmentKind}


def assessment(kind: AssessmentKind) -> Version | None:
    """The newest version. One query."""
    row = Assessment.objects.filter(kind=kind.value).order_by("-version").first()
    return version_of(row) if row else None


def versions_of(kind: AssessmentKind) -> tuple[Version, ...]:
    """Every version, the newest first. One query."""
    return tuple(version_of(row) for row in Assessment.objects.filter(kind=kind.value).order_by("-version"))


def assessments_wanted(at: datetime) -> tuple[AssessmentKind, ...]:
    """Those that were never made, or are due to be looked at again."""
    return tuple(kind for kind, found in assessments().items() if found is None or found.review_at <= at)


def version_of(row: Assessment) -> Version:
    """As it stands in its table."""
    return Version(row.pk, AssessmentKind(row.kind), row.version, row.answers, row.at)
