"""The audit line."""

from django.db import models

from waymark.common.models import AppendOnly


class AuditLine(AppendOnly):
    """One act: who did what, about whom, to which thing, when. Never what was in it.

    Ids are plain values, not foreign keys: the line outlives the account, and then points to nobody.
    """

    by_id = models.UUIDField(null=True)
    about_id = models.UUIDField(null=True)
    verb = models.CharField(max_length=60)
    thing = models.CharField(max_length=60)
    thing_id = models.UUIDField(null=True)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["about_id", "at"])]
