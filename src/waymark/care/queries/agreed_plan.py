"""Reading the two-voice plan. Every read is under an `Access`; what holds is worked out anew each time."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import groupby
from uuid import UUID

from django.db.models import QuerySet

from waymark.care.agreed_reading import decisions, events_in, hash_in, said_in, words_in
from waymark.care.models import AgreedPlan, PlanDecision
from waymark.care.rules.agreed_course import Course, courses
from waymark.care.rules.agreed_plan import Event, State, state
from waymark.care.rules.agreed_plan import Standing as Stands
from waymark.care.terms import Side
from waymark.care.terms.agreed_plan import Awaited, InForce, PlanPage, Said, Standing, Version
from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.sharing.terms import Access, ToKind, Topic


def agreed_plan_of(access: Access, link_id: UUID) -> PlanPage:
    """The plan with the team behind this link: what holds, what is proposed, every version. Two queries."""
    access.require(Topic.AGREED_PLAN)
    box = people.box_of(access.subject_id)
    return _page(link_id, list(decisions(access.subject_id).filter(plan__link_id=link_id)), box)


def plan_in_force(access: Access, link_id: UUID) -> InForce | None:
    """What both have agreed to, with this team; None where nothing is in force. Three queries."""
    access.require(Topic.AGREED_PLAN)
    found = _in_force(access, AgreedPlan.objects.filter(link__person_id=access.subject_id, link_id=link_id))
    return found[0] if found else None


def plans_in_force(access: Access) -> tuple[InForce, ...]:
    """What is in force with any team; a care team is shown its own alone. Three queries."""
    access.require(Topic.AGREED_PLAN)
    plans = AgreedPlan.objects.filter(link__person_id=access.subject_id)
    if access.to and access.to.kind is ToKind.TEAM:
        plans = plans.filter(link__team_id=access.to.id)
    return _in_force(access, plans)


def plan_waiting(access: Access, link_id: UUID) -> frozenset[Side]:
    """The sides that have not said anything yet about the open proposal; none where there is none. Two queries."""
    waits = plans_waiting({link_id: access}).get(link_id)
    return waits.sides if waits else frozenset()


def plans_waiting(accesses: Mapping[UUID, Access]) -> dict[UUID, Awaited]:
    """For several people at once, by link, each under its own access: whom an open proposal waits for, and since when.

    Two queries, however many they are. Links without an open proposal that waits for anybody are left out.
    """
    for access in accesses.values():
        access.require(Topic.AGREED_PLAN)
    subjects = {link_id: access.subject_id for link_id, access in accesses.items()}
    boxes = people.boxes_of(subjects.values())
    rows = PlanDecision.objects.filter(plan__link_id__in=subjects).select_related("version", "plan__link")
    found: dict[UUID, Awaited] = {}
    for link, group in groupby(rows.order_by("plan_id", "order"), key=lambda row: row.plan.link):
        said = list(group)
        if link.person_id == subjects[link.pk] and link.person_id in boxes:
            now = state(events_in(said, boxes[link.person_id]))
            if now.proposed and now.proposed.waits_for:
                found[link.pk] = Awaited(now.proposed.waits_for, said[-1].at)
    return found


def _in_force(access: Access, plans: QuerySet[AgreedPlan]) -> tuple[InForce, ...]:
    """What is in force of these plans, the oldest plan first."""
    links = {plan.pk: plan.link for plan in plans.select_related("link__team").order_by("made_at", "id")}
    box = people.box_of(access.subject_id)
    said: dict[UUID, list[PlanDecision]] = {}
    for row in decisions(access.subject_id).filter(plan_id__in=links):
        said.setdefault(row.plan_id, []).append(row)
    pages = [(links[plan].team.name, _page(links[plan].pk, said.get(plan, []), box)) for plan in links]
    return tuple(_as_in_force(team, page, page.in_force) for team, page in pages if page.in_force)


def _as_in_force(team: str, page: PlanPage, holds: Standing) -> InForce:
    version = holds.version
    since = version.began_at or version.proposed_by.at
    return InForce(page.link_id, team, version.number, version.hash, version.words, since, holds.said)


def _page(link_id: UUID, rows: Sequence[PlanDecision], box: Box) -> PlanPage:
    events, said = events_in(rows, box), {row.order: said_in(row, box) for row in rows}
    now, course = state(events), courses(events)
    versions = {number: _version(number, rows, said, course[number], box) for number in sorted(course, reverse=True)}
    return PlanPage(
        link_id=link_id,
        versions=tuple(versions.values()),
        in_force=_standing(now.in_force, versions, said),
        proposed=_standing(now.proposed, versions, said),
        ended=said[now.ended.order] if now.ended and not now.in_force else None,
        may_take_back=_may_take_back(now),
    )


def _may_take_back(now: State) -> frozenset[Side]:
    return frozenset(side for side in Side if now.may_take_back(side))


def _version(number: int, rows: Sequence[PlanDecision], said: Mapping[int, Said], course: Course, box: Box) -> Version:
    about = [row for row in rows if row.version and row.version.number == number]
    row = next(row.version for row in about if row.version)
    return Version(
        id=row.pk,
        number=number,
        hash=hash_in(row, box),
        words=words_in(row, box),
        parent_id=row.parent_id,
        said=tuple(said[one.order] for one in about),
        outcome=course.outcome,
        began_at=_at(course.began, said),
        over_at=_at(course.over, said),
    )


def _at(event: Event | None, said: Mapping[int, Said]) -> datetime | None:
    return said[event.order].at if event else None


def _standing(stands: Stands | None, versions: Mapping[int, Version], said: Mapping[int, Said]) -> Standing | None:
    if stands is None:
        return None
    return Standing(versions[stands.version], {side: said[event.order] for side, event in stands.said.items()})
