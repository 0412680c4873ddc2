"""What people of these tests have: a medicine, a time it was taken, a night."""

from datetime import date, datetime, time
from uuid import UUID, uuid4

from tests.support.people import NOON
from waymark.common.words import Edit
from waymark.diary import operations
from waymark.diary.operations import Saved
from waymark.diary.rules.medicines import How, MedicineWords, Use
from waymark.diary.rules.sleep import NightAnswers
from waymark.people.models import Person

TABLETS = MedicineWords("Tablets from Dr Shah", How.REGULAR, Use.PREVENTIVE, "In the evening.")
PARACETAMOL = MedicineWords("Paracetamol", How.AS_NEEDED, Use.RESCUE)
NIGHT = NightAnswers(time(23), time(7), fell_asleep_after=30, times_awake=2, awake=30, quality=4, line="Rain.")


def medicine(person: Person, words: MedicineWords = PARACETAMOL) -> UUID:
    return operations.write_medicine(by=person, words=words, edit=Edit.fresh(), at=NOON).id


def taken(person: Person, medicine_id: UUID, at: datetime = NOON, *, note: str = "", noted_at: datetime = NOON) -> UUID:
    return operations.note_taken(
        by=person, medicine_id=medicine_id, taken_at=at, note=note, client_id=uuid4(), at=noted_at
    ).id


def night(person: Person, woke_on: date | None = None, answers: NightAnswers = NIGHT) -> Saved:
    return operations.write_night(
        by=person, woke_on=woke_on or NOON.date(), answers=answers, edit=Edit.fresh(), at=NOON
    )
