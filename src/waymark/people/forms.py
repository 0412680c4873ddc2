"""Forms of accounts. They only validate."""

from typing import Any, cast

from allauth.account.forms import LoginForm, ReauthenticateForm
from allauth.mfa.webauthn.forms import LoginWebAuthnForm, ReauthenticateWebAuthnForm
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from waymark.common.days import LATEST_START_HOUR
from waymark.people import rules
from waymark.people.models import Person
from waymark.people.passkeys import MALFORMED
from waymark.people.terms import PASSWORD_LENGTH, USERNAME_PATTERN, USUAL_ZONE, Region
from waymark.web.forms import offer_choices

PASSKEY_FAILED = _("The passkey did not work this time. Try once more, or use a password.")

REGION_NAMES = {
    Region.USUAL: _("The usual one here"),
    Region.ENGLAND: _("England"),
    Region.SCOTLAND: _("Scotland"),
    Region.WALES: _("Wales"),
    Region.NORTHERN_IRELAND: _("Northern Ireland"),
    Region.IRELAND: _("Ireland"),
    Region.AUSTRALIA: _("Australia"),
    Region.CANADA: _("Canada"),
    Region.FRANCE: _("France"),
    Region.GERMANY: _("Germany"),
    Region.NETHERLANDS: _("Netherlands"),
    Region.NEW_ZEALAND: _("New Zealand"),
    Region.SPAIN: _("Spain"),
    Region.UNITED_STATES: _("United States"),
    Region.ELSEWHERE: _("Somewhere else"),
}


class UsernameField(forms.CharField):
    """A username in small letters; its case never matters."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Username"))
        kwargs.setdefault("error_messages", {"required": _("Type a username.")})
        super().__init__(max_length=40, **kwargs)
        self.widget.attrs |= {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).lower()


class PasswordField(forms.CharField):
    """A password as it was typed, spaces included. `new` says so to the browser, which then offers to make one."""

    def __init__(self, *, new: bool, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Password"))
        kwargs.setdefault("error_messages", {"required": _("Choose a password.") if new else _("Type your password.")})
        widget = forms.PasswordInput(attrs={"autocomplete": "new-password" if new else "current-password"})
        super().__init__(strip=False, max_length=500, widget=widget, **kwargs)


def new_password(label: Any, **kwargs: Any) -> PasswordField:
    """A field for a password to be. What it must be like is said before it is typed."""
    hint = _("At least %(number)d characters. Three words that belong to nobody else do well.") % {
        "number": PASSWORD_LENGTH
    }
    return PasswordField(new=True, label=label, help_text=hint, **kwargs)


class CredentialField(forms.JSONField):
    """What the browser answers for a passkey. Far too much, or nested too deep, is refused before anybody reads it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.HiddenInput, error_messages={"invalid": PASSKEY_FAILED}, **kwargs)

    def to_python(self, value: Any) -> Any:
        text = (value or "").strip()
        if len(text) > 20_000:
            raise ValidationError(PASSKEY_FAILED)
        try:
            answer = super().to_python(text)
        except RecursionError as error:
            raise ValidationError(PASSKEY_FAILED) from error
        if text and not (isinstance(answer, dict) and answer):
            raise ValidationError(PASSKEY_FAILED)
        return answer


class JoinForm(forms.Form):
    """A name, a password or a passkey, and that one is an adult. Nothing else is asked."""

    username = UsernameField(
        help_text=_("Not your real name. This one is free; keep it or write your own."),
        validators=[
            RegexValidator(
                USERNAME_PATTERN,
                _("Use 3 to 40 letters from a to z, numbers, dots and dashes. Begin with a letter or number."),
            )
        ],
    )
    password = new_password(_("Password"))
    is_adult = forms.BooleanField(
        label=_("I am 18 or older"),
        error_messages={"required": _("This place is for adults. Tick the box if you are 18 or older.")},
    )
    zone = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput, initial=USUAL_ZONE)
    credential = CredentialField(required=False)

    def clean_zone(self) -> str:
        return rules.zone_or_usual(self.cleaned_data["zone"])

    def clean(self) -> dict[str, Any]:
        """A password is asked of everybody; only where a passkey came in its place is its absence no mistake."""
        if self.errors.pop("credential", None):
            self.add_error(None, PASSKEY_FAILED)
        if self.cleaned_data.get("credential"):
            self.errors.pop("password", None)
        elif self.cleaned_data.get("password"):
            check_password(self, self.cleaned_data.get("username", ""))
        # Only the tick is missing: the password need not be typed again. The page is kept by no cache.
        cast("forms.PasswordInput", self.fields["password"].widget).render_value = set(self.errors) == {"is_adult"}
        return self.cleaned_data


