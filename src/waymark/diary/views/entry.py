"""Changing one entry, with how it stood before; taking it out and bringing it back."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common import clock
from waymark.diary import operations, queries
from waymark.diary.forms import CheckInForm
from waymark.diary.views.answers import shown
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access
from waymark.web.responses import see_other


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def diary_entry(request: SignedInRequest, entry_id: UUID) -> HttpResponse:
    """Change an entry. Every question the person ever had can be answered here, asked today or not."""
    access = own_access(request.user)
    page = queries.entry_page(access, entry_id)
    if page is None:
        raise Http404
    items = queries.all_items(access)
    answers = page.entry.answers
    items = [item for item in items if item.key in answers or item.is_standard]
    history = [(old, shown(old.answers, items)) for old in page.history]
    context = {"page": page, "history": history, "version": page.entry.version, "overtaken": False}
    if request.method != "POST":
        return render(request, "diary/entry.html", {**context, "form": CheckInForm(items, answers=answers)})
    form = CheckInForm(items, request.POST, answers=answers)
    status = 422
    # The version the person saw, not the one there is: a mistake mended must not push away what another tab saved.
    context["version"] = _version(request)
    if form.is_valid():
        try:
            operations.edit(
                by=request.user,
                entry_id=entry_id,
                answers=form.answers,
                version=_version(request),
                at=clock.now(),
            )
        except operations.NothingWritten:
            form.add_error(None, _("An entry needs one answer. To take it out, use the button below."))
        except operations.EntryGone as gone:
            raise Http404 from gone
        except operations.Overtaken:
            context |= {"overtaken": True, "kept": shown(answers, items), "version": page.entry.version}
            status = 409
        else:
            messages.success(request, _("Saved. How it stood before is kept."))
            return see_other("diary_day", page.entry.on)
    return render(request, "diary/entry.html", {**context, "form": form}, status=status)


def _version(request: SignedInRequest) -> int:
    typed = request.POST.get("version", "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 10 else 0


@login_required
@require_POST
def remove_entry(request: SignedInRequest, entry_id: UUID) -> HttpResponse:
    """Take an entry out of the diary, for thirty days where it can be brought back."""
    page = queries.entry_page(own_access(request.user), entry_id)
    if page is None:
        raise Http404
    try:
        operations.remove(by=request.user, entry_id=entry_id, at=clock.now())
    except operations.EntryGone as gone:
        raise Http404 from gone
    messages.success(request, _("Taken out. You can bring it back for thirty days."))
    return see_other("diary_removed")


@login_required
@require_safe
def removed(request: SignedInRequest) -> HttpResponse:
    """Entries that were taken out and can still come back."""
    access = own_access(request.user)
    items = queries.all_items(access)
    entries = [(entry, shown(entry.answers, items)) for entry in queries.removed_entries(access, at=clock.now())]
    return render(request, "diary/removed.html", {"entries": entries})


@login_required
@require_POST
def bring_back(request: SignedInRequest, entry_id: UUID) -> HttpResponse:
    """Put an entry back where it was."""
    try:
        operations.bring_back(by=request.user, entry_id=entry_id, at=clock.now())
    except operations.EntryGone as gone:
        raise Http404 from gone
    messages.success(request, _("It is back in your diary."))
    return see_other("diary_entry", entry_id)
