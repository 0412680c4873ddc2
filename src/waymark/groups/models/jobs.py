"""Tables of the small jobs of a group and of who does which at which meeting.

A meeting is named by its series and its day, as in `waymark.meetings`.
"""

from django.db import models

from waymark.common.models import Row
from waymark.groups.models.group import PeerGroup
from waymark.groups.models.members import Membership
from waymark.groups.terms.groups import Energy


class Job(Row):
    """A small job, by what it takes. `per_meeting` is how many people do it at one meeting.

    Leading the meeting is a job too (`is_leading`): every group has exactly one such row, from its beginning, with no
    name of its own. Only who coordinates or facilitates may take it, and it never ends.
    """

    group = models.ForeignKey(PeerGroup, on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    name = models.CharField(max_length=80, blank=True, default="")
    what = models.CharField(max_length=300, blank=True, default="")
    energy = models.CharField(max_length=15, choices=[(one.value, one.value) for one in Energy])
    per_meeting = models.PositiveSmallIntegerField(default=1)
    is_leading = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["group", "client_id"], name="job_made_once"),
            models.CheckConstraint(condition=models.Q(per_meeting__range=(1, 6)), name="job_few_people"),
            models.UniqueConstraint(
                fields=["group"], condition=models.Q(is_leading=True), name="job_of_leading_once_in_a_group"
            ),
            models.CheckConstraint(
                condition=models.Q(is_leading=False) | models.Q(ended_at__isnull=True), name="job_of_leading_never_ends"
            ),
            models.CheckConstraint(condition=models.Q(is_leading=True) | ~models.Q(name=""), name="job_has_a_name"),
        ]


class RoleTaken(Row):
    """That a member does a job at one meeting. `number` counts the places of the job, so that each is taken once.

    `wants_swap_at`: they would rather not, and whoever likes takes it over. A row whose holder gave it up is released;
    `stands_in_for` is whose place somebody took when they could not. Both are kept until the meeting is over, so that
    nobody is asked twice, and then forgotten (`operations.forget_let_go`): nobody can ever count them.
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
            ),
            models.UniqueConstraint(
                fields=["job", "series", "on", "membership"],
                condition=models.Q(released_at__isnull=True),
                name="role_taken_once_by_one",
            ),
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
