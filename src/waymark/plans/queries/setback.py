"""Reading the plan for a bad day: as it is, as it was, and whether it has a voice."""

from base64 import b64decode
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from waymark.common.newest import newest
from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.plans.models import SetbackPlan, SetbackPlanVersion, SetbackRecording
from waymark.plans.rules import Pace
from waymark.plans.setback_content import read_content, setback_in
from waymark.plans.terms.setback import EarlierPlan, MyRecording, MySetbackPlan
from waymark.sharing.terms import Access, Topic
from waymark.web.sounds import Sound


def setback_plan_of(access: Access) -> MySetbackPlan:
    """The plan for a bad day; version 0 where none was written. Two queries.

    A message that is ready to send is shown to nobody before it is sent, the words about medicines only with the
    medicines. When the person looks at it again, and how they like to breathe, is theirs.
    """
    access.require(Topic.SETBACK_PLAN)
    row = SetbackPlan.objects.filter(person_id=access.subject_id).first()
    plan = setback_in(row, people.box_of(access.subject_id) if row else None)
    if access.is_own:
        return plan
    medicines = plan.parts.medicines if access.allows(Topic.MEDICINES) else ""
    return replace(plan, parts=replace(plan.parts, script="", medicines=medicines), pace=Pace(), review_on=None)


def setback_plan_changed_at(access: Access) -> datetime | None:
    """When the plan was written last. One query."""
    access.require(Topic.SETBACK_PLAN)
    return newest((SetbackPlan.objects.filter(person_id=access.subject_id), "changed_at"))


def earlier_plans_of(access: Access) -> tuple[EarlierPlan, ...]:
    """What the plan said before, the latest first. Two queries."""
    access.require_own(Topic.SETBACK_PLAN)
    box = people.box_of(access.subject_id)
    rows = SetbackPlanVersion.objects.filter(plan__person_id=box.person_id).order_by("-version")
    return tuple(_earlier(row, box) for row in rows)


def earlier_plan_of(access: Access, earlier_id: UUID) -> EarlierPlan | None:
    """One earlier version; None where this person has no such one."""
    access.require_own(Topic.SETBACK_PLAN)
    row = SetbackPlanVersion.objects.filter(plan__person_id=access.subject_id, pk=earlier_id).first()
    return _earlier(row, people.box_of(access.subject_id)) if row else None


def recording_of(access: Access) -> MyRecording | None:
    """Whether there is a recording, and since when. One query; the sound stays where it is."""
    access.require_own(Topic.SETBACK_PLAN)
    row = SetbackRecording.objects.filter(person_id=access.subject_id).only("id", "made_at").first()
    return MyRecording(row.pk, row.made_at) if row else None


def sound_of(access: Access) -> Sound | None:
    """The recording itself; None where there is none."""
    access.require_own(Topic.SETBACK_PLAN)
    row = SetbackRecording.objects.filter(person_id=access.subject_id).first()
    if row is None:
        return None
    return Sound(b64decode(str(row.read(people.box_of(access.subject_id), "sound"))), row.media_type)


def _earlier(row: SetbackPlanVersion, box: Box) -> EarlierPlan:
    plan = read_content(row.read(box, "content"), version=row.version, changed_at=row.written_at)
    return EarlierPlan(row.pk, plan, row.replaced_at)
