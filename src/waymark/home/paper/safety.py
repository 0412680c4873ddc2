"""The plan for a night when somebody is not safe with themselves, on paper. Only where it was ticked."""

from waymark.home.paper.day import Day
from waymark.plans import queries
from waymark.plans.rules import lines
from waymark.sharing.terms import Access
from waymark.web.paper import Block, Heading, Lines, Words


def safety(access: Access, day: Day) -> tuple[Block, ...]:
    """Every part that has words."""
    found: list[Block] = []
    for question, words in queries.safety_plan_of(access).written:
        said = lines(words)
        found += [Heading(question.label, 3), Lines(said) if len(said) > 1 else Words(words.strip())]
    return tuple(found)
