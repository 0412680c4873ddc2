"""Tables of the plan. Words are sealed; versions and times are not, so that two tabs can be told apart."""

from django.db import models

from waymark.common.models import AppendOnly, Row
from waymark.common.sealed import SealedField, SealedModel
from waymark.plans.rules import Area, Size


class Written(Row, SealedModel):
    """Words that a person may write and change, from more than one phone or tab.

    `client_id` is the form that made the row, `last_client_id` the form that changed it last; `version` counts the
    changes.
    """

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    last_client_id = models.UUIDField()
    version = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["person", "client_id"], name="%(class)s_sent_once")]
        indexes = [models.Index(fields=["person", "made_at"])]


class WhatMatters(Written):
    """One thing that matters to the person."""

    words = SealedField()
    area = models.CharField(max_length=12, blank=True, default="", choices=[(area.value, area.value) for area in Area])
    put_aside_at = models.DateTimeField(null=True)


class Goal(Written):
    """One goal in three sizes, each in words of its own, with the smallest step towards it.

    `size` is the one chosen for now. Of the open goals, the one with the latest `chosen_at` is the person's next thing.
    """

    what_matters = models.ForeignKey(WhatMatters, on_delete=models.SET_NULL, null=True, related_name="+")
    full = SealedField(null=True)
    half = SealedField(null=True)
    tiny = SealedField(null=True)
    step = SealedField(null=True)
    size = models.CharField(max_length=4, default=Size.FULL.value, choices=[(size.value, size.value) for size in Size])
    chosen_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)


class SetbackPlan(Written):
    """The person's plan for a bad day. `content` is an object of named parts, so that the plan can grow.

    `is_draft`: the last saving happened while the person was typing, so its words are no version to remember.
    """

    content = SealedField()
    is_draft = models.BooleanField(default=False)

    class Meta(Written.Meta):
        constraints = [
            *Written.Meta.constraints,
            models.UniqueConstraint(fields=["person"], name="setback_plan_once"),
        ]


class SetbackPlanVersion(AppendOnly, SealedModel):
    """What a setback plan said before it was changed."""

    plan = models.ForeignKey(SetbackPlan, on_delete=models.CASCADE, related_name="+")
    version = models.PositiveIntegerField()
    content = SealedField()
    written_at = models.DateTimeField()
    replaced_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan", "version"], name="setback_plan_version_once")]
