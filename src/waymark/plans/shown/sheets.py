"""What others see of the sheets for a visit: those that are shared with them, as they are printed before the visit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format

from waymark.plans import queries
from waymark.plans.rules.sheets import SheetKind
from waymark.plans.terms.sheets import MySheet
from waymark.sharing.terms import Access, Item, Panel, Topic


@dataclass(frozen=True)
class Sheets:
    """The one changed last first."""

    sheets: tuple[MySheet, ...]


def read(access: Access, at: datetime) -> Sheets | None:
    """Two queries. What was heard in the visit is never in it."""
    found = queries.sheets_for_others(access)
    return Sheets(found) if found else None


def items(access: Access) -> Sequence[Item]:
    """The sheets for a visit that were not put aside: "Dr Birch, 12 May". Two queries."""
    access.require_own(Topic.CONVERSATION_SHEETS)
    sheets = (one for one in queries.sheets_of(access) if one.kind is SheetKind.VISIT and not one.is_put_aside)
    return [Item(str(one.id), _name(one)) for one in sheets]


def _name(sheet: MySheet) -> str:
    """Whom it is for and when; without either, what kind of sheet it is."""
    on = date_format(sheet.on, "j F") if sheet.on else ""
    return ", ".join(filter(None, (sheet.who.strip(), on))) or str(sheet.terms.name)


SHEETS = Panel(Topic.CONVERSATION_SHEETS, "plans/shown/sheets.html", read, queries.sheets_changed_at, items)
