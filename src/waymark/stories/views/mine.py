"""The author's own stories: the list, one of them, and small acts."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from waymark.common.clock import now
from waymark.people import queries as people
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Role
from waymark.stories import operations, queries
from waymark.stories.terms.uses import USE_NAMES
from waymark.stories.views.door import mine, there, unkept
from waymark.web.responses import or_404, see_other


@login_required
@require_safe
def stories_mine(request: SignedInRequest) -> HttpResponse:
    roles = people.roles_of(request.user)
    said = {
        "stories": queries.stories_of(request.user),
        "is_editor": Role.EDITOR in roles,
        "is_practitioner": Role.PRACTITIONER in roles,
    }
    return unkept(render(request, "stories/mine.html", said))


@login_required
@require_safe
def story_mine(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    """Where a story is on its way, where it stands, and every way to take it back."""
    story, at = mine(request, story_id), now()
    allowed = queries.my_consents(request.user, story_id, at)
    said = {
        "story": story,
        "allowed": [(USE_NAMES[use], until) for use, until in allowed.items()],
        "uses": [use for use in queries.my_uses(request.user, story_id) if use.is_live],
        "was_used": any(not use.is_live for use in queries.my_uses(request.user, story_id)),
        "suggestion": queries.open_suggestion(request.user, story_id),
        "hidden_why": queries.hidden_why(request.user, story_id),
    }
    return unkept(render(request, "stories/story_mine.html", said))


@login_required
@require_safe
def preview(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    """As published, with the same page."""
    story = or_404(queries.preview_of(request.user, story_id))
    return unkept(render(request, "stories/preview.html", {"story": story}))


@login_required
@require_POST
def draft_again(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    """Before it is published, or after it was taken back."""
    try:
        there(lambda: operations.take_back_to_draft(by=request.user, story_id=story_id, at=now()))
    except operations.NotNow:
        messages.info(request, _("It is published by now. You can take it back from everywhere."))
        return see_other("story_mine", story_id)
    messages.success(request, _("It is a draft again. Only you can read it."))
    return see_other("story_mine", story_id)


@login_required
@require_POST
def delete(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    try:
        there(lambda: operations.delete_story(by=request.user, story_id=story_id, at=now()))
    except operations.NotNow:
        messages.info(request, _("Take it back first. Then you can delete it."))
        return see_other("story_mine", story_id)
    messages.success(request, _("The story is gone for good."))
    return see_other("stories_mine")
