"""The audit line, and where the audit ends."""

from django.db import models

from waymark.common.models import AppendOnly


class AuditLine(AppendOnly):
    """One act: who did what, about whom, to which thing, when. Never what was in it.

    Ids are plain values, not foreign keys: the line outlives the account, and then points to nobody.
    `number` counts 1, 2, 3 … without gaps; `seal` covers the whole line and the seal of the one before (`rules`).
    The database itself refuses to change or delete a line (`guards`).
    """

    number = models.BigIntegerField(unique=True)
    by_id = models.UUIDField(null=True)
    about_id = models.UUIDField(null=True)
    verb = models.CharField(max_length=60)
    thing = models.CharField(max_length=60)
    thing_id = models.UUIDField(null=True)
    at = models.DateTimeField()
    sealed_by = models.CharField(max_length=40)
    seal = models.CharField(max_length=64)

    class Meta:
        # The newest lines about a person, read from its end.
        indexes = [models.Index(fields=["about_id", "at", "number"], name="audit_line_about_newest")]


class AuditHead(models.Model):
    """Where the audit ends: one row, whose lock is the right to append. Its own seal shows an end that was cut off."""

    ONLY = 1

    id = models.SmallIntegerField(primary_key=True, default=ONLY)
    number = models.BigIntegerField()
    last = models.CharField(max_length=64)
    sealed_by = models.CharField(max_length=40)
    seal = models.CharField(max_length=64)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="audit_head_only_one")]
