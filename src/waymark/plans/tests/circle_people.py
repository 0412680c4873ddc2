"""A circle, sheets and sides that Ash has in tests."""

from datetime import date
from uuid import UUID

from tests.support.people import NOON
from waymark.common.words import Edit
from waymark.people.models import Person
from waymark.plans import operations
from waymark.plans.operations import Saved
from waymark.plans.rules.circle import MemberWords, Ring
from waymark.plans.rules.sheets import SheetKind

ANN = MemberWords("Ann", "Listens", "Could you ring me?", "01632 960 123", Ring.CLOSE)
VISIT = {"who": "Dr Birch", "top": "Sleep", "questions": "What are my options?"}


def member(person: Person, words: MemberWords = ANN, member_id: UUID | None = None) -> Saved:
    return operations.write_member(by=person, words=words, member_id=member_id, edit=Edit.fresh(), at=NOON)


def sheet(
    person: Person,
    answers: dict[str, str] | None = None,
    kind: SheetKind = SheetKind.VISIT,
    on: date | None = None,
) -> Saved:
    return operations.write_sheet(
        by=person, kind=kind, answers=VISIT if answers is None else answers, on=on, edit=Edit.fresh(), at=NOON
    )
