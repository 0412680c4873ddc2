"""The table of calendar addresses."""

from django.db import models

from waymark.common.models import Row


class CalendarFeed(Row):
    """An address under which a calendar program reads somebody's meetings. Only a digest of its secret is kept, so it
    is shown once; ending it works on the next request.
    """

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=60, blank=True, default="")
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["person"])]
