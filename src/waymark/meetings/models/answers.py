"""Tables of who means to come and who came."""

from django.db import models

from waymark.common.models import Row
from waymark.meetings.models.series import Meeting, Series
from waymark.meetings.terms.answers import Answer, Came, Place, Way

_ANSWERS = [(one.value, one.value) for one in Answer]
_WAYS = [(one.value, one.value) for one in Way]


class SeriesAnswer(Row):
    """What somebody said for every meeting of a series, until they say otherwise for one."""

    series = models.ForeignKey(Series, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    answer = models.CharField(max_length=10, choices=_ANSWERS)
    way = models.CharField(max_length=10, choices=_WAYS)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["series", "person"], name="series_answer_once")]


class MeetingAnswer(Row):
    """What somebody said for one meeting, and what it came to. Only what holds now is kept: no count of cancellations,
    early or late, can ever be made.

    `waiting_since` gives the order of the waiting list; `offer_until` is when an offered seat goes to the next.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    answer = models.CharField(max_length=10, choices=_ANSWERS)
    way = models.CharField(max_length=10, choices=_WAYS)
    place = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Place])
    waiting_since = models.DateTimeField(null=True)
    offer_until = models.DateTimeField(null=True)
    offer_lapsed_at = models.DateTimeField(null=True)
    is_from_series = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "person"], name="meeting_answer_once"),
            models.CheckConstraint(
                condition=~models.Q(answer=Answer.NO.value) | models.Q(place=Place.NONE.value),
                name="meeting_answer_no_holds_nothing",
            ),
            models.CheckConstraint(
                condition=models.Q(place=Place.WAITING.value, waiting_since__isnull=False)
                | ~models.Q(place=Place.WAITING.value),
                name="meeting_answer_waits_since",
            ),
            models.CheckConstraint(
                condition=models.Q(place=Place.OFFERED.value, offer_until__isnull=False)
                | (~models.Q(place=Place.OFFERED.value) & models.Q(offer_until__isnull=True)),
                name="meeting_answer_offer_has_an_end",
            ),
        ]
        indexes = [models.Index(fields=["person"])]


class Attendance(Row):
    """How somebody took part in a meeting. Read by the person and by who leads the meetings; a service never sees it
    by name.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    came = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Came])
    is_late = models.BooleanField(default=False)
    by_id = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["meeting", "person"], name="attendance_once")]
        indexes = [models.Index(fields=["person"])]
