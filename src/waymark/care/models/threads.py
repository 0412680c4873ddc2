"""Tables of questions between visits."""

from django.db import models

from waymark.care.terms.side import Side
from waymark.common.models import AppendOnly, Row
from waymark.common.sealed import SealedField, SealedModel

_SIDES = [(side.value, side.value) for side in Side]


class Thread(Row, SealedModel):
    """One question and what was said about it. `content` holds its subject, sealed with the person's key.

    `to_member_id` is the membership of the practitioner who was asked: a plain id, so that the person keeps the thread
    when that practitioner leaves. A closed thread takes no more words.
    """

    link = models.ForeignKey("sharing.TeamLink", on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    content = SealedField()
    opened_by = models.CharField(max_length=10, choices=_SIDES)
    to_member_id = models.UUIDField()
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    closed_by = models.CharField(max_length=10, choices=_SIDES, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["link", "client_id"], name="thread_opened_once"),
            models.CheckConstraint(
                condition=models.Q(closed_at__isnull=True, closed_by="")
                | (models.Q(closed_at__isnull=False) & ~models.Q(closed_by="")),
                name="thread_closed_by_somebody",
            ),
        ]
        indexes = [models.Index(fields=["link", "closed_at"])]


class Message(AppendOnly, SealedModel):
    """What one side said. `content` holds the words and the name at work of whoever said it for the team."""

    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    side = models.CharField(max_length=10, choices=_SIDES)
    by_id = models.UUIDField()
    content = SealedField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["thread", "client_id"], name="message_sent_once")]
        indexes = [models.Index(fields=["thread", "at"])]


class ReadMark(Row):
    """Up to which moment somebody has read: the person, or a practitioner who had the question when they opened it."""

    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="+")
    by_id = models.UUIDField()
    side = models.CharField(max_length=10, choices=_SIDES)
    upto = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["thread", "by_id"], name="read_mark_once")]
