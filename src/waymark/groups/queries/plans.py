"""Plans of a group, which meeting follows which, and the agenda of one meeting. Under a seat."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from waymark.groups.models import GuestSpeaker, PlannedSession, SessionPlan, WorkedNote
from waymark.groups.queries.jobs import jobs_at
from waymark.groups.rules.plan_parts import starts
from waymark.groups.terms import GroupSeat, GuestState, MemberState, PlanKind
from waymark.groups.terms.groups import GROUP
from waymark.groups.terms.plans import (
    Agenda,
    AgendaJob,
    AgendaLine,
    OwnPlan,
    PlannedFor,
    PlanPart,
    PlanWords,
    WorkedWords,
)
from waymark.meetings import queries as meetings
from waymark.meetings.terms.pages import ComingMeeting
from waymark.meetings.terms.rhythm import State


def plans_of(seat: GroupSeat) -> list[OwnPlan]:
    """Every plan of the group, without notes, last changed first; those put aside too. One query."""
    rows = SessionPlan.objects.filter(group_id=seat.group_id).order_by("-changed_at", "pk")
    return [_plan(row) for row in rows]


def plan_of(seat: GroupSeat, plan_id: UUID) -> OwnPlan | None:
    """One plan with what was noted about it, newest first. Two queries."""
    row = SessionPlan.objects.filter(pk=plan_id, group_id=seat.group_id).first()
    if row is None:
        return None
    notes = WorkedNote.objects.select_related("membership").filter(plan=row).order_by("-at", "pk")
    return _plan(row, tuple(_note(seat, note) for note in notes))


def planned(seat: GroupSeat, *, at: datetime) -> list[PlannedFor]:
    """The next meetings that take place, with the plan of each. Five queries."""
    dates = [one for one in _coming(seat, at) if one.occurrence.state is State.PLANNED]
    titles = _titles(dates)
    return [PlannedFor(one, *titles.get((one.series_id, one.on), (None, ""))) for one in dates]


def plan_for(seat: GroupSeat, series_id: UUID, on: date) -> OwnPlan | None:
    """The plan that a meeting follows. One query."""
    row = (
        PlannedSession.objects.select_related("plan")
        .filter(series_id=series_id, on=on, plan__group_id=seat.group_id)
        .first()
    )
    return _plan(row.plan) if row else None


def agenda(seat: GroupSeat, series_id: UUID, on: date, *, at: datetime) -> Agenda | None:
    """What the printed agenda of a meeting ahead needs, on its own clock; None where it does not take place.

    Seven queries.
    """
    found = meetings.date_ahead((GROUP, seat.group_id), series_id, on, at=at)
    if found is None:
        return None
    starts_at, zone = found.occurrence.starts_at, ZoneInfo(found.zone)
    words = plan.words if (plan := plan_for(seat, series_id, on)) else None
    guest = GuestSpeaker.objects.filter(
        group_id=seat.group_id, series_id=series_id, on=on, state=GuestState.COMING.value
    ).first()
    return Agenda(
        group_name=seat.group_name,
        starts_at=starts_at.astimezone(zone),
        title=words.title if words else "",
        why=words.why if words else "",
        lines=_lines(words.parts if words else (), starts_at, zone),
        materials=words.materials if words else (),
        jobs=tuple(
            AgendaJob(each.job.name, tuple(place.name for place in each.places))
            for each in jobs_at(seat, series_id, on)
        ),
        guest=guest.name if guest else "",
        topic=guest.topic if guest else "",
    )


def _lines(parts: Sequence[PlanPart], starts_at: datetime, zone: ZoneInfo) -> tuple[AgendaLine, ...]:
    moments = starts(starts_at, [part.minutes for part in parts])
    return tuple(AgendaLine(moment.astimezone(zone).time(), part) for moment, part in zip(moments, parts, strict=True))


def _coming(seat: GroupSeat, at: datetime) -> list[ComingMeeting]:
    return meetings.coming([(GROUP, seat.group_id)], person_id=seat.person_id, at=at)


def _titles(dates: Sequence[ComingMeeting]) -> Mapping[tuple[UUID, date], tuple[UUID, str]]:
    rows = PlannedSession.objects.filter(
        series_id__in={one.series_id for one in dates}, on__in=[one.on for one in dates]
    )
    found = rows.values_list("series_id", "on", "plan_id", "plan__title")
    return {(series_id, on): (plan_id, title) for series_id, on, plan_id, title in found}


def _plan(row: SessionPlan, notes: tuple[WorkedWords, ...] = ()) -> OwnPlan:
    return OwnPlan(
        id=row.pk,
        version=row.version,
        words=_words(row, row.content),
        from_key=row.from_key,
        changed_at=row.changed_at,
        is_aside=row.put_aside_at is not None,
        notes=notes,
    )


def _words(row: SessionPlan, content: Mapping[str, Any]) -> PlanWords:
    return PlanWords(
        title=row.title,
        kind=PlanKind(row.kind),
        parts=tuple(PlanPart(one["minutes"], one["words"], one["is_break"]) for one in content["parts"]),
        why=content["why"],
        materials=tuple(content["materials"]),
        skill=row.skill,
    )


def _note(seat: GroupSeat, row: WorkedNote) -> WorkedWords:
    is_in = row.membership.state == MemberState.IN.value
    is_mine = row.membership_id == seat.membership_id
    return WorkedWords(row.pk, row.membership.name if is_in else "", row.words, row.at, is_mine)
