"""Complaining about how the site acted: for everybody, signed in or not."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.moderation import operations, queries
from waymark.moderation.forms.complaints import ComplaintForm
from waymark.moderation.terms import complaints as terms
from waymark.people.doors import limited
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import or_404, see_other
from waymark.web.words import posted

TOO_MANY = _("Many complaints came from here within an hour. Your words are still below: wait a while, then send them.")


@require_http_methods(["GET", "HEAD", "POST"])
def complain(request: HttpRequest) -> HttpResponse:
    """At the limit of sendings what was typed stays on the page, too."""
    form = ComplaintForm(posted(request))
    if not form.is_valid():
        return _drawn(request, form, 422 if form.is_bound else 200)
    if limited(request, "complaint"):
        form.add_error(None, TOO_MANY)
        return _drawn(request, form, 429)
    by, token = request.user if request.user.is_authenticated else None, form.cleaned_data["token"]
    operations.complain(by=by, said=form.said, token=token, at=now())
    return see_other("my_complaints", query="?sent=1") if by else see_other("complaint_link", token, query="?sent=1")


def _drawn(request: HttpRequest, form: ComplaintForm, status: int) -> HttpResponse:
    page = {
        "form": form,
        "days": terms.ANSWERED_WITHIN.days,
        "is_signed_in": request.user.is_authenticated,
    }
    answer = render(request, "moderation/complain.html", page, status=status)
    answer.headers["Cache-Control"] = "no-store"  # the secret of the link to come stands in it
    return answer


@require_safe
def complaint_link(request: HttpRequest, token: str) -> HttpResponse:
    """What somebody sent without being signed in, and the answer. An unknown link is no page at all.

    Tries are not counted: a secret has 256 random bits. The link is written out once, right after sending (`?sent=1`).
    """
    found = or_404(queries.complaint_by_link(token, now()))
    address = request.build_absolute_uri(request.path) if "sent" in request.GET else ""
    page = {"complaint": found, "terms": terms, "address": address}
    answer = render(request, "moderation/complaint_link.html", page)
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["Referrer-Policy"] = "same-origin"
    return answer


@login_required
@require_safe
def my_complaints(request: SignedInRequest) -> HttpResponse:
    """Each with its answer. The page after sending, too."""
    found = queries.my_complaints(request.user.pk, now())
    page = {"complaints": found, "terms": terms, "is_sent": "sent" in request.GET}
    return render(request, "moderation/my_complaints.html", page)
