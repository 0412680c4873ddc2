"""A person's list of medicines and what they noted."""

from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from waymark.common.newest import newest
from waymark.common.sealed import Box
from waymark.diary.models import Medicine, MedicineTaken
from waymark.diary.queries.entries import KEPT_AFTER_REMOVAL, REMOVED_SHOWN
from waymark.diary.terms import How, MedicineWords, MyMedicine, MyTaken, TakenWords, Use
from waymark.people import queries as people
from waymark.sharing.terms import Access, Topic


def medicines(access: Access) -> list[MyMedicine]:
    """Every medicine, oldest first, those put away included: for others those on the list now. Two queries."""
    access.require(Topic.MEDICINES)
    box = people.box_of(access.subject_id)
    rows = Medicine.objects.filter(person_id=access.subject_id).order_by("made_at", "id")
    if not access.is_own:
        rows = rows.filter(stopped_at=None)
    return [_medicine(row, box) for row in rows]


def medicines_changed_at(access: Access) -> datetime | None:
    """When the list, or something that was noted, was written last. One query."""
    access.require(Topic.MEDICINES)
    listed = Medicine.objects.filter(person_id=access.subject_id, stopped_at=None)
    taken = MedicineTaken.objects.filter(person_id=access.subject_id, removed_at=None)
    return newest((listed, "changed_at"), (taken, "changed_at"))


def medicine_of(access: Access, medicine_id: UUID) -> MyMedicine | None:
    """One medicine; None where this person has no such one."""
    access.require_own(Topic.MEDICINES)
    row = Medicine.objects.filter(person_id=access.subject_id, pk=medicine_id).first()
    return _medicine(row, people.box_of(access.subject_id)) if row else None


def taken_between(access: Access, first: date, last: date) -> list[MyTaken]:
    """What was taken on the person's days from `first` to `last`, earliest first. Two queries."""
    access.require(Topic.MEDICINES)
    return _opened(access, _taken(access).filter(removed_at=None, on__gte=first, on__lte=last))


def taken_of(access: Access, taken_id: UUID) -> MyTaken | None:
    """One time of taking, taken out or not; None where this person noted no such one."""
    access.require_own(Topic.MEDICINES)
    return next(iter(_opened(access, _taken(access).filter(pk=taken_id))), None)


def removed_taken(access: Access, *, at: datetime) -> list[MyTaken]:
    """What was taken out in the last thirty days and can still be brought back, latest first: a hundred at most."""
    access.require_own(Topic.MEDICINES)
    recent = _taken(access).filter(removed_at__gte=at - KEPT_AFTER_REMOVAL)
    return _opened(access, recent.order_by("-removed_at")[:REMOVED_SHOWN])


def first_taken_on(access: Access) -> date | None:
    """The earliest day for which something is noted."""
    access.require_own(Topic.MEDICINES)
    return _taken(access).filter(removed_at=None).order_by("on").values_list("on", flat=True).first()


# --- from rows to pages -----------------------------------------------------------------------------------------------
def _taken(access: Access) -> QuerySet[MedicineTaken]:
    found = MedicineTaken.objects.filter(person_id=access.subject_id)
    return found.select_related("medicine").order_by("on", "taken_at", "id")


def _opened(access: Access, rows: QuerySet[MedicineTaken]) -> list[MyTaken]:
    """Each medicine is opened once, however often it was taken."""
    found = list(rows)
    if not found:
        return []
    box = people.box_of(access.subject_id)
    known = {row.medicine_id: row.medicine for row in found}
    opened = {key: _medicine(row, box) for key, row in known.items()}
    return [_one(row, opened[row.medicine_id], box) for row in found]


def _medicine(row: Medicine, box: Box) -> MyMedicine:
    kept = row.read(box, "content")
    said = kept if isinstance(kept, dict) else {}
    words = MedicineWords(
        str(said.get("name", "")),
        How(said.get("how", How.AS_NEEDED)),
        Use(said.get("use", Use.NEITHER)),
        str(said.get("agreed", "")),
    )
    return MyMedicine(row.pk, words, row.version, row.stopped_at)


def _one(row: MedicineTaken, medicine: MyMedicine, box: Box) -> MyTaken:
    kept = row.read(box, "content")
    said = kept if isinstance(kept, dict) else {}
    words = TakenWords(str(said.get("note", "")), str(said.get("zone", "Europe/London")), bool(said.get("late", False)))
    return MyTaken(row.pk, medicine, row.on, row.taken_at, row.made_at, words, row.version, row.removed_at)
