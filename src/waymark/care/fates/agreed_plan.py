"""The fate of every column of the two-voice plan."""

from waymark.common.fates import Fate, dated, sealed, technical

PLAN = "agreed-plan"

FATES: dict[str, Fate] = {
    "AgreedPlan.id": technical(),
    "AgreedPlan.link": technical(),
    "AgreedPlan.made_at": dated(PLAN),
    "PlanVersion.id": technical(),
    "PlanVersion.plan": technical(),
    "PlanVersion.parent": technical(),
    "PlanVersion.number": dated(PLAN),
    "PlanVersion.content": sealed(PLAN),
    "PlanVersion.side": dated(PLAN),
    "PlanVersion.by_id": technical(),
    "PlanVersion.at": dated(PLAN),
    "PlanVersion.client_id": technical(),
    "PlanDecision.id": technical(),
    "PlanDecision.plan": technical(),
    "PlanDecision.version": technical(),
    "PlanDecision.order": technical(),
    "PlanDecision.side": dated(PLAN),
    "PlanDecision.by_id": technical(),
    "PlanDecision.decision": dated(PLAN),
    "PlanDecision.content": sealed(PLAN),
    "PlanDecision.at": dated(PLAN),
    "PlanDecision.client_id": technical(),
}
