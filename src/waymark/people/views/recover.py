"""Coming back with a printed code."""

from allauth.core import ratelimit
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from waymark.common import clock
from waymark.people import operations, queries
from waymark.people.entrance import let_in
from waymark.people.forms import RecoverForm
from waymark.people.views.shared import page, posted, see, too_many


@sensitive_post_parameters("password", "code")
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def recover(request: HttpRequest) -> HttpResponse:
    """Name, code and a new password. A wrong name and a wrong code are answered alike."""
    if request.user.is_authenticated:
        return see(settings.LOGIN_REDIRECT_URL)
    form = RecoverForm(posted(request))
    if not form.is_valid():
        return page(request, "people/recover.html", form)
    if not ratelimit.consume(request, action="recover", key=form.cleaned_data["username"]):
        return too_many(request)
    try:
        person = operations.recover(**form.cleaned_data, at=clock.now())
    except operations.WrongCode:
        form.add_error(None, _("That name and code do not go together. Check both, or try another of your codes."))
        return page(request, "people/recover.html", form)
    left = queries.codes_left(person)
    messages.success(request, _said(left))
    return let_in(request, person, settings.LOGIN_REDIRECT_URL)


def _said(left: int) -> str:
    """What changed, and how many codes are left."""
    if not left:
        return _("You are in, with your new password. That was your last code: make new ones under Me.")
    return ngettext(
        "You are in, with your new password. You are signed out everywhere else. One code is left.",
        "You are in, with your new password. You are signed out everywhere else. %(left)d codes are left.",
        left,
    ) % {"left": left}
