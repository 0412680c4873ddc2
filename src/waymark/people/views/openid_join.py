"""Joining as somebody who signs in at another service: only a name is chosen here."""

import secrets

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from waymark.common import clock
from waymark.people import kept_codes, openid, operations, pending, queries, second_step
from waymark.people.doors import limited
from waymark.people.entrance import let_in, newcomer
from waymark.people.forms import NameForm
from waymark.people.terms import Said
from waymark.people.views.shared import page, see


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def join_with(request: HttpRequest) -> HttpResponse:
    """Suggests a name; on POST makes the account, signs in and goes on to the recovery codes."""
    if not openid.is_set_up():
        raise Http404
    if request.user.is_authenticated:
        return see(settings.LOGIN_REDIRECT_URL)
    said = pending.waiting(request, clock.now())
    if said is None:
        return see("account_login")
    if request.method != "POST":
        form = NameForm(initial={"username": queries.free_username(secrets.choice)})
        return page(request, "people/join_with.html", form)
    form = NameForm(request.POST)
    if not form.is_valid():
        return page(request, "people/join_with.html", form)
    return limited(request, "signup") or _make_account(request, form, said)


def _make_account(request: HttpRequest, form: NameForm, said: Said) -> HttpResponse:
    person = newcomer(request, username=form.cleaned_data["username"], zone=form.cleaned_data["zone"])
    try:
        account = operations.join(person=person, password=None, said=said, is_adult=True, at=clock.now())
    except operations.UsernameTaken:
        form.add_error("username", _("Somebody has this name already. Choose another one."))
        return page(request, "people/join_with.html", form)
    except operations.ConnectedElsewhere:  # joined in another window, in between
        return see("sign_in_with")
    pending.drop(request)
    response = let_in(request, person, "join_codes")
    second_step.note_provider(request, person, said)
    kept_codes.wait(request, person.pk, account.codes, then="begin")
    return response
