"""Reading the sheets that were handed to a team, and who of it read them."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.care.models import SheetRead
from waymark.care.terms.visits import ReadLine, Visit
from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.people.terms import Membership
from waymark.plans import queries as plans
from waymark.plans.rules.sheets import SheetKind
from waymark.plans.terms.sheets import MySheet
from waymark.sharing.terms import Access, Grant, Topic

TOPIC = Topic.CONVERSATION_SHEETS


def visits_of(access: Access, link_id: UUID, grant: Grant | None = None) -> tuple[Visit, ...]:
    """Every sheet that the team can read now; for the person also those that it read once.

    `grant` is what the team may see, for the person, whose own access does not say. None where nothing is handed over.
    Five queries.
    """
    if TOPIC not in access.topics:  # something else is shared, and no sheet
        return ()
    shown = _shown(access, grant)
    lines = _reads(access, link_id)
    sheets = [one for one in plans.sheets_for_others(access) if one.id in shown or (access.is_own and one.id in lines)]
    return tuple(_visit(one, lines.get(one.id, []), is_shown=one.id in shown) for one in sheets)


def visit_of(access: Access, link_id: UUID, sheet_id: UUID, grant: Grant | None = None) -> Visit | None:
    """One of them. Of the person's own record any sheet for a visit, handed over or not.

    None where there is no such sheet. Raises `NotAllowed` where it is not handed over.
    """
    access.require_items(TOPIC, [str(sheet_id)])
    sheet = plans.sheet_for_others(access, sheet_id)
    if sheet is None or (access.is_own and sheet.kind is not SheetKind.VISIT):
        return None
    lines = _reads(access, link_id)
    return _visit(sheet, lines.get(sheet_id, []), is_shown=sheet_id in _shown(access, grant))


def visits_waiting(access: Access, link_id: UUID) -> tuple[Visit, ...]:
    """Sheets that are handed over and that nobody of the team read as they are now. For practitioners. Five queries."""
    return tuple(one for one in visits_of(access, link_id) if not one.is_read)


def unread_sheets(accesses: Mapping[UUID, Access]) -> tuple[tuple[UUID, UUID], ...]:
    """Link and sheet of what was handed over at these tables and nobody of the team has read yet, each under its own
    access. Two queries, however many they are.
    """
    for access in accesses.values():
        access.require_items(TOPIC, access.items(TOPIC))
    open_ones = plans.handed_over(accesses.values()) if accesses else frozenset()
    if not open_ones:
        return ()
    read = set(SheetRead.objects.filter(link_id__in=accesses).values_list("link_id", "sheet_id"))
    handed = ((link_id, UUID(key)) for link_id, access in accesses.items() for key in sorted(access.items(TOPIC)))
    return tuple(pair for pair in handed if pair[1] in open_ones and pair not in read)


def _shown(access: Access, grant: Grant | None) -> frozenset[UUID]:
    if not access.is_own:
        return frozenset(UUID(key) for key in access.items(TOPIC))
    pairs = (entry.partition(":") for entry in (grant.scope if grant else ()))
    return frozenset(UUID(key) for name, _colon, key in pairs if name == TOPIC)


_Row = tuple[SheetRead, str, Membership | None]


def _reads(access: Access, link_id: UUID) -> dict[UUID, list[_Row]]:
    """Every read line at this table, by its sheet, the newest first."""
    rows = list(SheetRead.objects.filter(link_id=link_id, link__person_id=access.subject_id).order_by("-at", "-id"))
    box = people.box_of(access.subject_id) if rows else None
    names = people.members_ever({row.by_id for row in rows}) if rows else {}
    found: dict[UUID, list[_Row]] = {}
    for row in rows:
        found.setdefault(row.sheet_id, []).append((row, _words(row, box), names.get(row.by_id)))
    return found


def _words(row: SheetRead, box: Box | None) -> str:
    return str(row.read(box, "words") or "") if box else ""


def _visit(sheet: MySheet, rows: Iterable[_Row], *, is_shown: bool) -> Visit:
    return Visit(sheet, tuple(_line(sheet, *row) for row in rows), is_shown)


def _line(sheet: MySheet, row: SheetRead, words: str, member: Membership | None) -> ReadLine:
    return ReadLine(
        by_id=row.by_id,
        name=member.name if member else _("Somebody whose account is gone"),
        profession=member.profession_name if member else "",
        words=words,
        at=row.at,
        changed_since=row.sheet_mark != sheet.mark,
    )
