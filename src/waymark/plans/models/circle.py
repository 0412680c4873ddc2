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


class LaterCheck(Written):
    """A later look at what was agreed in one conversation. Never shared.

    `due_on` is the day for which the person wanted to be reminded, on the page of today alone; None for not at all.
    `content` is an object: what happened, what came of it, what to ask next. `answered_on` is None while it was not
    said; a row whose day alone was chosen has version 0.
    """

    sheet = models.OneToOneField(ConversationSheet, on_delete=models.CASCADE, related_name="+")
    due_on = models.DateField(null=True)
    content = SealedField(null=True)
    answered_on = models.DateField(null=True)

    class Meta(Written.Meta):
        indexes = [*Written.Meta.indexes, models.Index(fields=["person", "due_on"])]


class FourSides(Written):
    """What the person does for each side of their health, in their own words. `content` is an object by side."""

    content = SealedField()

    class Meta(Written.Meta):
        constraints = [
            *Written.Meta.constraints,
            models.UniqueConstraint(fields=["person"], name="four_sides_once"),
        ]
