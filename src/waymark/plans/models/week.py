"""Table of weeks."""

from django.db import models

from waymark.common.sealed import SealedField
from waymark.common.written import Written


class Week(Written):
    """One planned week, from its first day on. `content` is an object: what is planned, rests, energy."""

    starts_on = models.DateField()
    content = SealedField()

    class Meta(Written.Meta):
        constraints = [
            *Written.Meta.constraints,
            models.UniqueConstraint(fields=["person", "starts_on"], name="week_once"),
        ]


class Review(Written):
    """A look back over about a month, on one day. `content` is an object of answers."""

    on = models.DateField()
    content = SealedField()
