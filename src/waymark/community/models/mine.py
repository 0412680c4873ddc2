"""Tables of how somebody reads: seen by nobody else."""

from django.db import models

from waymark.common.models import Row
from waymark.common.sealed import SealedField, SealedModel
from waymark.community.models.boards import Board, Thread
from waymark.community.terms.boards import Digest, MuteKind


class Reader(Row):
    """What somebody chose for all boards: how often they are told, and a break (`rest_until` None: until they say)."""

    person = models.OneToOneField("people.Person", on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(
        max_length=8, choices=[(one.value, one.value) for one in Digest], default=Digest.WEEKLY.value
    )
    digest_at = models.DateTimeField()
    rest_from = models.DateTimeField(null=True)
    rest_until = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["digest", "digest_at"])]


class Visit(Row):
    """When this visit to a board began, and when the one before it: what came since is new."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    board = models.ForeignKey(Board, on_delete=models.CASCADE, related_name="+")
    began_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    before_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "board"], name="visit_once")]


class Following(Row):
    """That somebody would like to hear when a thread goes on."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="+")
    since_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "thread"], name="following_once")]


class Draft(Row, SealedModel):
    """What somebody has begun to write: an answer, or with no `thread` a new one. The newest saving is kept."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    board = models.ForeignKey(Board, on_delete=models.CASCADE, related_name="+")
    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, null=True, related_name="+")
    content = SealedField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "thread"], name="draft_of_an_answer_once"),
            models.UniqueConstraint(
                fields=["person", "board"], condition=models.Q(thread__isnull=True), name="draft_of_a_thread_once"
            ),
        ]


class Mute(Row, SealedModel):
    """That somebody would rather not read a person, a word or a topic. Nobody else ever learns of it.

    A person is muted in one place only (`group`, or None for the open boards): otherwise it would show who somebody is
    elsewhere. A word is sealed (`content`).
    """

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=8, choices=[(one.value, one.value) for one in MuteKind])
    flag = models.CharField(max_length=10, blank=True, default="")
    content = SealedField(null=True)
    group = models.ForeignKey("groups.PeerGroup", on_delete=models.CASCADE, null=True, related_name="+")
    of = models.ForeignKey("people.Person", on_delete=models.CASCADE, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["person"])]
