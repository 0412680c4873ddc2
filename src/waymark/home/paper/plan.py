"""Which parts of a plan go on paper, and the whole document."""

from collections.abc import Callable, Collection, Mapping
from enum import StrEnum

from django.utils.formats import date_format
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

from waymark.common.words import Text
from waymark.home.paper.bad_day import bad_day
from waymark.home.paper.circle import circle
from waymark.home.paper.day import Day
from waymark.home.paper.doing import pacing, week
from waymark.home.paper.goals import goals, what_matters
from waymark.home.paper.safety import safety
from waymark.sharing.terms import Access
from waymark.web.paper import Block, Document, Heading, Words


class Part(StrEnum):
    """What can be chosen to go on paper."""

    MATTERS = "what-matters"
    GOALS = "goals"
    PACING = "pacing"
    WEEK = "week"
    BAD_DAY = "bad-day"
    CIRCLE = "circle"
    SAFETY = "safety"


PARTS: Mapping[Part, Text] = {
    Part.MATTERS: _("What matters to me"),
    Part.GOALS: _("My goals"),
    Part.PACING: _("Pacing"),
    Part.WEEK: _("My week"),
    Part.BAD_DAY: _("My plan for a bad day"),
    Part.CIRCLE: _("My support circle"),
    Part.SAFETY: _("For nights when I am not safe with myself"),
}

_MADE_BY: Mapping[Part, Callable[[Access, Day], tuple[Block, ...]]] = {
    Part.MATTERS: what_matters,
    Part.GOALS: goals,
    Part.PACING: pacing,
    Part.WEEK: week,
    Part.BAD_DAY: bad_day,
    Part.CIRCLE: circle,
    Part.SAFETY: safety,
}
ONLY_IF_TICKED = frozenset({Part.SAFETY})
"""What nobody prints by accident."""


def plan_document(access: Access, parts: Collection[Part], *, day: Day, language: str) -> Document:
    """The chosen parts of a plan, in the order of `PARTS`; a part that holds nothing is left out."""
    blocks: list[Block] = [Heading(now_("My plan"), 1)]
    for part in PARTS:
        made = _MADE_BY[part](access, day) if part in parts else ()
        if made:
            blocks += [Heading(PARTS[part]), *made]
    if len(blocks) == 1:
        blocks.append(Words(now_("Nothing is written in these parts yet.")))
    on = date_format(day.on, "j F Y")
    foot = now_("In my own words. Made on %(day)s.") % {"day": on}
    return Document(now_("My plan"), language, foot, tuple(blocks))
