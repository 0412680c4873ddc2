"""Tables of boards and threads. A thread holds no words: its title is part of its first post, and goes with it."""

from django.db import models
from django.db.models.functions import Lower

from waymark.common.models import Row
from waymark.community.terms.boards import Lane
from waymark.moderation.terms import Shown

_OF_A_GROUP = models.Q(group__isnull=False, slug="")
_OPEN = models.Q(group__isnull=True) & ~models.Q(slug="")


class Board(Row):
    """A board of a group, or an open one with a `slug`. It is made with its first thread.

    `name` and `about` are empty for the topics of `terms.boards`, which are translated.
    """

    group = models.OneToOneField("groups.PeerGroup", on_delete=models.CASCADE, null=True, related_name="+")
    slug = models.SlugField(max_length=60, blank=True, default="")
    name = models.CharField(max_length=60, blank=True, default="")
    about = models.CharField(max_length=200, blank=True, default="")
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["slug"], condition=~models.Q(slug=""), name="board_slug_once"),
            models.CheckConstraint(condition=_OF_A_GROUP | _OPEN, name="board_of_a_group_or_open"),
        ]


class OpenName(Row):
    """The name of somebody in the open boards, the house agreement they signed, and that they said they are 18."""

    person = models.OneToOneField("people.Person", on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=40)
    agreement = models.PositiveSmallIntegerField()
    signed_at = models.DateTimeField()
    adult_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(Lower("name"), name="open_name_once")]


class Thread(Row):
    """A thread of a board. `posts` and `last_at` count what is shown, so that no page has to; `shown` is that of the
    first post.
    """

    board = models.ForeignKey(Board, on_delete=models.CASCADE, related_name="+")
    lane = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Lane])
    wants_no_reply = models.BooleanField(default=False)
    shown = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Shown])
    posts = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField()
    last_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["board", "shown", "-last_at", "-id"], name="thread_newest"),
            models.Index(fields=["board", "shown", "lane", "-last_at", "-id"], name="thread_newest_in_lane"),
            models.Index(fields=["board", "shown", "-made_at"], name="thread_begun"),
        ]
