"""What matters, and the goals, on paper."""

from collections.abc import Iterator

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from waymark.common.words import Text
from waymark.home.paper.day import Day
from waymark.plans import queries as plans
from waymark.plans.terms import AREA_LABELS, SIZE_LABELS, MyGoal
from waymark.plans.terms.goal_details import IF_THEN, OBSTACLE, SUPPORT, WHEN
from waymark.sharing.terms import Access
from waymark.web.paper import Block, Heading, Pairs, Quote, Words


def what_matters(access: Access, day: Day) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for matter in plans.matters_of(access):
        blocks.append(Quote(matter.words))
        if matter.area:
            blocks.append(Words(AREA_LABELS[matter.area], quiet=True))
    return tuple(blocks)


def goals(access: Access, day: Day) -> tuple[Block, ...]:
    """The open goals, the next one first, each in its sizes."""
    return tuple(block for goal in plans.plan_of(access).goals for block in _goal(goal))


def _goal(goal: MyGoal) -> Iterator[Block]:
    yield Heading(goal.heading, 3)
    smaller = [(SIZE_LABELS[size], goal.words.of(size)) for size in goal.words.sizes[1:]]
    first = [(_("First step"), goal.words.step)] if goal.words.step and goal.words.sizes else []
    more = [*smaller, *first, *_details(goal)]
    if more:
        yield Pairs(tuple(more))
    if goal.matters:
        yield Words(_("For: %(what)s") % {"what": goal.matters.words}, quiet=True)


def _details(goal: MyGoal) -> Iterator[tuple[Text, str]]:
    """What is for the person and whoever they hand it to; importance and confidence stay on the page."""
    for question in (WHEN, OBSTACLE, IF_THEN, SUPPORT):
        words = getattr(goal.details, question.key)
        if words:
            yield question.label, words
    if goal.review_on:
        yield _("I look at it again"), date_format(goal.review_on, "j F Y")
