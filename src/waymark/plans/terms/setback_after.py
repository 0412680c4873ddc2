"""The words of looking back on a setback: what is asked, and what its pages are drawn from."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question
from waymark.plans.rules.setback_after import AfterWords

AFTER = (
    Question(
        "before",
        _("What came before"),
        _("Only what happened, as you would tell a friend. Often nothing did: flare-ups come by themselves too."),
        examples=(
            _("A full week, and two bad nights."),
            _("Nothing I know of."),
            _("A good spell, in which I did a lot at once."),
        ),
    ),
    Question(
        "helped",
        _("What helped"),
        _("Things, people, words. A little counts."),
        examples=(_("Telling Joe early."), _("The timer, so that I got up again."), _("Lying down before I had to.")),
    ),
    Question(
        "not_helped",
        _("What did not help"),
        _("This time, at least."),
        examples=(_("Staying in bed for two whole days."), _("Looking things up at night."), _("Pretending.")),
    ),
    Question(
        "change",
        _("What I would change"),
        _("One small thing is enough. On this page you can change your plan right away."),
        examples=(_("Ask for help on the first day, not the fourth."), _("Put the warm pack where I can reach it.")),
    ),
)


@dataclass(frozen=True)
class MySetback:
    """One setback that was looked back on."""

    id: UUID
    words: AfterWords
    began_on: date | None
    over_on: date | None
    version: int
    made_at: datetime
