"""Tables of the two-voice plan. Nothing in them is ever changed: what holds is worked out from what was said."""

from django.db import models

from waymark.care.rules.agreed_plan import Decision
from waymark.care.terms.side import Side
from waymark.common.models import AppendOnly, Row
from waymark.common.sealed import SealedField, SealedModel

SIDES = [(side.value, side.value) for side in Side]


class AgreedPlan(Row):
    """That a person and a team have a plan together. Whoever writes holds this row, so that they write in turn."""

    link = models.OneToOneField("sharing.TeamLink", on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField()


class PlanVersion(AppendOnly, SealedModel):
    """Words that one side proposed. `content` is an object: `words`, and the `hash` of them.

    The hash is sealed as well: a few words could be guessed from it by trying. `parent` is the version they were
    written from. `client_id` belongs to one form and what it said, so that a form may be sent twice.
    """

    plan = models.ForeignKey(AgreedPlan, on_delete=models.CASCADE, related_name="+")
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="+")
    number = models.PositiveIntegerField()
    content = SealedField()
    side = models.CharField(max_length=10, choices=SIDES)
    by_id = models.UUIDField()
    at = models.DateTimeField()
    client_id = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="plan_version_number_once"),
            models.UniqueConstraint(fields=["plan", "client_id"], name="plan_version_sent_once"),
        ]


class PlanDecision(AppendOnly, SealedModel):
    """What one side said about a version; `version` is null for taking back every yes. `order` counts them.

    `content` is an object: the `hash` that was read, the `words`, and the `name` and `profession` at work of whoever
    spoke for the team, which stay when that account is gone.
    """

    plan = models.ForeignKey(AgreedPlan, on_delete=models.CASCADE, related_name="+")
    version = models.ForeignKey(PlanVersion, on_delete=models.CASCADE, null=True, related_name="+")
    order = models.PositiveIntegerField()
    side = models.CharField(max_length=10, choices=SIDES)
    by_id = models.UUIDField()
    decision = models.CharField(max_length=20, choices=[(one.value, one.value) for one in Decision])
    content = SealedField()
    at = models.DateTimeField()
    client_id = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "order"], name="plan_decision_order_once"),
            models.UniqueConstraint(fields=["plan", "client_id"], name="plan_decision_sent_once"),
            models.CheckConstraint(
                condition=models.Q(version=None, decision=Decision.WITHDRAW.value)
                | (~models.Q(version=None) & ~models.Q(decision=Decision.WITHDRAW.value)),
                name="plan_decision_is_about_a_version",
            ),
        ]
