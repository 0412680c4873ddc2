"""Reading groups in the making. They are their maker's alone."""

from dataclasses import dataclass
from uuid import UUID

from waymark.groups import kit_content as kits
from waymark.groups.models import KitDraft
from waymark.groups.terms.kit import MyKit
from waymark.people import queries as people
from waymark.people.models import Person


@dataclass(frozen=True)
class MyKits:
    """The groups somebody is making, the one touched last first; and those put away."""

    open: tuple[MyKit, ...]
    away: tuple[MyKit, ...]


def kits_of(person: Person) -> MyKits:
    """Two queries."""
    box = people.box_of(person.pk)
    rows = KitDraft.objects.filter(person=person).order_by("-changed_at", "-id")
    found = [kits.kit_in(row, row.read(box, "content")) for row in rows]
    return MyKits(
        tuple(one for one in found if one.put_away_at is None),
        tuple(one for one in found if one.put_away_at is not None),
    )


def kit_of(person: Person, draft_id: UUID) -> MyKit | None:
    """One of them; None where this person has no such draft."""
    row = KitDraft.objects.filter(person=person, pk=draft_id).first()
    return kits.kit_in(row, row.read(people.box_of(person.pk), "content")) if row else None
