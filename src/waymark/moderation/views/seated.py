"""What stands before the pages of who looks at cases, and what their pages share."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeAlias

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse

from waymark.common.clock import now
from waymark.moderation import queries
from waymark.moderation.terms.help import REGION_COOKIE, HelpAtOnce
from waymark.people.doors import second_step_wanted
from waymark.people.signed_in import SignedInRequest

View: TypeAlias = Callable[..., HttpResponse]


def at_desk(view: View) -> View:
    """For moderators, after their second step, and for who runs a place. For everybody else there is no such page."""

    @login_required
    @wraps(view)
    def asked(request: SignedInRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        desk = queries.desk_of(request.user)
        if desk is None:
            raise Http404
        wanted = second_step_wanted(request) if desk.is_moderator else None
        return wanted or view(request, desk, *args, **kwargs)

    return asked


def help_for(request: SignedInRequest) -> HelpAtOnce:
    """Where help is for whoever opens the page: as this browser says, as they said, or where the site is run."""
    here = request.COOKIES.get(REGION_COOKIE, "")
    return queries.help_at_once(here, request.user.region, today=now().date())
