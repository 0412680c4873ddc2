"""Who it is, once more, before something that changes who can come in."""

import json
from typing import Any

from allauth.account.views import ReauthenticateView
from allauth.mfa.webauthn.views import ReauthenticateWebAuthnView
from django.contrib import messages
from django.http import HttpResponse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from waymark.people.forms import PASSKEY_FAILED, ConfirmForm, PasskeyConfirmForm
from waymark.people.second_step import renew
from waymark.people.views.shared import see


@method_decorator([never_cache, sensitive_post_parameters("password")], name="dispatch")
class Confirm(ReauthenticateView):  # type: ignore[misc]
    form_class = ConfirmForm
    template_name = "account/reauthenticate.html"
    http_method_names = ["get", "head", "post"]

    def form_invalid(self, form: ConfirmForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)  # type: ignore[no-any-return]


@method_decorator(never_cache, name="dispatch")
class ConfirmPasskey(ReauthenticateWebAuthnView):  # type: ignore[misc]
    form_class = PasskeyConfirmForm
    template_name = "mfa/webauthn/reauthenticate.html"
    http_method_names = ["get", "head", "post"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """`options`: what the browser is to ask for, as plain JSON."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        options = json.loads(json.dumps(context["js_data"]["request_options"], default=dict))
        return context | {"options": options}

    def form_valid(self, form: PasskeyConfirmForm) -> HttpResponse:
        """It is a second step as well, so the session gets a new id."""
        response: HttpResponse = super().form_valid(form)
        renew(self.request)
        return response

    def form_invalid(self, form: PasskeyConfirmForm) -> HttpResponse:
        """Each question is asked once, so the page comes anew with another one."""
        messages.error(self.request, PASSKEY_FAILED)
        return see(self.passthrough_next_url(self.request.path))


confirm = Confirm.as_view()
confirm_passkey = ConfirmPasskey.as_view()
