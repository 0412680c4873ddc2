"""Care teams: which there are, and telling one who I am."""

from uuid import UUID

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.people import queries as people
from waymark.people.doors import confirmed
from waymark.people.signed_in import SignedInRequest
from waymark.sharing import operations, queries
from waymark.sharing.forms.people import KnownForm
from waymark.sharing.terms import ToKind
from waymark.sharing.terms.sentences import seen
from waymark.sharing.views.asked import there
from waymark.web.responses import or_404, see_other
from waymark.web.words import posted


@login_required
@require_safe
def teams(request: SignedInRequest) -> HttpResponse:
    """The teams of this site; those that know the person say what they see."""
    mine = {team.team_id: team for team in queries.teams_of(request.user.pk, now())}
    page = {"teams": people.teams(), "mine": mine, "seen": seen}
    return render(request, "sharing/teams.html", page)


@confirmed
@require_http_methods(["GET", "HEAD", "POST"])
def team(request: SignedInRequest, team_id: UUID) -> HttpResponse:
    """Who is in it, and how it knows the person. Then on to choosing; so far it sees nothing."""
    one = or_404(people.team(team_id))
    kept = queries.team_of(request.user.pk, team_id, now())
    initial = {"name": kept.name, "tells_apart": kept.tells_apart} if kept else None
    form = KnownForm(posted(request), initial=initial)
    if not form.is_valid():
        page = {
            "team": one,
            "members": people.members_of(team_id),
            "kept": kept,
            "form": form,
            "emergency_is_on": settings.BREAK_GLASS,
        }
        return render(request, "sharing/team.html", page, status=422 if form.is_bound else 200)
    there(lambda: operations.meet_team(by=request.user, team_id=team_id, **form.cleaned_data, at=now()))
    return see_other("share_choose", ToKind.TEAM.value, team_id)
