"""Signing in and out. allauth does the work; these pages give it our face and our words."""

from typing import Any

from allauth.account.views import LoginView, LogoutView
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from waymark.people.forms import PASSKEY_FAILED, PasskeySignInForm, SignInForm
from waymark.people.views.shared import CLEAR_BROWSER, page, see


class SignIn(LoginView):  # type: ignore[misc]
    form_class = SignInForm
    template_name = "account/login.html"
    http_method_names = ["get", "head", "post"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        del context["site"]  # allauth's word for something else than ours
        return context

    def form_invalid(self, form: SignInForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)  # type: ignore[no-any-return]


@method_decorator(never_cache, name="dispatch")
class PasskeySignIn(LoginWebAuthnView):  # type: ignore[misc]
    """GET answers what the browser is to ask for, as JSON; POST brings its answer."""

    form_class = PasskeySignInForm
    http_method_names = ["get", "head", "post"]

    def form_invalid(self, form: PasskeySignInForm) -> HttpResponse:
        messages.error(self.request, PASSKEY_FAILED)
        return see("account_login")

    def form_valid(self, form: PasskeySignInForm) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        if "remember" not in self.request.POST:
            self.request.session.set_expiry(0)
        return response


@method_decorator(require_http_methods(["GET", "HEAD", "POST"]), name="dispatch")
class SignOut(LogoutView):  # type: ignore[misc]
    """GET asks, POST does it, and tells the browser to forget the pages it has kept."""

    template_name = "account/logout.html"

    def dispatch(self, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response: HttpResponseBase = super().dispatch(*args, **kwargs)
        if self.request.method == "POST":
            response.headers["Clear-Site-Data"] = CLEAR_BROWSER
            messages.success(self.request, _("You are signed out on this device."))
        return response


sign_in = SignIn.as_view()
passkey_sign_in = PasskeySignIn.as_view()
sign_out = SignOut.as_view()


@require_safe
def closed(request: HttpRequest) -> HttpResponse:
    """What somebody reads who has the right password of an account that is closed. It names nobody."""
    return page(request, "people/closed.html")
