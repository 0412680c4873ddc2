"""Codes for letters: made one by one, each shown once, ended where a letter got lost."""

from contextlib import suppress
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.programmes import operations, queries
from waymark.programmes.terms import ProgrammeSeat
from waymark.programmes.views.doors import planning
from waymark.web.responses import see_saved
from waymark.web.sent_once import SentOnce
from waymark.web.words import posted


@planning
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def programme_letters(request: SignedInRequest, seat: ProgrammeSeat) -> HttpResponse:
    """Sending makes a code, which the answer shows and nothing else ever does; with `end` it ends one."""
    form, code = SentOnce(posted(request)), ""
    if request.method == "POST" and (ended := request.POST.get("end", "")):
        with suppress(ValueError):
            operations.end_waiting_code(by=request.user, seat=seat, code_id=UUID(ended), at=now())
        return see_saved(request, "programme_letters", seat.programme_id)
    if form.is_bound and form.is_valid():
        code = operations.make_waiting_code(by=request.user, seat=seat, client_id=form.sent_id, at=now())
        form = SentOnce()
    page = {
        "programme": queries.programme_of(seat),
        "form": form,
        "code": code,
        "address": request.build_absolute_uri(reverse("programme_join")),
        "codes": queries.open_codes(seat, now()),
    }
    return render(request, "programmes/letters.html", page)
