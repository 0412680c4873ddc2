"""The shape of words that a person may write and change."""

from django.db import models

from waymark.common.models import Row
from waymark.common.sealed import SealedModel


class Written(Row, SealedModel):
    """Words that a person may write and change, from more than one phone or tab.

    `client_id` is the form that made the row, `last_client_id` the form that changed it last; `version` counts the
    changes.
    """

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField()
    last_client_id = models.UUIDField()
    version = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["person", "client_id"], name="%(class)s_sent_once")]
        indexes = [models.Index(fields=["person", "made_at"])]
