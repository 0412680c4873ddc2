"""Tables of the rota of moderators."""

from django.db import models

from waymark.common.models import Row


class Duty(Row):
    """One turn on duty. `name` is what the community reads; `ended_at`: given up or ended early.

    `debrief` is what the moderator wrote at the end, for the next one and for supervision; only moderators read it.
    """

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField(unique=True)
    name = models.CharField(max_length=40)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    debrief = models.CharField(max_length=4000, blank=True, default="")
    debrief_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(ends_at__gt=models.F("starts_at")), name="duty_lasts")]
        indexes = [models.Index(fields=["starts_at"])]
