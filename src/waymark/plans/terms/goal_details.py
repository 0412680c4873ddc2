"""What a goal's own page asks beyond the goal: every part may be left out."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question, Text
from waymark.plans.rules import Outcome

WHEN = Question(
    "when",
    _("When, where and how often"),
    _("A fixed place in the day is easier to keep than a good intention."),
    rows=2,
    examples=(_("After breakfast, from the back door, on three days a week."), _("On Sundays, with the radio on.")),
)
OBSTACLE = Question(
    "obstacle",
    _("What might get in the way"),
    _("Rain, a bad night, a visit. Knowing it is half of it."),
    rows=2,
    examples=(_("I say yes to something else first."), _("The first hour is stiff.")),
)
IF_THEN = Question(
    "if_then",
    _("If that happens, then I will"),
    _("One sentence: “If … then I will …”"),
    rows=2,
    examples=(
        _("If it rains, then I will walk up and down the hall."),
        _("If I am tired, then I will do the tiny size."),
    ),
)
SUPPORT = Question(
    "support",
    _("Who or what supports me"),
    _("A person, an animal, a chair half way."),
    rows=2,
    examples=(_("Joe reminds me, without asking how it went."), _("The bench at the corner.")),
)
DETAILS = (WHEN, OBSTACLE, IF_THEN, SUPPORT)


@dataclass(frozen=True)
class Part:
    """One fold of the page: its name, its key, and the fields in it."""

    key: str
    name: Text
    fields: tuple[str, ...]


PARTS = (
    Part("when", _("When and where"), ("when",)),
    Part("sure", _("How much it matters, and how sure I am"), ("importance", "confidence")),
    Part("way", _("What might get in the way"), ("obstacle", "if_then")),
    Part("support", _("Who or what supports me"), ("support",)),
    Part("sides", _("Which sides of my life it serves"), ("sides",)),
    Part("review", _("When I look at it again"), ("review_on",)),
)

OUTCOME_LABELS: Mapping[Outcome, Text] = {
    Outcome.KEPT: _("I did it, or it is part of my life now"),
    Outcome.CHANGED: _("It became something else"),
    Outcome.LET_GO: _("I am letting it go"),
}
OUTCOME_HINTS: Mapping[Outcome, Text] = {
    Outcome.KEPT: _("In any of its sizes."),
    Outcome.CHANGED: _("You can write down what it became."),
    Outcome.LET_GO: _("A fair way for a goal to end. It makes room."),
}
OUTCOME_SAID: Mapping[Outcome, Text] = {
    Outcome.KEPT: _("Kept"),
    Outcome.CHANGED: _("Became something else"),
    Outcome.LET_GO: _("Let go"),
}
OUTCOME = (
    Question(
        "outcome_words",
        _("Anything you want to remember about it"),
        _("What helped, what you would do again, or nothing at all."),
        rows=3,
        examples=(_("The tiny size carried me through the winter."), _("It was never really mine.")),
    ),
)
