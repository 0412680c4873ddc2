"""That a practitioner read a sheet."""

from django.db import models

from waymark.common.models import AppendOnly
from waymark.common.sealed import SealedField, SealedModel


class SheetRead(AppendOnly, SealedModel):
    """One read line: who of the team read the sheet, as it stood then, and perhaps a line of words.

    `sheet_mark` is the mark of what was read (`MySheet.mark`): of each form of a sheet, one line of each practitioner.
    `words` is sealed with the key of the person whose sheet it is.
    """

    link = models.ForeignKey("sharing.TeamLink", on_delete=models.CASCADE, related_name="+")
    sheet = models.ForeignKey("plans.ConversationSheet", on_delete=models.CASCADE, related_name="+")
    sheet_mark = models.UUIDField()
    by_id = models.UUIDField()
    words = SealedField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["link", "sheet", "sheet_mark", "by_id"], name="sheet_read_once"),
        ]
        indexes = [models.Index(fields=["link", "at"])]
