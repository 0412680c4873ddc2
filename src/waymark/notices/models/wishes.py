"""How a person wants to be reminded, and the devices that may be pushed to."""

from datetime import time

from django.db import models

from waymark.common.models import Row
from waymark.common.sealed import SealedField, SealedModel


def usual_leads() -> list[str]:
    return ["evening"]


# Functions, not values: Django takes a fixed time that is near the present one for a mistake, whatever hour that is.
def usual_evening() -> time:
    return time(18)


def usual_morning() -> time:
    return time(8, 30)


def usual_quiet_from() -> time:
    return time(21)


def usual_quiet_until() -> time:
    return time(8)


class ReminderWishes(Row):
    """What somebody chose. Whoever has no such row gets what the defaults say: one line inside Waymark, the evening
    before, and nothing that leaves it.

    Times are of the clock on the person's wall. The same time twice means no quiet hours. `mail_mark` knows the
    address that the person confirmed, without holding it (`Box.mark`); none means no mail. `mail_asked_at` is when the
    number for confirming was asked for.
    """

    person = models.OneToOneField("people.Person", on_delete=models.CASCADE, related_name="+")
    leads = models.JSONField(default=usual_leads)
    evening_at = models.TimeField(default=usual_evening)
    morning_at = models.TimeField(default=usual_morning)
    quiet_from = models.TimeField(default=usual_quiet_from)
    quiet_until = models.TimeField(default=usual_quiet_until)
    says_more = models.BooleanField(default=False)
    is_paused = models.BooleanField(default=False)
    mail_mark = models.UUIDField(null=True)
    mail_asked_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField()


class PushDevice(Row, SealedModel):
    """A browser that may be pushed to. `content` is the address and the keys it gave, sealed with the person's key;
    `mark` knows the same address again. `device` names it, as the list of places signed in does.
    """

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    mark = models.UUIDField()
    content = SealedField()
    device = models.CharField(max_length=60, blank=True, default="")
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "mark"], name="push_device_once")]
