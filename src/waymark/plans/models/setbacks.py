"""Tables of setbacks that happened, and of the plan in the person's own voice."""

from django.db import models

from waymark.common.models import Row
from waymark.common.sealed import SealedField, SealedModel
from waymark.common.written import Written


class Setback(Written):
    """One setback that the person looked back on afterwards. `content` is an object of answers."""

    began_on = models.DateField(null=True)
    over_on = models.DateField(null=True)
    content = SealedField()


class SetbackRecording(Row, SealedModel):
    """A message to oneself for a bad day, in the person's own voice. `sound` is base64 text, sealed."""

    person = models.OneToOneField("people.Person", on_delete=models.CASCADE, related_name="+")
    sound = SealedField()
    media_type = models.CharField(max_length=40)
    made_at = models.DateTimeField()
