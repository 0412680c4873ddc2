"""Stories, read: on the public pages, in the community, by care teams, and from a sheet."""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.common.clock import now
from waymark.moderation.queries import duty_now
from waymark.people import queries as people
from waymark.people.doors import role_page
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Role
from waymark.stories import queries
from waymark.stories.terms import Use
from waymark.stories.views.door import unkept
from waymark.web import sent_files
from waymark.web.responses import or_404


@require_safe
def stories(request: HttpRequest) -> HttpResponse:
    """The public page: for anybody, without an account."""
    return _list(request, "stories/stories.html", Use.WEBSITE)


@require_safe
def story(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """One story, like a page of a book."""
    found = or_404(queries.story_told(story_id, Use.WEBSITE, now()))
    page = render(request, "stories/story.html", {"story": found})
    return unkept(page, may_be_found=found.may_be_found)


@login_required
@require_safe
def community(request: SignedInRequest) -> HttpResponse:
    """What authors tell everybody who has joined."""
    return _list(request, "stories/community.html", Use.COMMUNITY, on_duty=duty_now(now()))


@role_page(Role.PRACTITIONER)
@require_safe
def teams(request: SignedInRequest) -> HttpResponse:
    """What authors tell care teams. It says nothing of whose it is."""
    return _list(request, "stories/teams.html", Use.TEAM)


def _list(request: HttpRequest, template: str, use: Use, **more: Any) -> HttpResponse:
    asked = request.GET.get("page", "")
    page = int(asked) if asked.isascii() and asked.isdecimal() and 0 < len(asked) < 5 else 1
    found = queries.told(use, now(), page=max(1, page))
    said = more | {
        "stories": found[: queries.AT_A_TIME],
        "page": max(1, page),
        "has_more": len(found) > queries.AT_A_TIME,
    }
    return unkept(render(request, template, said))


@require_safe
def sheet(request: HttpRequest, token: str) -> HttpResponse:
    """A story on paper or on a wall, fetched anew each time: what was taken back opens nowhere."""
    found = or_404(queries.on_sheet(token, now()))
    said = {"story": found, "token": token, "at": now(), "whole": request.build_absolute_uri(request.path)}
    return unkept(render(request, "stories/sheet.html", said))


@require_safe
def sheet_picture(request: HttpRequest, token: str) -> HttpResponse:
    return sent_files.picture(or_404(queries.picture_on_sheet(token, now())))


@require_safe
def picture(request: HttpRequest, story_id: UUID) -> HttpResponse:
    """For who may read a page that the story stands on."""
    return sent_files.picture(or_404(queries.picture_told(story_id, _doors(request), now())))


@require_safe
def sound(request: HttpRequest, story_id: UUID) -> HttpResponse:
    found = or_404(queries.sound_told(story_id, _doors(request), now()))
    return sent_files.sound(request, found.data, found.media_type)


def _doors(request: HttpRequest) -> tuple[Use, ...]:
    """The pages that whoever asks may open."""
    if not request.user.is_authenticated:
        return (Use.WEBSITE,)
    if Role.PRACTITIONER in people.roles_of(request.user):
        return (Use.WEBSITE, Use.COMMUNITY, Use.TEAM)
    return (Use.WEBSITE, Use.COMMUNITY)
