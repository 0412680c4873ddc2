"""Tables of when a care team reads, who is away, and who covers."""

from django.db import models

from waymark.common.models import Row


class TeamReading(Row):
    """What holds for all of a team: by whose clock its hours are, and within how many working days it answers."""

    team = models.OneToOneField("people.CareTeam", on_delete=models.CASCADE, related_name="+")
    zone = models.CharField(max_length=60)
    within = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(within__range=(1, 10)), name="team_answers_within_ten_days")
        ]


class ReadingHours(Row):
    """When one member reads. `weekly` is a list of `[weekday, "09:00", "17:00"]`; 0 is Monday."""

    member = models.OneToOneField("people.CareTeamMember", on_delete=models.CASCADE, related_name="+")
    weekly = models.JSONField(default=list)
    cover = models.ForeignKey("people.CareTeamMember", on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(cover__isnull=True) | ~models.Q(cover=models.F("member")), name="cover_is_another"
            )
        ]


class Leave(Row):
    """Days on which a member is away, and who reads for them from the first of those days on."""

    member = models.ForeignKey("people.CareTeamMember", on_delete=models.CASCADE, related_name="+")
    first_on = models.DateField()
    back_on = models.DateField()
    cover = models.ForeignKey("people.CareTeamMember", on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member", "first_on", "back_on"], name="leave_once"),
            models.CheckConstraint(condition=models.Q(back_on__gt=models.F("first_on")), name="leave_ends_after"),
            models.CheckConstraint(
                condition=models.Q(cover__isnull=True) | ~models.Q(cover=models.F("member")),
                name="leave_cover_is_another",
            ),
        ]
