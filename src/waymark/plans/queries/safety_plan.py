"""Reading the plan for when somebody does not feel safe with themselves. Nobody else can: it has no topic."""

from waymark.people import queries as people
from waymark.plans.models import SafetyPlan
from waymark.plans.terms.safety_plan import QUESTIONS, MySafetyPlan
from waymark.sharing.terms import Access, Topic


def safety_plan_of(access: Access) -> MySafetyPlan:
    """Two queries, one where nothing is written. Raises `NotAllowed` for anybody but the person."""
    access.require_own(Topic.SETBACK_PLAN)
    row = SafetyPlan.objects.filter(person_id=access.subject_id).first()
    content = row.read(people.box_of(access.subject_id), "content") if row else {}
    kept = content if isinstance(content, dict) else {}
    return MySafetyPlan({one.key: str(kept.get(one.key) or "") for one in QUESTIONS}, row.version if row else 0)
