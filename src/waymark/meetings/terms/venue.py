"""What a body wants to know about a place before it goes there."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class VenueFact(StrEnum):
    """One thing about a venue. Each is confirmed by itself, by somebody, on a day."""

    CHAIRS = "chairs"
    STAND_OR_LIE = "stand-or-lie"
    FROM_BUS = "from-bus"
    FROM_PARKING = "from-parking"
    STEP_FREE = "step-free"
    LIFT = "lift"
    TOILETS = "toilets"
    HEARING_LOOP = "hearing-loop"
    NOISE = "noise"
    LIGHT = "light"
    KITCHEN = "kitchen"


@dataclass(frozen=True)
class FactWords:
    """How a fact is asked for and shown. `is_metres`: the answer begins with a distance in metres."""

    name: Promise
    hint: Promise
    is_metres: bool = False


FACT_WORDS: dict[VenueFact, FactWords] = {
    VenueFact.CHAIRS: FactWords(_("Chairs"), _("Kinds of chairs, with arms or without, how firm. Are there cushions?")),
    VenueFact.STAND_OR_LIE: FactWords(
        _("Room to stand or lie down"), _("Is there room to walk about, or to lie flat?")
    ),
    VenueFact.FROM_BUS: FactWords(_("From the bus or train"), _("How far, and is the way flat?"), is_metres=True),
    VenueFact.FROM_PARKING: FactWords(
        _("From the car park"), _("How far, and are there Blue Badge bays?"), is_metres=True
    ),
    VenueFact.STEP_FREE: FactWords(
        _("Without steps"), _("From the street to the chair. If there are steps, how many?")
    ),
    VenueFact.LIFT: FactWords(_("Lift"), _("Is there one, and does it need a key?")),
    VenueFact.TOILETS: FactWords(_("Toilets"), _("How near, and is one wheelchair accessible?")),
    VenueFact.HEARING_LOOP: FactWords(_("Hearing loop"), _("Is there one, and is it switched on?")),
    VenueFact.NOISE: FactWords(_("Noise"), _("Is it a quiet room? What can be heard?")),
    VenueFact.LIGHT: FactWords(_("Light"), _("Bright, soft, flickering? Can it be dimmed?")),
    VenueFact.KITCHEN: FactWords(_("Kitchen"), _("Can you make tea? Is there a fridge for medicines?")),
}
