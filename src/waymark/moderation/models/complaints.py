"""Tables of complaints: that there was one, and its words, which go with who wrote them."""

from django.db import models

from waymark.common.models import Row
from waymark.moderation.terms.complaints import About, Finding

_LONG = 4000


class Complaint(Row):
    """That somebody complained, and what was found. It is no `Case`: it is about no thing, and nobody wrote one.

    `digest` is what is kept of the private link of somebody who was not signed in. `changed` and `note` are words of
    operators, for the log.
    """

    by = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    digest = models.CharField(max_length=64, blank=True, default="")
    client_id = models.UUIDField()
    about = models.CharField(max_length=12, choices=[(one.value, one.value) for one in About])
    at = models.DateTimeField()
    due_at = models.DateTimeField()
    finding = models.CharField(
        max_length=12, blank=True, default="", choices=[(one.value, one.value) for one in Finding]
    )
    changed = models.CharField(max_length=_LONG, blank=True, default="")
    note = models.CharField(max_length=_LONG, blank=True, default="")
    answered_by = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["by", "client_id"], name="complaint_sent_once"),
            models.UniqueConstraint(fields=["digest"], condition=~models.Q(digest=""), name="complaint_link_once"),
            models.CheckConstraint(
                condition=models.Q(finding="", answered_at__isnull=True)
                | (~models.Q(finding="") & models.Q(answered_at__isnull=False)),
                name="complaint_found_at",
            ),
        ]
        indexes = [models.Index(fields=["answered_at", "due_at"])]


class ComplaintWords(Row):
    """What was said in a complaint, and the answer. `by` is None for somebody who was not signed in."""

    complaint = models.OneToOneField(Complaint, on_delete=models.CASCADE, related_name="said")
    by = models.ForeignKey("people.Person", on_delete=models.CASCADE, null=True, related_name="+")
    words = models.CharField(max_length=_LONG)
    wish = models.CharField(max_length=_LONG, blank=True, default="")
    answer = models.CharField(max_length=_LONG, blank=True, default="")
