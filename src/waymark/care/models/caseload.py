"""The table of when a practitioner opened somebody's page last."""

from django.db import models

from waymark.common.models import Row


class CaseloadVisit(Row):
    """When this practitioner opened the page of this person last, so that it can say what changed since."""

    link = models.ForeignKey("sharing.TeamLink", on_delete=models.CASCADE, related_name="+")
    by_id = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["link", "by_id"], name="caseload_visit_once")]
