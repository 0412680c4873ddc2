"""An authenticator app as a second step: set up with its first code, and taken away."""

import segno
from allauth.mfa.adapter import get_adapter
from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from waymark.common import clock
from waymark.people import operations, queries, rules, second_step
from waymark.people.doors import changes_second_step, limited
from waymark.people.forms import AppCodeForm
from waymark.people.signed_in import SignedInRequest
from waymark.people.views.second_step import given, wanted
from waymark.people.views.shared import page, posted, see


@changes_second_step
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def add_app(request: SignedInRequest) -> HttpResponse:
    """Shows the secret, as a picture and in letters, until the app gives the right code for it."""
    if queries.second_step_of(request.user).has_app:
        return see("me_second_step")
    secret, form = second_step.secret_to_add(request), AppCodeForm(posted(request))
    if form.is_valid():
        if answer := limited(request, "second_step"):
            return answer
        try:
            app_id = operations.add_app(by=request.user, secret=secret, code=form.cleaned_data["code"], at=clock.now())
        except operations.WrongAppCode:
            form.add_error("code", _("The app does not show this code now. Type the one it shows at this moment."))
        except operations.OneAppAlready:
            return see("me_second_step")
        else:
            second_step.forget_secret(request)
            messages.success(request, _("Your app is set up, and its first code counts for this visit."))
            return given(request, app_id, wanted(request))
    url = get_adapter().build_totp_url(request.user, secret)
    said = {"app_url": url, "code": _picture(url), "secret": rules.grouped_secret(secret), "to": wanted(request)}
    return page(request, "people/second_step_app.html", form, **said)


def _picture(url: str) -> dict[str, object]:
    """The QR code as one path of squares, in a box of `size` by `size`."""
    rows = list(segno.make(url, error="m", micro=False).matrix_iter(border=4))
    dark = [(x, y) for y, row in enumerate(rows) for x, one in enumerate(row) if one]
    return {"size": len(rows), "path": "".join(f"M{x} {y}h1v1h-1z" for x, y in dark)}


@changes_second_step
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def remove_app(request: SignedInRequest) -> HttpResponse:
    """Asks once, then takes the app away."""
    step = queries.second_step_of(request.user)
    if not step.has_app:
        return see("me_second_step")
    if request.method != "POST":
        last = not step.passkeys and bool(queries.roles_of(request.user))
        return page(request, "people/remove_app.html", last=last)
    operations.remove_app(by=request.user, at=clock.now())
    messages.success(request, _("The app is no second step any more. Delete the entry in the app as well."))
    return see("me_second_step")
