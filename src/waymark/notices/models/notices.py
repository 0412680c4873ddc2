"""What is to be said to people, and each saying of it."""

from django.db import models
from django.db.models import Q

from waymark.common.models import Row
from waymark.notices.terms.delivery import Channel, State


class Notice(Row):
    """One thing told to one person. `kind` and `key` say what it is about, so that making it twice makes one.

    `at` is the moment it is about. `laid_for` is a digest of everything its sayings were laid out by: they are laid
    out anew when that changes. `shown_at` is when the list inside Waymark said it last; `ended_at`, that it does not
    hold any more.
    """

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=100)
    at = models.DateTimeField()
    stale_at = models.DateTimeField()
    params = models.JSONField(default=dict)
    laid_for = models.CharField(max_length=32, blank=True, default="")
    made_at = models.DateTimeField()
    shown_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "kind", "key"], name="notice_once")]
        indexes = [
            models.Index(fields=["kind", "at"]),
            models.Index(fields=["kind", "key"]),
            models.Index(fields=["person", "shown_at"]),
            models.Index(fields=["person"], condition=Q(read_at=None, ended_at=None), name="notice_unread"),
        ]


class Delivery(Row):
    """One saying of a notice: by one channel (and device), ahead of its moment by what the person chose (`lead`).

    `about_at` is the moment it speaks of: when that moves, this one is over and another takes its place. `due_at` is
    when to try next. A worker that tries takes the row until `taken_until`; when the worker dies, that moment passes
    and another takes it.
    """

    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="deliveries")
    channel = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Channel])
    device = models.ForeignKey("notices.PushDevice", on_delete=models.CASCADE, null=True, related_name="+")
    lead = models.CharField(max_length=20, blank=True, default="")
    about_at = models.DateTimeField()
    due_at = models.DateTimeField()
    state = models.CharField(
        max_length=10, choices=[(one.value, one.value) for one in State], default=State.WAITING.value
    )
    tries = models.PositiveSmallIntegerField(default=0)
    taken_until = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["notice", "channel", "lead", "about_at"], condition=Q(device=None), name="delivery_once"
            ),
            models.UniqueConstraint(
                fields=["notice", "device", "lead", "about_at"],
                condition=Q(device__isnull=False),
                name="delivery_once_each_device",
            ),
        ]
        indexes = [models.Index(fields=["due_at"], condition=Q(state="waiting"), name="delivery_waiting")]
