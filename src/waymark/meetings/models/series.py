"""Tables of series of meetings and of what is different on single dates."""

from django.db import models

from waymark.common.models import Row
from waymark.meetings.terms.answers import Setting
from waymark.meetings.terms.rhythm import Every, HolidayRule, State


class Series(Row):
    """Meetings that come back. The dates are never stored: `rules.recurrence` works them out from these columns.

    `neutral_title` is the only name of it that leaves the site, in calendars and reminders. `sequence` counts what
    calendars should hear of. Link and dial-in are shown only to people of the host.
    """

    host_kind = models.CharField(max_length=20)
    host_id = models.UUIDField()
    client_id = models.UUIDField()
    every = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Every])
    interval = models.PositiveSmallIntegerField()
    weekday = models.PositiveSmallIntegerField()
    nth = models.SmallIntegerField(default=0)
    starts_on = models.DateField()
    at_time = models.TimeField()
    minutes = models.PositiveSmallIntegerField()
    zone = models.CharField(max_length=64)
    until_on = models.DateField(null=True)
    count = models.PositiveSmallIntegerField(null=True)
    holidays = models.CharField(max_length=10, choices=[(one.value, one.value) for one in HolidayRule])
    region = models.CharField(max_length=10, blank=True, default="")
    setting = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Setting])
    venue = models.ForeignKey("meetings.Venue", on_delete=models.PROTECT, null=True, related_name="+")
    online_link = models.CharField(max_length=500, blank=True, default="")
    dial_in = models.CharField(max_length=200, blank=True, default="")
    room_seats = models.PositiveIntegerField(null=True)
    online_seats = models.PositiveIntegerField(null=True)
    neutral_title = models.CharField(max_length=80)
    follows = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    sequence = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["host_kind", "host_id", "client_id"], name="series_made_once"),
            models.CheckConstraint(condition=models.Q(weekday__lte=6), name="series_weekday"),
            models.CheckConstraint(condition=models.Q(interval__gte=1), name="series_interval"),
            models.CheckConstraint(
                condition=models.Q(every=Every.WEEK.value, nth=0)
                | models.Q(every=Every.MONTH.value, nth__in=[1, 2, 3, 4, -1]),
                name="series_nth_is_monthly",
            ),
            models.CheckConstraint(
                condition=models.Q(until_on__isnull=True) | models.Q(count__isnull=True), name="series_has_one_end"
            ),
        ]
        indexes = [models.Index(fields=["host_kind", "host_id"])]


class Meeting(Row):
    """One date of a series of which there is something to keep: a change, an answer, who was there.

    `on` is the day the rhythm gives, also where the meeting was moved; with the series it names the meeting for ever.
    `is_decided` says that somebody decided about the date: that it is cancelled, skipped, moved, or held in spite of a
    bank holiday. An answer alone decides nothing. `moved_on` and `moved_at` are on the clock of the series' zone. Seats
    are counted here, so that one conditional write can take one: what is offered or taken counts.
    """

    series = models.ForeignKey(Series, on_delete=models.CASCADE, related_name="+")
    on = models.DateField()
    is_decided = models.BooleanField(default=False)
    state = models.CharField(
        max_length=10, choices=[(one.value, one.value) for one in State], default=State.PLANNED.value
    )
    reason = models.CharField(max_length=200, blank=True, default="")
    moved_on = models.DateField(null=True)
    moved_at = models.TimeField(null=True)
    minutes = models.PositiveSmallIntegerField(null=True)
    venue = models.ForeignKey("meetings.Venue", on_delete=models.PROTECT, null=True, related_name="+")
    room_seats = models.PositiveIntegerField(null=True)
    online_seats = models.PositiveIntegerField(null=True)
    room_taken = models.PositiveIntegerField(default=0)
    online_taken = models.PositiveIntegerField(default=0)
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by_id = models.UUIDField(null=True)
    others_came = models.PositiveSmallIntegerField(default=0)
    attendance_taken_at = models.DateTimeField(null=True)
    # The form that wrote it last: sent again, even later and with more in it, it goes on from its own words.
    attendance_form_id = models.UUIDField(null=True)
    sequence = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["series", "on"], name="meeting_once_a_date"),
            models.CheckConstraint(
                condition=models.Q(room_seats__isnull=True) | models.Q(room_taken__lte=models.F("room_seats")),
                name="meeting_room_never_oversold",
            ),
            models.CheckConstraint(
                condition=models.Q(online_seats__isnull=True) | models.Q(online_taken__lte=models.F("online_seats")),
                name="meeting_online_never_oversold",
            ),
            models.CheckConstraint(
                condition=models.Q(moved_on__isnull=True, moved_at__isnull=True)
                | models.Q(moved_on__isnull=False, moved_at__isnull=False),
                name="meeting_moves_to_a_day_and_a_time",
            ),
        ]
