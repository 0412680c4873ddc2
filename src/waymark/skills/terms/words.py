"""Words of the skills that no file holds: groups, strength of evidence, sides of a life."""

from collections.abc import Mapping
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Text


class Group(StrEnum):
    """What a skill is for. The groups stand on the page in this order."""

    CALM = "calm"
    THINK = "think"
    KIND = "kind"
    ACT = "act"
    MOVE = "move"
    TALK = "talk"


class Strength(StrEnum):
    """How sure studies are. The words follow the way reviews of trials speak, made plain: no grade is copied."""

    STRONG = "strong"
    SOME = "some"
    LITTLE = "little"
    MIXED = "mixed"
    NONE_YET = "none-yet"


class Side(StrEnum):
    """The four sides of a life with pain, by the same keys as everywhere."""

    PHYSICAL = "physical"
    EMOTIONAL = "emotional"
    SOCIAL = "social"
    PSYCHOLOGICAL = "psychological"


GROUPS: Mapping[Group, Text] = {
    Group.CALM: _("To rest and settle"),
    Group.THINK: _("For hard thoughts"),
    Group.KIND: _("To be kind to myself"),
    Group.ACT: _("To do what matters"),
    Group.MOVE: _("To move"),
    Group.TALK: _("To talk and to sort things out"),
}

STRENGTHS: Mapping[Strength, Text] = {
    Strength.STRONG: _("Strong: many good studies, and they agree."),
    Strength.SOME: _("Some: several studies, and most point the same way. The help is usually small."),
    Strength.LITTLE: _("Little: few studies, or small ones. It may help."),
    Strength.MIXED: _("Mixed: studies do not agree with each other."),
    Strength.NONE_YET: _("None yet: nobody has studied this well. It comes from what people have found useful."),
}
