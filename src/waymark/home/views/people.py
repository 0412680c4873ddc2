"""People: who supports me, who cares for me, whom I support, and who looked."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.common.clock import now
from waymark.home.people_room import people_of
from waymark.moderation import queries as moderation
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access
from waymark.sharing.terms.sentences import seen


@login_required
@require_safe
def people(request: SignedInRequest) -> HttpResponse:
    """Each with one sentence about what they see now, and the ways on."""
    page = people_of(own_access(request.user), now())
    looks_after = moderation.ways_in(request.user)
    return render(request, "home/people.html", {"page": page, "seen": seen, "looks_after": looks_after})
