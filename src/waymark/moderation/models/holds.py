"""Words that hold a post for a first look, where an operator changed what came with the software."""

from django.db import models

from waymark.common.models import Row
from waymark.moderation.terms.cases import HoldReason


class HoldList(Row):
    """The patterns of one reason: those that hold, and those that never do. Whole: nothing is added to them."""

    reason = models.CharField(max_length=16, unique=True, choices=[(one.value, one.value) for one in HoldReason])
    holds = models.JSONField(default=list)
    fine = models.JSONField(default=list)
    is_on = models.BooleanField(default=True)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")
