"""What a group adds to the page of one meeting: its jobs, the plan it follows, and a guest to ask."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.functional import Promise

from waymark.groups import queries
from waymark.groups.forms.guests import QuestionForm
from waymark.groups.terms import GroupSeat
from waymark.groups.terms.guests import Guest
from waymark.groups.terms.jobs import JobsThere
from waymark.groups.terms.plans import KIND_WORDS, OwnPlan
from waymark.meetings.terms.hosts import Part, Seen


@dataclass(frozen=True)
class ShownJobs:
    """The jobs of a meeting, with one tap to take or to give back."""

    slug: str
    series_id: UUID
    on: date
    jobs: JobsThere


@dataclass(frozen=True)
class ShownPlan:
    """The plan the meeting follows; None where there is none yet."""

    slug: str
    plan: OwnPlan | None
    kind: str | Promise
    is_ahead: bool


@dataclass(frozen=True)
class ShownGuest:
    """Who is expected, with a box for a question."""

    slug: str
    guest: Guest
    form: QuestionForm


def parts(seen: Seen) -> list[Part]:
    """For members, while the group is there. Nine queries, and one more with a guest."""
    seat = queries.seat_by_id(seen.host_id, seen.by_id, seen.at)
    if seat is None:
        return []
    found = [_jobs(seat, seen)] if seen.is_ahead else []
    found += _plan(seat, seen)
    guest = queries.guest_expected(seat, seen.series_id, seen.on)
    if guest and seen.is_ahead:
        found.append(Part("groups/parts/guest.html", ShownGuest(seat.slug, guest, QuestionForm())))
    return found


def _jobs(seat: GroupSeat, seen: Seen) -> Part:
    there = JobsThere(queries.jobs_at(seat, seen.series_id, seen.on))
    return Part("groups/parts/jobs.html", ShownJobs(seat.slug, seen.series_id, seen.on, there))


def _plan(seat: GroupSeat, seen: Seen) -> list[Part]:
    """The plan; that there is none yet only where one can still be chosen. Afterwards it leads to “what worked”."""
    plan = queries.plan_for(seat, seen.series_id, seen.on)
    if plan is None and not (seen.is_ahead and seat.leads):
        return []
    kind = KIND_WORDS[plan.words.kind] if plan else ""
    return [Part("groups/parts/plan.html", ShownPlan(seat.slug, plan, kind, seen.is_ahead))]
