"""Tables of pacing. Names, amounts and notes are sealed; days are not, so that they can be asked for."""

from django.db import models

from waymark.common.models import Row
from waymark.common.sealed import SealedField, SealedModel
from waymark.common.written import Written


class PacingActivity(Written):
    """One activity that the person paces. `content` is an object: name, unit, rule, percentage, the baseline."""

    content = SealedField()
    stopped_at = models.DateTimeField(null=True)


class PacingAmount(Written):
    """How much of an activity was done on one day: measured before there is a baseline, or done after.

    `content` is an object: amount, kind (measured, done), the kind of day, what was planned, pain before and after.
    """

    activity = models.ForeignKey(PacingActivity, on_delete=models.CASCADE, related_name="+")
    on = models.DateField()
    content = SealedField()
    removed_at = models.DateTimeField(null=True)

    class Meta(Written.Meta):
        indexes = [models.Index(fields=["activity", "on"])]


class PacingStep(Written):
    """The amount that the person plans from one day on: the start, and every step up, down or held after it.

    `content` is an object: amount, why.
    """

    activity = models.ForeignKey(PacingActivity, on_delete=models.CASCADE, related_name="+")
    from_on = models.DateField()
    content = SealedField()

    class Meta(Written.Meta):
        indexes = [models.Index(fields=["activity", "from_on"])]


class PacingChoice(Row, SealedModel):
    """What holds for all of a person's pacing. `content` is an object: whether fixed steps are off."""

    person = models.OneToOneField("people.Person", on_delete=models.CASCADE, related_name="+")
    content = SealedField()
    changed_at = models.DateTimeField()
