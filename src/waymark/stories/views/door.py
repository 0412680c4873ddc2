"""What the pages of this app share."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from django.http import Http404, HttpResponse

from waymark.people.signed_in import SignedInRequest
from waymark.stories import operations, queries
from waymark.stories.terms import MyStory
from waymark.web.responses import or_404

Done = TypeVar("Done")


def mine(request: SignedInRequest, story_id: UUID) -> MyStory:
    """The author's own, or the page of one that never was."""
    return or_404(queries.story_of(request.user, story_id))


def there(act: Callable[[], Done]) -> Done:
    """Do it; what does not exist for whoever asks is the page of something that never was."""
    try:
        return act()
    except operations.Gone as gone:
        raise Http404 from gone


def unkept(response: HttpResponse, *, may_be_found: bool = False) -> HttpResponse:
    """No cache keeps a page with a story, so that one that is taken back is gone with the next request."""
    response.headers["Cache-Control"] = "private, no-store"
    if not may_be_found:
        response.headers["X-Robots-Tag"] = "noindex, noarchive"
    return response
