"""Tables of what matters, of goals and of the plan for a bad day."""

from django.db import models

from waymark.common.models import AppendOnly, Row
from waymark.common.sealed import SealedField, SealedModel
from waymark.common.written import Written
from waymark.plans.rules import Area, Outcome, Size


class WhatMatters(Written):
    """One thing that matters to the person."""

    words = SealedField()
    area = models.CharField(max_length=12, blank=True, default="", choices=[(area.value, area.value) for area in Area])
    put_aside_at = models.DateTimeField(null=True)


class Closeness(Row, SealedModel):
    """How close to one thing that matters the person lived, marked on one day. `mark` is 1-7, sealed."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    what_matters = models.ForeignKey(WhatMatters, on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    marked_on = models.DateField()
    marked_at = models.DateTimeField()
    mark = SealedField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "what_matters", "client_id"], name="closeness_sent_once")
        ]
        indexes = [models.Index(fields=["person", "marked_on"])]


class Goal(Written):
    """One goal in three sizes, each in words of its own, with the smallest step towards it.

    `size` is the one chosen for now. Of the open goals, the one with the latest `chosen_at` is the person's next thing.
    `details` is an object of named parts (when, importance, confidence, obstacle, if-then, support, sides). A goal that
    ended has `closed_at`, an `outcome` and perhaps words about it.
    """

    what_matters = models.ForeignKey(WhatMatters, on_delete=models.SET_NULL, null=True, related_name="+")
    full = SealedField(null=True)
    half = SealedField(null=True)
    tiny = SealedField(null=True)
    step = SealedField(null=True)
    size = models.CharField(max_length=4, default=Size.FULL.value, choices=[(size.value, size.value) for size in Size])
    chosen_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    details = SealedField(null=True)
    review_on = models.DateField(null=True)
    outcome = models.CharField(
        max_length=8, blank=True, default="", choices=[(outcome.value, outcome.value) for outcome in Outcome]
    )
    outcome_words = SealedField(null=True)


class GoalScale(Written):
    """Goal attainment scaling of one goal. `content` is an object: five written levels, weights, where it started."""

    goal = models.OneToOneField(Goal, on_delete=models.CASCADE, related_name="+")
    content = SealedField()


class GoalMark(Row, SealedModel):
    """The level of a goal's scale that the person stood at on one day. `level` is -2 to 2, sealed."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    marked_on = models.DateField()
    marked_at = models.DateTimeField()
    level = SealedField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "client_id"], name="goal_mark_sent_once")]
        indexes = [models.Index(fields=["person", "marked_on"])]


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
