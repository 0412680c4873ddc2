"""The queue: what waits, the most urgent first."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import BooleanField, Count, ExpressionWrapper, Q, QuerySet

from waymark.moderation.models import Case, Report
from waymark.moderation.queries.desk import called, cases_for, names_on_duty
from waymark.moderation.queries.kept import beginning, snapshot_in
from waymark.moderation.queries.rota import spared_by
from waymark.moderation.rules.topics import topics_in
from waymark.moderation.terms import CaseKind, CaseState, Worry
from waymark.moderation.terms.desk import Desk, QueuePage, QueueRow
from waymark.moderation.terms.rota import Spared

ON_ONE_PAGE = 30


def queue(desk: Desk, *, state: CaseState, kind: CaseKind | None, page: int, at: datetime) -> QueuePage:
    """One page of the cases in this state. Five queries at most, however many cases there are.

    What seems to be about something that whoever looks asked to be spared stands last on its page, unless it is
    urgent.
    """
    mine = cases_for(desk)
    if kind:
        mine = mine.filter(kind=kind.value)
    counted = dict(mine.values_list("state").annotate(number=Count("pk")).order_by())
    pages = max(1, -(-counted.get(state.value, 0) // ON_ONE_PAGE))
    page = min(max(1, page), pages)
    first = (page - 1) * ON_ONE_PAGE
    rows = list(_ordered(mine.filter(state=state.value), state)[first : first + ON_ONE_PAGE])
    names, said = names_on_duty(row.assignee_id for row in rows), _reports(row.pk for row in rows)
    spared = spared_by(desk.person_id)
    drawn = [_row(row, names, said.get(row.pk, 0), desk, at, spared) for row in rows]
    return QueuePage(
        tuple(sorted(drawn, key=lambda one: one.is_spared and one.level < Worry.SERIOUS)),
        {one: counted.get(one.value, 0) for one in CaseState},
        page,
        pages,
    )


def waiting(desk: Desk) -> int:
    """How many cases are open or being looked at. One query."""
    return cases_for(desk).filter(decided_at=None).count()


def _ordered(rows: QuerySet[Case], state: CaseState) -> QuerySet[Case]:
    rows = rows.select_related("content", "appeal__decision__case__content")
    if state is CaseState.DECIDED:
        return rows.order_by("-decided_at", "pk")
    urgent = ExpressionWrapper(Q(level__gte=Worry.SERIOUS.value), output_field=BooleanField())
    return rows.order_by(urgent.desc(), "due_at", "pk")


def _reports(case_ids: Iterable[UUID]) -> dict[UUID, int]:
    rows = Report.objects.filter(case_id__in=list(case_ids)).values_list("case_id")
    return dict(rows.annotate(number=Count("pk")).order_by())


def _row(row: Case, names: dict[UUID, str], said: int, desk: Desk, at: datetime, spared: frozenset[Spared]) -> QueueRow:
    snapshot = snapshot_in(row)
    is_spared = bool(snapshot and spared and topics_in(f"{snapshot.title} {snapshot.words}") & spared)
    return QueueRow(
        id=row.pk,
        kind=CaseKind(row.kind),
        state=CaseState(row.state),
        level=Worry(row.level),
        title=beginning(snapshot) if snapshot and not is_spared else "",
        place=snapshot.place.name if snapshot else "",
        reports=said,
        opened_at=row.opened_at,
        due_at=row.due_at,
        looked_at=row.looked_at,
        decided_at=row.decided_at,
        assignee=called(row.assignee_id, names, desk),
        is_mine=row.assignee_id == desk.person_id,
        is_late=row.looked_at is None and row.due_at <= at,
        is_spared=is_spared,
    )
