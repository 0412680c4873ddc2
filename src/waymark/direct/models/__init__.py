"""Tables of messages between two members."""

from django.db import models

from waymark.common.models import Row
from waymark.common.sealed import SealedField, SealedModel
from waymark.moderation.terms import Shown


class TakesMessages(Row):
    """That members of this group may write to somebody. Nothing here: they may not. It ends with the membership."""

    membership = models.OneToOneField("groups.Membership", on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()


class DirectBlock(Row):
    """That `person` wants nothing from `blocked`, in whatever group they meet. `conversation` is where they said so."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    blocked = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    conversation = models.ForeignKey("DirectConversation", on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "blocked"], name="blocked_once")]


class DirectConversation(Row):
    """What two members write to each other. Its id follows from their memberships, so that there is one."""


class DirectSide(Row, SealedModel):
    """One of the two. `draft`: words that were not sent, sealed with the person's key. `last_at`: of the newest
    message that this side was ever shown. `began_at`: when this side wrote first.
    """

    conversation = models.ForeignKey(DirectConversation, on_delete=models.CASCADE, related_name="sides")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    membership = models.ForeignKey("groups.Membership", on_delete=models.SET_NULL, null=True, related_name="+")
    draft = SealedField(null=True)
    began_at = models.DateTimeField(null=True)
    last_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "person"], name="direct_side_once")]
        indexes = [models.Index(fields=["person", "last_at"])]


class DirectMessage(Row, SealedModel):
    """Words of one to the other, sealed with the key of who wrote them: without that account nobody reads them.

    `hidden_from_author_at`, `hidden_from_reader_at`: that one of them deleted it for themselves; once both did, the row
    is deleted.
    """

    conversation = models.ForeignKey(DirectConversation, on_delete=models.CASCADE, related_name="messages")
    author = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    content = SealedField()
    at = models.DateTimeField()
    shown = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Shown], default=Shown.OPEN.value)
    shown_why = models.CharField(max_length=2000, blank=True, default="")
    hidden_from_author_at = models.DateTimeField(null=True)
    hidden_from_reader_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["author", "client_id"], name="direct_message_sent_once")]
        indexes = [models.Index(fields=["conversation", "at", "id"])]
