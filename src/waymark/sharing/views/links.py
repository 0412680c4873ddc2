"""Links to one thing: the list of them, ending one, and the page that opens one."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.people.doors import limited
from waymark.people.signed_in import SignedInRequest
from waymark.sharing import operations, queries
from waymark.sharing.forms.people import LinkForm
from waymark.sharing.queries import own_access
from waymark.sharing.terms import Access, NotAllowed
from waymark.sharing.terms.links import LinkKey, OpenLink
from waymark.sharing.views.asked import there
from waymark.web.responses import see_other
from waymark.web.words import posted

OPENS_NOTHING = gettext_lazy("This does not open anything. Check the passcode, or ask for a new link.")


@login_required
@require_safe
def links(request: SignedInRequest) -> HttpResponse:
    """Every link that was made: what it shows, until when, and when it was opened."""
    items = queries.items_of(own_access(request.user))
    page = {
        "links": queries.links_of(request.user.pk, now()),
        "labels": {f"{topic.value}:{item.key}": item.label for topic, all_ in items.items() for item in all_},
    }
    return render(request, "sharing/links.html", page)


@login_required
@require_POST
def end(request: SignedInRequest, share_id: UUID) -> HttpResponse:
    there(lambda: operations.end_link(by=request.user, link_id=share_id, at=now()))
    messages.success(request, _("The link is ended. It shows nothing any more."))
    return see_other("links")


@sensitive_post_parameters("token", "passcode")
@require_http_methods(["GET", "HEAD", "POST"])
def open_link(request: HttpRequest) -> HttpResponse:
    """Link and passcode, then the one thing. Whatever is wrong with them is answered alike.

    Kept by no cache and listed nowhere. The site's own referrer policy stays: it tells other sites nothing, and under
    a stricter one browsers send forms without saying where from, which are refused.
    """
    response = _opened(request)
    add_never_cache_headers(response)
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    return response


def _opened(request: HttpRequest) -> HttpResponse:
    form = LinkForm(posted(request))
    if form.is_bound and (answer := limited(request, "link_passcode")):
        return answer
    link = _link(form) if form.is_valid() else None
    if link is None:
        if form.is_bound and not form.errors:
            form.add_error(None, OPENS_NOTHING)
        return render(request, "sharing/open_link.html", {"form": form}, status=422 if form.is_bound else 200)
    found, access = link
    at = now()
    record = queries.record_of(access, at=at)
    operations.record_look(by=None, access=access, topics=record.topics, at=at, link_id=found.id)
    return render(request, "sharing/opened.html", {"record": record})


def _link(form: LinkForm) -> tuple[OpenLink, Access] | None:
    """What link and passcode open together, or None. A wrong passcode costs a try, also of a link that has ended."""
    at, key = now(), LinkKey(form.cleaned_data["token"], form.cleaned_data["passcode"])
    found = queries.open_link(key.token, at)
    if not operations.try_passcode(key=key, at=at) or found is None:
        return None
    try:
        return found, queries.link_access(found.person_id, found.id, at=at)
    except NotAllowed:
        return None
