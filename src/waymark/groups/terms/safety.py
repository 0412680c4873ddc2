"""What a group thinks of before it meets without a professional in the house, and what its papers are."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question

RISKS = (
    Question(
        "fire",
        _("Where are the fire exits, and where do you meet outside?"),
        _("Who helps somebody who cannot take stairs?"),
        rows=3,
    ),
    Question(
        "first_aid",
        _("Where is the first-aid kit, and who can use it?"),
        _("Is there a defibrillator near? Is there a phone that works in the room?"),
        rows=3,
    ),
    Question("key", _("Who has the key, and how do you reach them?"), _("And who locks up."), rows=2),
    Question(
        "alone",
        _("How do you make sure that nobody is alone?"),
        _("Who opens and who locks up. Many groups have two people stay until the last one has gone."),
        rows=3,
        examples=(_("Two of us open the room, and two stay until everybody has gone."),),
    ),
    Question(
        "money",
        _("Is there any money?"),
        _("Where it is, who counts it, and who looks again."),
        rows=2,
        examples=(
            _("A jar for tea. Two of us count it together and write it down."),
            _("There is no money in this group."),
        ),
    ),
    Question(
        "unwell",
        _("What do you do if somebody is unwell?"),
        rows=3,
        examples=(_("We ask what they need. One stays with them. If we are worried we ring the emergency number."),),
    ),
    Question(
        "upset",
        _("What do you do if somebody is very upset?"),
        _("A quiet place, somebody who stays with them, and what you do afterwards."),
        rows=3,
        examples=(_("One of us goes with them to a quiet room. The meeting goes on. Later we ask how they are."),),
    ),
    Question(
        "nobody",
        _("What if nobody with a role can come?"),
        rows=3,
        examples=(
            _("If no coordinator has confirmed two days before, the meeting does not take place."),
            _("Two members who have done it before may open, and ring a coordinator."),
        ),
    ),
    Question("more", _("What else could go wrong here?"), _("Wet floors, a busy road, a dog, a stiff door."), rows=3),
)  # fmt: skip


@dataclass(frozen=True)
class MyRiskSheet:
    """The newest risk sheet; `number` is 0 where none was written yet."""

    answers: dict[str, str]
    number: int = 0
    at: datetime | None = None