class NameForm(JoinForm):
    """The same for somebody who signs in elsewhere: only the name, and that one is an adult."""

    password = None  # type: ignore[assignment]
    credential = None  # type: ignore[assignment]

    def clean(self) -> dict[str, Any]:
        return self.cleaned_data


def check_password(form: forms.Form, username: str) -> None:
    """Put what is wrong with the new password beside its field. Looks at no account, so it tells nothing about one."""
    try:
        validate_password(form.cleaned_data["password"], Person(username=username))
    except ValidationError as error:
        form.add_error("password", error)


class SignInForm(LoginForm):  # type: ignore[misc]
    """Name and password. The names of the fields are allauth's."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = UsernameField()
        self.fields["password"] = PasswordField(new=False)
        self.fields["remember"].label = _("Keep me signed in on this device")
        self.fields["remember"].help_text = _("For 30 days. Leave it out where others use the device too.")


class ConfirmForm(ReauthenticateForm):  # type: ignore[misc]
    """The password once more."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"] = PasswordField(new=False, label=_("Your password"))


class _SturdyPasskey:
    """What allauth's forms leave out: an answer that cannot be parsed at all is a wrong answer, not an accident."""

    def clean_credential(self) -> Any:
        try:
            return super().clean_credential()  # type: ignore[misc]
        except MALFORMED as error:
            raise ValidationError(PASSKEY_FAILED) from error


class PasskeySignInForm(_SturdyPasskey, LoginWebAuthnForm):  # type: ignore[misc]
    credential = CredentialField()


class PasskeyConfirmForm(_SturdyPasskey, ReauthenticateWebAuthnForm):  # type: ignore[misc]
    credential = CredentialField()


class PasskeyForm(forms.Form):
    """The browser's answer when one more passkey is made."""

    credential = CredentialField()


class AppCodeForm(forms.Form):
    """Six digits of an authenticator app; blanks between them do not matter."""

    code = forms.CharField(
        label=_("Six digits"),
        error_messages={"required": _("Type the six digits.")},
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )


class RecoverForm(forms.Form):
    username = UsernameField()
    code = forms.CharField(
        label=_("One of your recovery codes"),
        help_text=_("Three groups of four. Dashes, spaces and capitals do not matter."),
        error_messages={"required": _("Type one of the codes.")},
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
    )
    password = new_password(_("New password"))

    def clean(self) -> dict[str, Any]:
        if self.cleaned_data.get("password"):
            check_password(self, self.cleaned_data.get("username", ""))
        return self.cleaned_data


class PasswordForm(forms.Form):
    """The password now, if there is one, and the one to come."""

    current = PasswordField(new=False, label=_("Your password now"))
    password = new_password(_("New password"))

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        if not person.has_usable_password():
            del self.fields["current"]

    def clean_current(self) -> str:
        typed: str = self.cleaned_data["current"]
        if not self.person.check_password(typed):
            raise ValidationError(_("That is not your password. Try again."))
        return typed

    def clean(self) -> dict[str, Any]:
        if self.cleaned_data.get("password"):
            check_password(self, self.person.username)
        return self.cleaned_data


class DaysForm(forms.Form):
    zone = forms.ChoiceField(
        label=_("Your time zone"), help_text=_("So that a day of yours is a day here too, and clock changes are right.")
    )
    day_start_hour = forms.TypedChoiceField(
        label=_("Your day starts at"),
        help_text=_("If you are often up past midnight: before this hour, what you write is still the evening before."),
        coerce=int,
    )
    region = forms.ChoiceField(
        label=_("Where you live"), help_text=_("For numbers to call when you need help now."), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_choices(self, "zone", [(name, name.replace("_", " ")) for name in rules.zones()])
        offer_choices(self, "day_start_hour", [(str(hour), _hour(hour)) for hour in range(LATEST_START_HOUR + 1)])
        offer_choices(self, "region", list(REGION_NAMES.items()))


def _hour(hour: int) -> Any:
    return {0: _("midnight"), 12: _("noon")}.get(hour, f"{hour}:00")


class EmailForm(forms.Form):
    email = forms.EmailField(
        label=_("E-mail address"), max_length=254, error_messages={"required": _("Type the address you want to keep.")}
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].widget.attrs |= {"autocomplete": "email"}


class DeleteForm(forms.Form):
    sure = forms.BooleanField(
        label=_("Yes, delete my account and everything in it"),
        error_messages={"required": _("Tick the box if you want your account deleted.")},
    )
