"""The words of coming to a meeting: what somebody answered, where they sit, how they came."""

from collections.abc import Mapping
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Setting(StrEnum):
    """Where a series meets."""

    IN_PERSON = "in-person"
    ONLINE = "online"
    HYBRID = "hybrid"

    @property
    def has_room(self) -> bool:
        return self is not Setting.ONLINE

    @property
    def has_online(self) -> bool:
        return self is not Setting.IN_PERSON


class Way(StrEnum):
    """How somebody means to come: into the room, or from where they are."""

    ROOM = "room"
    ONLINE = "online"


class Answer(StrEnum):
    """What somebody said. `DEPENDS`: it depends on how the day is, and nobody asks why."""

    YES = "yes"
    DEPENDS = "depends"
    NO = "no"

    @property
    def wants_seat(self) -> bool:
        """Whether a seat is kept. Who cannot know yet keeps one as much as who is sure."""
        return self is not Answer.NO


class Place(StrEnum):
    """What the answer came to. A seat that is offered counts as taken until the offer lapses."""

    NONE = "none"
    SEATED = "seated"
    WAITING = "waiting"
    OFFERED = "offered"

    @property
    def holds_seat(self) -> bool:
        return self in (Place.SEATED, Place.OFFERED)


class Came(StrEnum):
    """How somebody took part. `BED`: from bed, and it counts like any other way."""

    PRESENT = "present"
    ONLINE = "online"
    PARTLY = "partly"
    BED = "bed"
    APOLOGIES = "apologies"

    @property
    def took_part(self) -> bool:
        return self is not Came.APOLOGIES


CAME_WORDS: Mapping[Came, Promise] = {
    Came.PRESENT: _("Was there"),
    Came.ONLINE: _("Online"),
    Came.PARTLY: _("Part of the time"),
    Came.BED: _("From bed"),
    Came.APOLOGIES: _("Sent word"),
}
