"""A made-up list of medicines: names without doses, and six weeks of what was noted."""

from datetime import datetime, time, timedelta
from random import Random
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from waymark.common.words import Edit
from waymark.diary import operations as diary
from waymark.diary.rules.medicines import How, MedicineWords, Use
from waymark.people.models import Person

_IDS = UUID("7d0f6a52-4c0b-5c1e-9a35-2f6f0b8c4e11")
DAYS = 42
REGULAR = MedicineWords(
    "The tablets from Dr Shah", How.REGULAR, Use.PREVENTIVE, "In the evening, as on the label. We look at it in spring."
)
RESCUE = MedicineWords(
    "Paracetamol", How.AS_NEEDED, Use.RESCUE, "As on the packet. Tell Dr Shah if I want it on most days."
)
GEL = MedicineWords("Warming gel for the shoulder", How.AS_NEEDED, Use.NEITHER)
NOTES = ("After the long walk.", "Before the meeting, to be able to sit.", "Bad night.", "Stairs at the station.")


def add_medicines(*, person: Person, at: datetime) -> None:
    """Three medicines, and on some days one or two of them noted; now and then a day later."""
    chance = Random(f"medicines {person.username}")  # noqa: S311 - a story, not a secret
    began = at - timedelta(days=DAYS + 1)
    made = {
        words.name: diary.write_medicine(by=person, words=words, edit=Edit(_id(person, words.name)), at=began).id
        for words in (REGULAR, RESCUE, GEL)
    }
    noon = datetime.combine(at.astimezone(ZoneInfo(person.zone)), time(12), tzinfo=ZoneInfo(person.zone))
    for back in range(DAYS, 0, -1):
        for name, likely in ((RESCUE.name, 0.45), (RESCUE.name, 0.15), (GEL.name, 0.25)):
            if chance.random() > likely:
                continue
            taken_at = noon - timedelta(days=back, minutes=chance.randrange(-540, 300, 5))
            diary.note_taken(
                by=person,
                medicine_id=made[name],
                taken_at=taken_at,
                note=chance.choice(NOTES) if chance.random() < 0.2 else "",
                client_id=_id(person, f"{name} {back} {likely}"),
                at=taken_at + (timedelta(days=1) if chance.random() < 0.08 and back > 2 else timedelta()),
            )


def _id(person: Person, what: str) -> UUID:
    return uuid5(_IDS, f"{person.username} {what}")
