"""Conversation sheets: the list of them, one as it is printed, and the small acts."""

from collections.abc import Callable
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from waymark.common.clock import now
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.operations import Gone
from waymark.plans.paper import sheet_paper
from waymark.plans.rules.sheets import SheetKind, in_order
from waymark.plans.terms.checks import HAPPENED_LABELS
from waymark.plans.terms.sheets import SHEETS, MySheet
from waymark.sharing.queries import own_access
from waymark.web import language
from waymark.web.responses import or_404, see_other


@login_required
@require_safe
def sheets(request: SignedInRequest) -> HttpResponse:
    """The next conversation first; then which one to prepare."""
    every = queries.sheets_of(own_access(request.user))
    today = day_rule_of(request.user).day_of(now())
    page = {
        "sheets": in_order((one for one in every if not one.is_put_aside), today),
        "put_aside": [one for one in every if one.is_put_aside],
        "kinds": SHEETS,
        "today": today,
    }
    return render(request, "plans/sheets.html", page)


@login_required
@require_safe
def sheet(request: SignedInRequest, sheet_id: UUID) -> HttpResponse:
    """One sheet to read from, and to print on one page; who gets it, and what comes after it."""
    return draw_sheet(request, or_404(queries.sheet_of(own_access(request.user), sheet_id)))


def draw_sheet(request: SignedInRequest, kept: MySheet, *, hole: bool = False, status: int = 200) -> HttpResponse:
    """The page of a sheet. `hole`: it has letters that no font for paper has."""
    access, at = own_access(request.user), now()
    page = {
        "sheet": kept,
        "paper": sheet_paper(kept, language=language.tag().lower()),
        "handing": queries.handing_of(access, kept.id, at=at),
        "check": queries.check_of(access, kept.id) if kept.kind is SheetKind.VISIT else None,
        "happened": HAPPENED_LABELS,
        "today": day_rule_of(request.user).day_of(at),
        "hole": hole,
    }
    return render(request, "plans/sheet.html", page, status=status)


@login_required
@require_POST
def put_aside(request: SignedInRequest, sheet_id: UUID) -> HttpResponse:
    return _act(lambda: operations.put_sheet_aside(by=request.user, sheet_id=sheet_id, at=now()))


@login_required
@require_POST
def take_up(request: SignedInRequest, sheet_id: UUID) -> HttpResponse:
    return _act(lambda: operations.take_up_sheet(by=request.user, sheet_id=sheet_id, at=now()))


def _act(act: Callable[[], None]) -> HttpResponse:
    try:
        act()
    except Gone as gone:
        raise Http404 from gone
    return see_other("sheets")
