"""The consent ledger: events that are written once. What holds now is derived from them."""

from django.db import models

from waymark.common.models import AppendOnly
from waymark.sharing.terms.ledger import Decided, Purpose, ToKind


class ConsentWording(models.Model):
    """The words a person agreed to, kept once, by their digest (SHA-256)."""

    digest = models.CharField(max_length=64, primary_key=True)
    language = models.CharField(max_length=20)
    text = models.TextField()


class Consent(AppendOnly):
    """One decision of a person: what somebody may see from now on, or nothing any more.

    `scope` is a list of entries (see `Access.scope`) and replaces what stood before. `to_id` is a plain id: of a
    supporter's invitation, a team, a group or a link. `number` counts the decisions between these two, so that two
    pages that are saved at once cannot both come after the same one.
    """

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    to_kind = models.CharField(max_length=10, choices=[(kind.value, kind.value) for kind in ToKind])
    to_id = models.UUIDField()
    number = models.PositiveIntegerField()
    decided = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Decided])
    scope = models.JSONField(default=list)
    purpose = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Purpose])
    wording = models.CharField(max_length=64, blank=True, default="")
    language = models.CharField(max_length=20, blank=True, default="")
    by_id = models.UUIDField()
    at = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "to_kind", "to_id", "number"], name="consent_in_order"),
        ]
        indexes = [models.Index(fields=["to_kind", "to_id", "person", "number"])]
