"""What we change in allauth: no mail, no second step at signing in, our words, and a page at the limits."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.ratelimit import respond_429
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from waymark.common import clock
from waymark.people import operations, queries
from waymark.people.display import bring_display
from waymark.people.models import Person
from waymark.people.region import bring_region


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Joining goes through our own page and operation, so allauth's own is closed; it sends no messages or mail."""

    error_messages = DefaultAccountAdapter.error_messages | {
        # One sentence for a name that does not exist and a password that is wrong.
        "username_password_mismatch": _("That name and password do not go together. Check both and try again."),
        "incorrect_password": _("That is not your password. Try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Our pages say in their own words what happened."""

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """No mail is sent about accounts: an address is optional, and the mail may be read by somebody else."""

    def get_login_stages(self) -> list[str]:
        """None: a passkey is a second *way in*, not a second *step*.

        allauth would ask for the passkey after every password. Somebody who borrows a phone on a bad day would then
        be locked out of their own plan.
        """
        return []

    def get_reauthentication_methods(self, user: Person) -> list[dict[str, str]]:
        """Password, passkey or provider, the usual one first. A code of the app never comes in their place."""
        ways = {"account_reauthenticate": user.has_usable_password()}
        ways["mfa_reauthenticate_webauthn"] = bool(queries.second_step_of(user).passkeys)
        ways["confirm_with"] = queries.is_connected(user)
        names = [name for name, is_there in ways.items() if is_there]
        return [{"id": name, "description": "", "url": reverse(name)} for name in names]

    def is_safe_url(self, url: str | None) -> bool:
        """Only a path of this site, never another host, be it one of ours."""
        return url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count this attempt. At the limit the answer is a page of its own, the same for every name."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as limit:
            raise ImmediateHttpResponse(respond_429(request)) from limit

    def respond_user_inactive(self, request: HttpRequest, user: Person) -> HttpResponse:
        return redirect("account_inactive")

    def post_login(self, request: HttpRequest, user: Person, **details: Any) -> HttpResponse:
        response: HttpResponse = super().post_login(request, user, **details)
        operations.note_sign_in(by=user, at=clock.now())
        bring_display(request, response, user)
        bring_region(request, response, user)
        return response


class PasskeyAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Passkeys carry the neutral name of this place and the username, never an address."""

    def _get_site_name(self) -> str:
        return str(settings.WAYMARK_NAME)

    def _get_user_identifier(self, user: Person) -> str:
        return user.username
