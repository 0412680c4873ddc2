"""The people of these tests, and plans they wrote."""

from datetime import timedelta
from uuid import UUID

from tests.support.people import NOON
from waymark.common.words import Edit
from waymark.people.models import Person
from waymark.plans import operations
from waymark.plans.operations import Saved
from waymark.plans.rules import GoalWords, SetbackWords

LATER = NOON + timedelta(hours=1)
WALK = GoalWords("Walk to the pond", "Walk to the corner", "Stand at the door", "Shoes by the door")
BAD_DAY = SetbackWords("Warm pack\nMusic low", "My sister Ann", "I may go slowly today.")


def matters(person: Person, words: str = "Time with Ann") -> Saved:
    return operations.write_what_matters(by=person, words=words, edit=Edit.fresh(), at=NOON)


def goal(person: Person, words: GoalWords = WALK, matter_id: UUID | None = None) -> Saved:
    return operations.write_goal(by=person, words=words, matter_id=matter_id, edit=Edit.fresh(), at=NOON)


def setback_plan(person: Person, words: SetbackWords = BAD_DAY) -> Saved:
    return operations.write_setback_plan(by=person, words=words, edit=Edit.fresh(), at=NOON)
