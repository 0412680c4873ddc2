"""The other rooms of a plan: each with one line that says what it is for. A room shows only where its page exists."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Text


@dataclass(frozen=True)
class Room:
    """`url_name` is the room's front page."""

    url_name: str
    name: Text
    line: Text


ROOMS = (
    Room("pacing", _("Pacing"), _("An amount that fits good days and bad.")),
    Room("week", _("My week"), _("What must be done, what matters, what can wait, and rest.")),
    Room("circle", _("My support circle"), _("Who and what stands with me.")),
    Room("sheets", _("Conversations"), _("One page for a visit, for work, for the people I love.")),
    Room("four_sides", _("Four sides"), _("Body, feelings, people, thoughts.")),
    Room("skills", _("Skills"), _("Things to try, some in two minutes.")),
    Room("medicines", _("Medicines"), _("What I take, in my own words.")),
    Room("sleep", _("Nights"), _("Two minutes in the morning, when I want to.")),
    Room("safety_plan_sheet", _("For nights when I am not safe with myself"), _("Only I can read it.")),
    Room("reviews", _("Keep going"), _("Look at the plan again, now and then.")),
    Room("toolkit", _("The whole toolkit"), _("Twelve tools, and where each one is.")),
    Room("plan_pdf", _("Print or PDF"), _("As much of my plan as I choose, on paper.")),
)
