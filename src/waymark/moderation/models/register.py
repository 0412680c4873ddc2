"""The online-safety register: what was assessed, by whom, and when. Nothing in it is ever changed."""

from django.db import models

from waymark.common.models import AppendOnly
from waymark.moderation.terms.register import AssessmentKind


class Assessment(AppendOnly):
    """One version of one assessment. `answers` are words and choices by the key of the question."""

    kind = models.CharField(max_length=16, choices=[(one.value, one.value) for one in AssessmentKind])
    version = models.PositiveIntegerField()
    client_id = models.UUIDField(unique=True)
    answers = models.JSONField()
    at = models.DateTimeField()
    by = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "version"], name="assessment_version_once")]
