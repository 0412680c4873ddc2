"""Tables of the small jobs of a group and of who does which at which meeting.

A meeting is named by its series and its day, as in `waymark.meetings`.
"""

from django.db import models

from waymark.common.models import Row
from waymark.groups.models.group import PeerGroup
from waymark.groups.models.members import Membership
from waymark.groups.terms.groups import Energy


class Job(Row):
    """A small job, by what it takes. `per_meeting` is how many people do it at one meeting."""

    group = models.ForeignKey(PeerGroup, on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    name = models.CharField(max_length=80)
    what = models.CharField(max_length=300, blank=True, default="")
    energy = models.CharField(max_length=15, choices=[(one.value, one.value) for one in Energy])
    per_meeting = models.PositiveSmallIntegerField(default=1)
    order = models.PositiveSmallIntegerField(default=0)
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["group", "client_id"], name="job_made_once"),
            models.CheckConstraint(condition=models.Q(per_meeting__range=(1, 6)), name="job_few_people"),
        ]


class RoleTaken(Row):
    """That a member does a job at one meeting. `number` counts the places of the job, so that each is taken once.

    `wants_swap_at`: they would rather not, and whoever likes takes it over. A row whose holder gave it up is released;
    `stands_in_for` is whose place somebody took when they could not.
    """

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="+")
    series = models.ForeignKey("meetings.Series", on_delete=models.CASCADE, related_name="+")
    on = models.DateField()
    number = models.PositiveSmallIntegerField(default=1)
    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    taken_at = models.DateTimeField()
    wants_swap_at = models.DateTimeField(null=True)
    released_at = models.DateTimeField(null=True)
    stands_in_for = models.ForeignKey(Membership, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["job", "series", "on", "number"],
                condition=models.Q(released_at__isnull=True),
                name="role_taken_once",
            )
        ]
        indexes = [models.Index(fields=["series", "on"])]


class StandIn(Row):
    """That a member may be put in when somebody who has this job flares. `last_used_at` keeps the turns fair."""

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="+")
    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    since_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["job", "membership"], name="stand_in_once")]
