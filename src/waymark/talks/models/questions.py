"""Tables of questions to a guest and of the answers."""

from django.db import models

from waymark.common.models import Row
from waymark.moderation.terms import Shown
from waymark.talks.models.hours import GuestHour
from waymark.talks.terms import hours as terms


class HourQuestion(Row):
    """A question. `to_guest_only`: the others never see it, and the answer is for who asked alone."""

    hour = models.ForeignKey(GuestHour, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    words = models.CharField(max_length=terms.QUESTION_LENGTH)
    name = models.CharField(max_length=40, blank=True, default="")
    to_guest_only = models.BooleanField(default=False)
    shown = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Shown])
    shown_why = models.CharField(max_length=4000, blank=True, default="")
    opened_at = models.DateTimeField(null=True)
    at = models.DateTimeField()
    answer = models.CharField(max_length=terms.ANSWER, blank=True, default="")
    is_answer_public = models.BooleanField(default=False)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "client_id"], name="hour_question_once"),
            models.CheckConstraint(
                condition=models.Q(to_guest_only=False) | models.Q(is_answer_public=False),
                name="hour_question_for_the_guest_alone",
            ),
        ]
        indexes = [models.Index(fields=["hour", "at"])]


class SameQuestion(Row):
    """That somebody would ask the same."""

    question = models.ForeignKey(HourQuestion, on_delete=models.CASCADE, related_name="same")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["question", "person"], name="same_question_once")]
