"""The table of practitioners' notes: apart from the person's record."""

from django.db import models

from waymark.care.terms.notes import LegalReason
from waymark.common.models import AppendOnly
from waymark.common.sealed import SealedField, SealedModel


class PractitionerNote(AppendOnly, SealedModel):
    """What a practitioner noted. Written once; a correction is a note of its own that names the one it corrects.

    `content` holds the words, the name at work, and more about the reason; sealed with the person's key, so that it
    is gone with it. With an empty `legal_reason` the person reads it, otherwise the person's pages hold no trace of it.
    """

    link = models.ForeignKey("sharing.TeamLink", on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    by_id = models.UUIDField()
    content = SealedField()
    legal_reason = models.CharField(
        max_length=10, choices=[(one.value, one.value) for one in LegalReason], blank=True, default=""
    )
    corrects = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["link", "client_id"], name="note_written_once")]
        indexes = [models.Index(fields=["link", "legal_reason", "at"])]
