"""The support circle, on paper."""

from django.utils.translation import gettext as _

from waymark.home.paper.day import Day
from waymark.plans.queries.circle import circle_of
from waymark.plans.terms.circle import MyMember
from waymark.sharing.terms import Access
from waymark.web.paper import Block, Heading, Pairs


def circle(access: Access, day: Day) -> tuple[Block, ...]:
    """Each with what they help with, what could be asked of them, and how to reach them."""
    return tuple(block for one in circle_of(access).members for block in _member(one))


def _member(one: MyMember) -> tuple[Block, ...]:
    said = (
        (_("Helps with"), one.words.helps),
        (_("What I could ask for"), one.words.ask),
        (_("How to reach them"), one.words.reach),
    )
    pairs = tuple((name, text) for name, text in said if text)
    return (Heading(one.words.name, 3), Pairs(pairs)) if pairs else (Heading(one.words.name, 3),)
