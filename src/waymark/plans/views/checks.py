"""The later look at what was agreed in a visit: when, and how it is then."""

from dataclasses import asdict
from datetime import date
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.plans import operations, queries
from waymark.plans.forms.checks import CheckDayForm, CheckForm
from waymark.plans.rules.sheets import SheetKind
from waymark.plans.terms.checks import HAPPENED_LABELS
from waymark.plans.terms.sheets import MySheet
from waymark.sharing.queries import own_access
from waymark.web.responses import or_404, see_saved
from waymark.web.words import answer, posted

NOTHING_YET = _("Choose one answer, or write a few words in one box.")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def check_day(request: SignedInRequest, sheet_id: UUID) -> HttpResponse:
    """When to look again, or not at all."""
    sheet = visit_sheet(request, sheet_id)
    kept, today = queries.check_of(own_access(request.user), sheet_id), _today(request)
    form = CheckDayForm(posted(request), kept, today=today)
    if request.method != "POST" or not form.is_valid():
        page = {"form": form, "sheet": sheet, "kept": kept}
        return render(request, "plans/check_day.html", page, status=422 if form.errors else 200)
    operations.plan_check(by=request.user, sheet_id=sheet.id, due_on=form.due_on, at=now())
    return see_saved(request, "sheet", sheet.id, query="#later")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: SignedInRequest, sheet_id: UUID) -> HttpResponse:
    """How it is now, beside what was agreed then."""
    sheet = visit_sheet(request, sheet_id)
    kept = queries.check_of(own_access(request.user), sheet_id)
    form = CheckForm(posted(request), kept)

    def save() -> int:
        if form.check.is_blank:
            if not form.edit.quiet:
                form.add_error(None, NOTHING_YET)
            return form.edit.based_on
        return operations.write_check(
            by=request.user, sheet_id=sheet.id, words=form.check, on=_today(request), edit=form.edit, at=now()
        ).version

    def draw(status: int) -> HttpResponse:
        other = asdict(kept.words) if kept and status == 409 else None
        page = {"form": form, "sheet": sheet, "kept": kept, "other": other, "happened": HAPPENED_LABELS}
        return render(request, "plans/check.html", page, status=status)

    if request.method != "POST":
        return draw(200)
    return answer(form, save=save, draw=draw, done=lambda: see_saved(request, "sheet", sheet.id, query="#later"))


def visit_sheet(request: SignedInRequest, sheet_id: UUID) -> MySheet:
    """The sheet, where it is one for a visit."""
    sheet = or_404(queries.sheet_of(own_access(request.user), sheet_id))
    if sheet.kind is not SheetKind.VISIT:
        raise Http404
    return sheet


def _today(request: SignedInRequest) -> date:
    return day_rule_of(request.user).day_of(now())
