"""Recovery codes: shown until they are kept, and made anew."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common import clock
from waymark.people import kept_codes, operations, queries
from waymark.people.doors import confirmed
from waymark.people.signed_in import SignedInRequest
from waymark.people.views.shared import page, see


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def join_codes(request: SignedInRequest) -> HttpResponse:
    """The codes that wait to be kept. On POST they are kept, and not shown again."""
    codes, then = kept_codes.waiting(request), kept_codes.then(request)
    if not codes:
        return see("me_codes")
    if request.method == "POST":
        operations.keep_codes(by=request.user, at=clock.now())
        kept_codes.drop(request)
        return see(then)
    return page(request, "people/codes.html", codes=codes, then=then, username=request.user.username)


@login_required
@require_safe
@never_cache
def codes_file(request: SignedInRequest) -> HttpResponse:
    """The same codes as a text file with a name that says nothing."""
    codes = kept_codes.waiting(request)
    if not codes:
        return see("me_codes")
    lines = [_("Username: %(name)s") % {"name": request.user.username}, "", *codes, ""]
    headers = {"Content-Disposition": 'attachment; filename="codes.txt"'}
    return HttpResponse("\r\n".join(lines), content_type="text/plain; charset=utf-8", headers=headers)


@login_required
@require_safe
def me_codes(request: SignedInRequest) -> HttpResponse:
    """How many codes are left, and the way to new ones."""
    left, waiting = queries.codes_left(request.user), kept_codes.are_waiting(request)
    return page(request, "people/me_codes.html", left=left, waiting=waiting, kept_at=request.user.codes_kept_at)


@confirmed
@require_http_methods(["GET", "HEAD", "POST"])
def new_codes(request: SignedInRequest) -> HttpResponse:
    """Asks once, then makes new codes; the old ones stop working."""
    if request.method != "POST":
        return page(request, "people/new_codes.html")
    codes = operations.replace_codes(by=request.user, at=clock.now())
    kept_codes.wait(request, request.user.pk, codes, then="me")
    return see("join_codes")
