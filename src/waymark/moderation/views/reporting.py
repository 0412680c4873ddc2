"""Reporting something that somebody sees, worrying about who wrote it, and asking about a claim."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.moderation import operations, queries
from waymark.moderation.forms.reporting import ClaimForm, ReportForm, WorryForm
from waymark.moderation.terms.seen import Seen
from waymark.moderation.views.seated import help_for
from waymark.people.doors import limited
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import or_404, see_other
from waymark.web.words import posted

TOO_MANY = gettext_lazy("You sent many of these within an hour. Your words are still below: send them a little later.")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: SignedInRequest, kind: str, thing_id: UUID) -> HttpResponse:
    """Which line it goes against; the other way, a worry, stands above it."""
    seen = _seen(request, kind, thing_id)
    form = ReportForm(posted(request), agreement=seen.snapshot.place.agreement, saw=_saw(request, kind, thing_id, seen))
    if form.is_valid() and limited(request, "report"):
        form.add_error(None, TOO_MANY)
    elif form.is_valid():
        report_id = operations.report(by=request.user, kind=kind, thing_id=thing_id, said=form.said, at=now())
        return see_other("my_report", report_id)
    page = {"seen": seen, "form": form, "kind": kind, "thing_id": thing_id}
    return render(request, "moderation/report.html", page, status=422 if form.is_bound else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def worry(request: SignedInRequest, kind: str, thing_id: UUID) -> HttpResponse:
    """What they saw and how soon somebody should look; the emergency number stands first."""
    seen = _seen(request, kind, thing_id)
    form = WorryForm(posted(request), saw=_saw(request, kind, thing_id, seen))
    if form.is_valid():
        report_id = operations.worry(by=request.user, kind=kind, thing_id=thing_id, said=form.said, at=now())
        return see_other("my_report", report_id)
    page = {
        "seen": seen,
        "form": form,
        "kind": kind,
        "thing_id": thing_id,
        "help": help_for(request),
        "duty": queries.duty_now(now()),
    }
    return render(request, "moderation/worry.html", page, status=422 if form.is_bound else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def claim(request: SignedInRequest, kind: str, thing_id: UUID) -> HttpResponse:
    """Not for what two people write to each other."""
    seen = _seen(request, kind, thing_id)
    if seen.thing.is_private:
        raise Http404
    form = ClaimForm(posted(request), saw=_saw(request, kind, thing_id, seen))
    if form.is_valid() and not seen.has_words:
        form.add_error(None, _("The words were changed or taken away while you wrote, so nobody can check them now."))
    elif form.is_valid() and limited(request, "report"):
        form.add_error(None, TOO_MANY)
    elif form.is_valid():
        report_id = operations.ask_claim(by=request.user, kind=kind, thing_id=thing_id, said=form.said, at=now())
        return see_other("my_report", report_id)
    page = {"seen": seen, "form": form, "kind": kind, "thing_id": thing_id}
    return render(request, "moderation/claim_ask.html", page, status=422 if form.is_bound else 200)


def _seen(request: SignedInRequest, kind: str, thing_id: UUID) -> Seen:
    """What they see; of what they send, also what they saw when they began to write it."""
    return or_404(queries.seen_or_saw(request.user.pk, kind, thing_id, request.POST.get("saw", ""), now()))


def _saw(request: SignedInRequest, kind: str, thing_id: UUID, seen: Seen) -> str:
    """What the form carries. One that was sent carries it already."""
    if request.method == "POST":
        return ""
    return queries.saw(request.user.pk, kind, thing_id, seen.snapshot, now())
