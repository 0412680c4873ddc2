"""Tables of the support circle, of conversation sheets, and of the four sides."""

from django.db import models

from waymark.common.sealed import SealedField
from waymark.common.written import Written
from waymark.plans.rules.sheets import SheetKind


class CircleMember(Written):
    """Somebody who supports the person. `content` is an object: name, ring, how they help, how to reach them."""

    content = SealedField()
    put_aside_at = models.DateTimeField(null=True)


class ConversationSheet(Written):
    """What the person wants to say in one conversation. `content` is an object of answers."""

    kind = models.CharField(max_length=10, choices=[(kind.value, kind.value) for kind in SheetKind])
    on = models.DateField(null=True)
    content = SealedField()
    put_aside_at = models.DateTimeField(null=True)


class FourSides(Written):
    """What the person does for each side of their health, in their own words. `content` is an object by side."""

    content = SealedField()

    class Meta(Written.Meta):
        constraints = [
            *Written.Meta.constraints,
            models.UniqueConstraint(fields=["person"], name="four_sides_once"),
        ]
