"""The shape of words that are written and changed."""

from django.db import models

from waymark.common.models import Row
from waymark.common.sealed import SealedModel


class Versioned(Row, SealedModel):
    """Words that may be written and changed from more than one phone or tab, whoever they belong to.

    `client_id` is the form that made the row, `last_client_id` the form that changed it last; `version` counts the
    changes.
    """

    client_id = models.UUIDField()
    last_client_id = models.UUIDField()
    version = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        abstract = True


class Written(Versioned):
    """Words that a person may write and change in their own record."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["person", "client_id"], name="%(class)s_sent_once")]
        indexes = [models.Index(fields=["person", "made_at"])]
