"""Weeks and looks back that the people of these tests wrote."""

from tests.support.people import NOON
from waymark.common.words import Edit
from waymark.people.models import Person
from waymark.plans import operations
from waymark.plans.operations import Saved
from waymark.plans.rules.review import ReviewWords
from waymark.plans.rules.week import Part, ThingKind, ThingWords
from waymark.plans.rules.week_days import monday_of

BINS = ThingWords("Bins out", ThingKind.MUST, 2, Part.EVENING)
TODAY = NOON.date()


def thing(person: Person, said: ThingWords = BINS) -> Saved:
    """One thing in the week of `NOON`."""
    return operations.add_thing(by=person, monday=monday_of(TODAY), said=said, edit=Edit.fresh(), at=NOON)


def look_back(person: Person, words: ReviewWords | None = None) -> Saved:
    """One look back on the day of `NOON`."""
    words = words or ReviewWords(well="The walk")
    return operations.write_review(by=person, words=words, on=TODAY, edit=Edit.fresh(), at=NOON)
