"""Tables of skills. What somebody wrote, starred or answered is sealed; which skill and when is not."""

from django.db import models

from waymark.common.models import Row
from waymark.common.sealed import SealedField, SealedModel
from waymark.common.written import Written


class Practice(Written):
    """One time of practising a skill. `skill` is its name in the content.

    `content` is an object: minutes, before and after, one line, and the answers to the skill's own questions.
    `is_open`: begun or planned, and to be looked at again.
    """

    skill = models.CharField(max_length=40)
    on = models.DateField()
    practised_at = models.DateTimeField()
    is_open = models.BooleanField(default=False)
    content = SealedField()
    removed_at = models.DateTimeField(null=True)

    class Meta(Written.Meta):
        indexes = [models.Index(fields=["person", "practised_at"])]


class SkillChoice(Row, SealedModel):
    """What one person chose among the skills. `content` is an object: the starred skills, and when a crisis answer
    was given, so that not even the table says to whom that happened.
    """

    person = models.OneToOneField("people.Person", on_delete=models.CASCADE, related_name="+")
    content = SealedField()
    changed_at = models.DateTimeField()
