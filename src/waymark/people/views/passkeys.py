"""My passkeys: which there are, one more, one less."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common import clock
from waymark.people import operations, passkeys, queries, rules
from waymark.people.doors import changes_second_step
from waymark.people.forms import PASSKEY_FAILED, PasskeyForm
from waymark.people.signed_in import SignedInRequest
from waymark.people.views.shared import in_zone, page, posted, see


@login_required
@require_safe
def me_passkeys(request: SignedInRequest) -> HttpResponse:
    """Every passkey, when it was made and used."""
    found = queries.passkeys_of(request.user)
    rows = [(key, in_zone(request, key.made_at), key.used_at and in_zone(request, key.used_at)) for key in found]
    has_password, connected = request.user.has_usable_password(), queries.is_connected(request.user)
    last = rules.is_last_way_in(has_password=has_password, passkeys=len(found), connected=connected)
    return page(request, "people/passkeys.html", rows=rows, last=last)


@changes_second_step
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def add_passkey(request: SignedInRequest) -> HttpResponse:
    """One more passkey, made by this device or by one that is plugged in or near."""
    form = PasskeyForm(posted(request))
    if form.is_valid():
        try:
            passkey = passkeys.answered(request, form.cleaned_data["credential"])
        except passkeys.PasskeyRefused:
            form.add_error(None, PASSKEY_FAILED)
        else:
            operations.add_passkey(by=request.user, passkey=passkey, at=clock.now())
            messages.success(request, _("Your passkey is kept. You can sign in with it from now on."))
            return see("me_passkeys")
    return page(request, "people/add_passkey.html", form)


@changes_second_step
@require_POST
@never_cache
def passkey_questions(request: SignedInRequest) -> HttpResponse:
    """What the browser is to ask the person's device for, as JSON."""
    return JsonResponse(passkeys.questions(request.user))


@changes_second_step
@require_http_methods(["GET", "HEAD", "POST"])
def remove_passkey(request: SignedInRequest, passkey_id: int) -> HttpResponse:
    """Asks once, then takes it away. Somebody else's passkey does not exist here."""
    key = next((key for key in queries.passkeys_of(request.user) if key.id == passkey_id), None)
    if key is None:
        raise Http404
    if request.method != "POST":
        last_step = len(queries.second_step_of(request.user).ids) == 1 and bool(queries.roles_of(request.user))
        made_at = in_zone(request, key.made_at)
        return page(request, "people/remove_passkey.html", device=key.device, made_at=made_at, last_step=last_step)
    try:
        operations.remove_passkey(by=request.user, passkey_id=passkey_id, at=clock.now())
    except operations.LastWayIn:
        messages.error(request, _("This is your last way in. Set a password first, or add another passkey."))
    else:
        messages.success(request, _("That passkey no longer opens your account. Delete it on the device as well."))
    return see("me_passkeys")
