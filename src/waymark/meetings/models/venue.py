"""Tables of places where people meet."""

from django.db import models

from waymark.common.models import Row
from waymark.meetings.terms.venue import VenueFact


class Venue(Row):
    """A place. It belongs to the host that wrote it down."""

    host_kind = models.CharField(max_length=20)
    host_id = models.UUIDField()
    client_id = models.UUIDField()
    name = models.CharField(max_length=120)
    address = models.CharField(max_length=300, blank=True, default="")
    how_to_find = models.CharField(max_length=1000, blank=True, default="")
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["host_kind", "host_id", "client_id"], name="venue_made_once")]


class VenueDetail(Row):
    """One fact about a venue, who confirmed it last and when. `by_name` is the name this person has in the group."""

    venue = models.ForeignKey(Venue, on_delete=models.CASCADE, related_name="+")
    fact = models.CharField(max_length=20, choices=[(one.value, one.value) for one in VenueFact])
    metres = models.PositiveIntegerField(null=True)
    words = models.CharField(max_length=300, blank=True, default="")
    confirmed_at = models.DateTimeField()
    by_id = models.UUIDField()
    by_name = models.CharField(max_length=80, blank=True, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["venue", "fact"], name="venue_fact_once")]
