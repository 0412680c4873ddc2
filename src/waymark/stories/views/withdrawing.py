"""Taking a story back, and the proof that it is gone."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.stories import operations, queries
from waymark.stories.views.door import mine, unkept
from waymark.web.responses import see_other


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def take_back(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    """From everywhere, at once, without a reason. Then every place is asked."""
    story = mine(request, story_id)
    if request.method == "POST":
        operations.withdraw_story(by=request.user, story_id=story_id, at=now())
        # Asked only now: the files leave when what was written above is kept for good.
        operations.note_what_is_gone(by=request.user, story_id=story_id, at=now())
        return see_other("story_gone", story_id)
    live = [use for use in queries.my_uses(request.user, story_id) if use.is_live]
    return render(request, "stories/take_back.html", {"story": story, "uses": live})


@login_required
@require_safe
def gone(request: SignedInRequest, story_id: UUID) -> HttpResponse:
    """Each place where it stood, and when it was found gone."""
    uses = [use for use in queries.my_uses(request.user, story_id) if not use.is_live]
    said = {
        "story": mine(request, story_id),
        "inside": [use for use in uses if not use.is_outside],
        "outside": [use for use in uses if use.is_outside],
    }
    return unkept(render(request, "stories/gone.html", said))
