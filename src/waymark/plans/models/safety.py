"""The person's plan for when they do not feel safe with themselves."""

from django.db import models

from waymark.common.sealed import SealedField
from waymark.common.written import Written


class SafetyPlan(Written):
    """One for each person, never shared. `content` is an object of words by the key of the question."""

    content = SealedField()

    class Meta(Written.Meta):
        constraints = [
            *Written.Meta.constraints,
            models.UniqueConstraint(fields=["person"], name="safety_plan_once"),
        ]
