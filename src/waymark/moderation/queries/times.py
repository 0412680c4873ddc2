"""How long cases waited."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from waymark.moderation.models import Case
from waymark.moderation.queries.desk import WAITS_FOR_SOMEBODY
from waymark.moderation.rules import measures
from waymark.moderation.rules.timing import decide_by
from waymark.moderation.terms import CaseKind
from waymark.moderation.terms.desk import QUEUE_KINDS

WEEKS = timedelta(weeks=8)


def times(at: datetime) -> Sequence[measures.Week]:
    """Week by week, for the last eight. One query, and nothing in it of who or what."""
    kinds = [kind.value for kind in QUEUE_KINDS]
    rows = Case.objects.filter(WAITS_FOR_SOMEBODY, kind__in=kinds, opened_at__gt=at - WEEKS)
    columns = rows.values_list("kind", "opened_at", "due_at", "looked_at", "decided_at")
    waited = (
        measures.Waited(opened, due, decide_by(CaseKind(kind), opened), looked, decided)
        for kind, opened, due, looked, decided in columns
    )
    return measures.weeks(waited, at)
