"""My account at a glance, and what happened in it."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.utils.functional import Promise
from django.views.decorators.http import require_safe

from waymark.audit import queries as audit
from waymark.audit.terms import sentence
from waymark.people import kept_codes, queries
from waymark.people.signed_in import SignedInRequest
from waymark.people.views.shared import in_zone, page

LINES = 100


@login_required
@require_safe
def me(request: SignedInRequest) -> HttpResponse:
    """The way to everything about the account."""
    left, waiting = queries.codes_left(request.user), kept_codes.are_waiting(request)
    places = queries.memberships_of(request.user)
    return page(request, "people/me.html", person=request.user, left=left, waiting=waiting, places=places)


@dataclass(frozen=True)
class Happening:
    what: str | Promise
    at: datetime


@login_required
@require_safe
def record(request: SignedInRequest) -> HttpResponse:
    """The newest things that happened in the account, in plain words."""
    lines = audit.lines_about(request.user.pk, limit=LINES)
    happenings = [Happening(sentence(line.verb, line.thing), in_zone(request, line.at)) for line in lines]
    return page(request, "people/record.html", happenings=happenings, limit=LINES)
