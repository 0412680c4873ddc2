"""Giving a diary day, in under a minute."""

from datetime import date

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.common import clock
from waymark.common.ids import new_id
from waymark.diary import operations, queries
from waymark.diary.forms import CheckInForm
from waymark.diary.rules import late
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access
from waymark.sharing.terms import Access
from waymark.web.responses import see_other


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def check_in(request: SignedInRequest) -> HttpResponse:
    """The questions of today's check-in; two days back can be chosen."""
    access, at = own_access(request.user), clock.now()
    days = late.open_days(day_rule_of(request.user), at)
    items = queries.items_asked(access)
    if request.method != "POST":
        return _page(request, CheckInForm(items, days=days, on=_asked_day(request, days)))
    form = CheckInForm(items, request.POST, days=days)
    if not form.is_valid():
        return _page(request, form, status=422)
    try:
        recorded = operations.record_check_in(
            by=request.user, on=form.day, answers=form.answers, client_id=form.sent_as, at=at
        )
    except operations.NothingWritten:
        form.add_error(None, _("Nothing is answered yet. One answer is enough; the rest can stay empty."))
        return _page(request, form, status=422)
    if recorded.is_new or _stands(access, recorded, form):
        messages.success(request, _("Saved."))
        return see_other("diary_day", recorded.on)
    # Somebody went back to a form they had sent, and changed it. The first answers stay; these are not dropped.
    more = operations.record_check_in(by=request.user, on=form.day, answers=form.answers, client_id=new_id(), at=at)
    messages.success(request, _("Saved as one more entry. What you sent from this page before is not changed."))
    return see_other("diary_day", more.on)


def _stands(access: Access, recorded: operations.Recorded, form: CheckInForm) -> bool:
    """Whether the entry that was made from this form says just this, or once did: the form was only sent twice."""
    page = queries.entry_page(access, recorded.entry_id)
    if page is None or page.entry.on != form.day:
        return False
    return form.answers in [page.entry.answers, *(old.answers for old in page.history)]


def _asked_day(request: SignedInRequest, days: list[date]) -> date:
    """The day in the address, where it is one that can be written about; else today."""
    asked = request.GET.get("on", "")
    return next((day for day in days if day.isoformat() == asked), days[0])


def _page(request: SignedInRequest, form: CheckInForm, *, status: int = 200) -> HttpResponse:
    return render(request, "diary/check_in.html", {"form": form}, status=status)
