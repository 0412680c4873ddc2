"""The twelve tools of the Pain Toolkit and the Ten Footsteps, each with the pages that do it here.

The names and numbers of the tools are those of the Pain Toolkit by Pete Moore; those of the footsteps are Live Well
with Pain's, whose newer site has them in another order, so the order is data. Skills say themselves which they serve.
The table in `docs/toolkit.md` is made from this.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from waymark.common.words import Text


@dataclass(frozen=True)
class Tool:
    """One tool or footstep. `pages` are names of addresses, the nearest first; `line` says what one does."""

    number: int
    name: Text
    line: Text
    pages: tuple[str, ...]


PAGES: Mapping[str, Text] = {
    "matters": _("What matters to me"),
    "closeness": _("How close I live to it"),
    "goals": _("My goals, in three sizes"),
    "pacing": _("Pacing"),
    "week": _("My week"),
    "circle": _("My support circle"),
    "sheets": _("Conversations"),
    "four_sides": _("Four sides"),
    "setback_plan": _("My plan for a bad day"),
    "safety_plan": _("For nights when I am not safe with myself"),
    "setback": _("Open it, one thing at a time"),
    "setback_after": _("Looking back after a setback"),
    "reviews": _("Keep going"),
    "plan_pdf": _("My plan on paper"),
    "diary": _("Diary"),
    "body_map": _("Body map"),
    "medicines": _("Medicines"),
    "sleep": _("Nights"),
    "skills": _("All skills"),
    "coping": _("Coping cards of others"),
    "coping_kept": _("Cards I keep"),
}

TOOLS = (
    Tool(
        1,
        _("Accept that you have persistent pain, and begin to move on"),
        _("See where you are now, and what still matters."),
        ("matters", "closeness"),
    ),
    Tool(
        2,
        _("Build a support team"),
        _("Who is around you, and what you could ask of them."),
        ("circle", "sheets"),
    ),
    Tool(3, _("Pacing"), _("Find an amount you can do on good days and bad."), ("pacing",)),
    Tool(
        4, _("Prioritise and plan your days"), _("What must be done, what matters, what can wait, and rest."), ("week",)
    ),
    Tool(5, _("Set goals and action plans"), _("One goal, in a full, a half and a tiny size."), ("goals",)),
    Tool(
        6, _("Have patience with yourself"), _("Look at hard thoughts, and be kind to yourself."), ("skills", "coping")
    ),
    Tool(7, _("Learn relaxation skills"), _("Breathe, rest, let go."), ("skills",)),
    Tool(8, _("Stretch and exercise"), _("Movement for the day you are having."), ("skills", "pacing")),
    Tool(
        9,
        _("Keep a diary and track your progress"),
        _("A minute in the evening, for a while, when you want to."),
        ("diary", "body_map", "sleep"),
    ),
    Tool(
        10,
        _("Have a setback plan"),
        _("Written on a good day, opened on a bad one."),
        ("setback_plan", "setback", "setback_after", "safety_plan", "coping_kept"),
    ),
    Tool(
        11,
        _("Team work"),
        _("Decide together with the people who look after you."),
        ("sheets", "medicines", "plan_pdf"),
    ),
    Tool(
        12,
        _("Keep going, and put it into practice day by day"),
        _("Look back once a month, in five minutes."),
        ("reviews", "four_sides"),
    ),
)

FOOTSTEPS = (
    Tool(1, _("Pain and the brain"), _("What is known about pain that stays."), ("skills",)),
    Tool(2, _("Acceptance"), _("Make room for what is there, and turn to what matters."), ("matters", "closeness")),
    Tool(3, _("Pacing"), _("Find an amount you can do on good days and bad."), ("pacing", "week")),
    Tool(4, _("Setting goals"), _("One goal, in a full, a half and a tiny size."), ("goals",)),
    Tool(5, _("Getting active"), _("Movement for the day you are having."), ("skills", "pacing")),
    Tool(6, _("Managing moods"), _("Look at hard thoughts, and be kind to yourself."), ("skills",)),
    Tool(7, _("Sleep"), _("Two minutes in the morning, and what helps at night."), ("sleep",)),
    Tool(8, _("Food, relationships and work"), _("The people around you, at home and at work."), ("circle", "sheets")),
    Tool(9, _("Relaxation and mindfulness"), _("Breathe, rest, let go."), ("skills",)),
    Tool(
        10,
        _("Managing setbacks"),
        _("Written on a good day, opened on a bad one."),
        ("setback_plan", "setback", "safety_plan"),
    ),
)
