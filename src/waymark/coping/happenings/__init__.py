"""What a person reads in their own record about each thing that was done here."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HAPPENINGS: dict[tuple[str, str], str | Promise] = {
    ("written", "CopingCard"): _("You wrote a coping card."),
    ("changed", "CopingCard"): _("You changed a coping card."),
    ("withdrawn", "CopingCard"): _("You took back a coping card."),
    ("shown", "CopingCard"): _("Somebody looked at your coping card and decided who sees it."),
    ("noted", "CopingCard"): _("A professional wrote a note under your coping card."),
    ("offered", "CardOffer"): _("You began to make a coping card from something you wrote."),
    ("left", "CardOffer"): _("You left a coping card unmade."),
    ("answered", "TriedCard"): _("You said how a coping card went for you."),
    ("taken back", "TriedCard"): _("You took back how a coping card went for you."),
    ("kept", "KeptCard"): _("You kept a coping card."),
    ("let go", "KeptCard"): _("You let go of a coping card."),
}
