"""Reading conversation sheets, and the words of a plan that may be put into one."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from waymark.common.ids import ids_in
from waymark.common.newest import newest
from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.plans.models import ConversationSheet
from waymark.plans.queries.plan import plan_of
from waymark.plans.rules.sheets import SheetKind, Source, printed_text
from waymark.plans.terms.sheets import SHEETS, MySheet
from waymark.sharing.terms import Access, Topic


def sheets_of(access: Access) -> tuple[MySheet, ...]:
    """Every sheet of one's own, those put aside included, the one changed last first. Two queries."""
    access.require_own(Topic.CONVERSATION_SHEETS)
    rows = list(_rows(access).order_by("-changed_at", "-id"))
    box = people.box_of(access.subject_id) if rows else None
    return tuple(_sheet(row, box) for row in rows if box)


def sheet_of(access: Access, sheet_id: UUID) -> MySheet | None:
    """One sheet; None where this person has no such sheet."""
    access.require_own(Topic.CONVERSATION_SHEETS)
    row = _rows(access).filter(pk=sheet_id).first()
    return _sheet(row, people.box_of(access.subject_id)) if row else None


def sheets_for_others(access: Access) -> tuple[MySheet, ...]:
    """The sheets that this access reaches as they are printed, never what was heard afterwards; the one changed last
    first. Others read the sheets for a visit that were handed to them one by one and are not put aside. Two queries.
    """
    rows = list(_rows(access).order_by("-changed_at", "-id"))
    box = people.box_of(access.subject_id) if rows else None
    return tuple(_sheet(row, box).as_printed for row in rows if box)


def sheet_for_others(access: Access, sheet_id: UUID) -> MySheet | None:
    """One of those; None where this person has no such sheet. Raises `NotAllowed` where it was not handed over."""
    access.require_items(Topic.CONVERSATION_SHEETS, [str(sheet_id)])
    row = _rows(access).filter(pk=sheet_id).first()
    return _sheet(row, people.box_of(access.subject_id)).as_printed if row else None


def handed_over(accesses: Iterable[Access]) -> frozenset[UUID]:
    """The ids of the sheets that several people handed over and did not put aside, each under its own access.

    One query, however many people. No word of a sheet is read.
    """
    accesses = tuple(accesses)
    handed: dict[UUID, UUID] = {}
    for access in accesses:
        access.require_any(Topic.CONVERSATION_SHEETS)
        handed |= dict.fromkeys(ids_in(access.items(Topic.CONVERSATION_SHEETS)), access.subject_id)
    rows = ConversationSheet.objects.filter(pk__in=handed, kind=SheetKind.VISIT.value, put_aside_at=None)
    return frozenset(pk for pk, person_id in rows.values_list("id", "person_id") if handed[pk] == person_id)


def sheets_changed_at(access: Access) -> datetime | None:
    """When one of those sheets was written last. One query."""
    return newest((_rows(access), "changed_at"))


def _rows(access: Access) -> QuerySet[ConversationSheet]:
    access.require_any(Topic.CONVERSATION_SHEETS)
    rows = ConversationSheet.objects.filter(person_id=access.subject_id)
    if access.is_own:
        return rows
    shared = ids_in(access.items(Topic.CONVERSATION_SHEETS))
    return rows.filter(pk__in=shared, kind=SheetKind.VISIT.value, put_aside_at=None)


def words_for_sheets(access: Access) -> Mapping[Source, str]:
    """What the plan says already, a line for each thing; parts without a word are left out."""
    access.require_own(Topic.CONVERSATION_SHEETS)
    plan = plan_of(access)
    found = {
        Source.MATTERS: _lines(one.words for one in plan.what_matters),
        Source.GOALS: _lines(one.heading for one in plan.goals),
        Source.FIRST_HOUR: plan.setback.words.first_hour,
    }
    return {source: words for source, words in found.items() if words}


def _lines(words: Iterable[str]) -> str:
    return "\n".join(each for each in words if each)


def _sheet(row: ConversationSheet, box: Box) -> MySheet:
    content = row.read(box, "content")
    answers = {key: str(words) for key, words in content.items()} if isinstance(content, dict) else {}
    kind = SheetKind(row.kind)
    return MySheet(
        id=row.pk,
        kind=kind,
        on=row.on,
        answers=answers,
        version=row.version,
        changed_at=row.changed_at,
        is_put_aside=row.put_aside_at is not None,
        mark=box.mark(printed_text(kind, row.on, [answers.get(one.key, "") for one in SHEETS[kind].before])),
    )
