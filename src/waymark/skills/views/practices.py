"""What somebody has practised: a plain list without sums, one practice to look at, and the small acts."""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access
from waymark.skills import operations, queries
from waymark.skills.operations import Gone
from waymark.skills.views.help_panel import help_panel
from waymark.skills.views.library import is_offered, named
from waymark.web.responses import or_404, see_other

SHOWN = 40


@login_required
@require_safe
def practices(request: SignedInRequest) -> HttpResponse:
    """The newest first. Nothing is counted."""
    access = own_access(request.user)
    found = queries.practices_of(access, before=_before(request), limit=SHOWN + 1)
    page = {
        "practices": [(one, named(one.slug)) for one in found[:SHOWN]],
        "earlier": found[SHOWN - 1].practised_at if len(found) > SHOWN else None,
        "removed": [(one, named(one.slug)) for one in queries.removed_practices(access)],
    }
    return render(request, "skills/practices.html", page)


def _before(request: SignedInRequest) -> datetime | None:
    """From which moment back, as the address says it; None where it says nothing that is a moment."""
    try:
        found = parse_datetime(request.GET.get("before", ""))
    except ValueError:
        return None
    return found if found and found.tzinfo else None


@login_required
@require_safe
def practice(request: SignedInRequest, practice_id: UUID) -> HttpResponse:
    """One practice as it was written."""
    kept, at = or_404(queries.practice_of(own_access(request.user), practice_id)), now()
    skill = named(kept.slug)
    page = {
        "kept": kept,
        "skill": skill,
        "offered": skill is not None and is_offered(request, skill, at),
        "panel": help_panel(request, at.date()) if "help" in request.GET else None,
    }
    return render(request, "skills/practice.html", page)


@login_required
@require_POST
def remove(request: SignedInRequest, practice_id: UUID) -> HttpResponse:
    try:
        operations.remove_practice(by=request.user, practice_id=practice_id, at=now())
    except Gone as gone:
        raise Http404 from gone
    messages.success(request, _("Taken out. Below the list you can bring it back."))
    return see_other("practices")


@login_required
@require_POST
def bring_back(request: SignedInRequest, practice_id: UUID) -> HttpResponse:
    try:
        operations.bring_back_practice(by=request.user, practice_id=practice_id, at=now())
    except Gone as gone:
        raise Http404 from gone
    return see_other("practice", practice_id)
