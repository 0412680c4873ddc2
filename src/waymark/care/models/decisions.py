"""Tables of shared decisions."""

from django.db import models

from waymark.care.rules.decisions.words import MOST_OPTIONS, Part
from waymark.care.terms.side import Side
from waymark.common.models import Row
from waymark.common.sealed import SealedField
from waymark.common.written import Versioned

SIDES = [(side.value, side.value) for side in Side]


class Conversation(Row):
    """One decision that a person and a team prepare and take together. `client_id` is the form that began it."""

    link = models.ForeignKey("sharing.TeamLink", on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    made_by_side = models.CharField(max_length=10, choices=SIDES)
    made_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["link", "client_id"], name="conversation_begun_once")]


class ConversationPart(Versioned):
    """One part of a decision, written by one side only. `content` is an object, sealed with the person's key.

    `number` is that of a choice, 0 for every other part. `by_id` is who wrote it last.
    """

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="parts")
    part = models.CharField(max_length=20, choices=[(part.value, part.value) for part in Part])
    number = models.PositiveSmallIntegerField(default=0)
    side = models.CharField(max_length=10, choices=SIDES)
    by_id = models.UUIDField()
    content = SealedField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "part", "number"], name="conversation_part_once"),
            models.CheckConstraint(
                condition=models.Q(part=Part.OPTION.value, number__range=(1, MOST_OPTIONS))
                | (~models.Q(part=Part.OPTION.value) & models.Q(number=0)),
                name="conversation_numbers_are_options",
            ),
        ]
