"""Tables of the rota of moderators."""

from django.db import models

from waymark.common.models import Row


class Duty(Row):
    """One turn on duty. `name` is what the community reads; `ended_at`: given up or ended early.

    `swap_asked_at`: its owner asks somebody else to have it. `handover` is for the next one; `debrief` says what was
    heavy, for supervision. Both are written at the end, and only moderators read them.
    """

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField(unique=True)
    name = models.CharField(max_length=40)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    swap_asked_at = models.DateTimeField(null=True)
    handover = models.CharField(max_length=4000, blank=True, default="")
    debrief = models.CharField(max_length=4000, blank=True, default="")
    debrief_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(ends_at__gt=models.F("starts_at")), name="duty_lasts")]
        indexes = [models.Index(fields=["starts_at"])]


class DutyCare(Row):
    """How one moderator looks after themselves: hours a week at most, what to be spared, and the next supervision."""

    person = models.OneToOneField("people.Person", on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=40, blank=True, default="")
    hours_a_week = models.PositiveSmallIntegerField(default=6)
    spared = models.JSONField(default=list)
    supervision_on = models.DateField(null=True)
    changed_at = models.DateTimeField()
