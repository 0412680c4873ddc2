"""Tables of what people write on a board."""

from django.db import models

from waymark.common.models import Row
from waymark.community.models.boards import Board, Thread
from waymark.community.terms.boards import PostFlag
from waymark.moderation.terms import Shown


class Post(Row):
    """One post. `title` is that of the thread, on its first post alone.

    `opened_at`: since when others could see it for the first time. `gone_at`: its author took it away, and the words
    with it. `has_interest`: the author says that they earn from what it is about. `shown_why` is for the author.
    """

    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="written")
    author = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    is_first = models.BooleanField(default=False)
    title = models.CharField(max_length=120, blank=True, default="")
    words = models.TextField(blank=True, default="")
    flag = models.CharField(
        max_length=10, choices=[(one.value, one.value) for one in PostFlag], blank=True, default=PostFlag.NONE.value
    )
    has_interest = models.BooleanField(default=False)
    shown = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Shown])
    shown_why = models.CharField(max_length=4000, blank=True, default="")
    version = models.PositiveIntegerField(default=1)
    at = models.DateTimeField()
    changed_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    gone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["author", "client_id"], name="post_sent_once"),
            models.UniqueConstraint(fields=["thread"], condition=models.Q(is_first=True), name="post_first_once"),
        ]
        indexes = [
            models.Index(fields=["thread", "at", "id"], name="post_in_order"),
            models.Index(fields=["author", "thread", "at"], name="post_of_somebody"),
            models.Index(fields=["author", "opened_at"], name="post_seen_before"),
        ]


class PostPicture(Row):
    """The picture of a post: a kept file (`web.kept_files`), and what is on it for who cannot see it."""

    post = models.OneToOneField(Post, on_delete=models.CASCADE, related_name="+")
    file = models.CharField(max_length=80)
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    alt = models.CharField(max_length=300)


class PostVersion(Row):
    """What a post said before, for whoever sees the post. Words that nobody else ever saw are not kept."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=120, blank=True, default="")
    words = models.TextField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["post", "number"], name="post_version_once")]


class PostWord(Row):
    """That a word stands in a post that is shown: how a board is searched, alike on every database."""

    board = models.ForeignKey(Board, on_delete=models.CASCADE, related_name="+")
    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="found_by")
    word = models.CharField(max_length=40)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["post", "word"], name="post_word_once")]
        indexes = [models.Index(fields=["board", "word"], name="post_word_in_board")]


class Helped(Row):
    """ "This helped me." Only the author reads how often."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["post", "person"], name="helped_once")]


class PostNote(Row):
    """What a named professional (`name` says both) writes under a post, with the source of it."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=250)
    words = models.CharField(max_length=2000)
    source = models.CharField(max_length=500, blank=True, default="")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["post", "at"])]
