"""Forms about being reminded. They only validate."""

import re
from base64 import urlsafe_b64decode
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from waymark.notices import rules
from waymark.notices.operations import Chosen
from waymark.notices.rules.moments import Lead, Quiet
from waymark.notices.terms.mine import MyWishes, Target
from waymark.web.forms import Card, ClockField, ManyCardsField

LEADS = [
    Card(Lead.EVENING, _("The evening before"), _("At the time you choose below")),
    Card(Lead.MORNING, _("In the morning of the day"), _("At the time you choose below")),
    Card(Lead.TWO_HOURS, _("Two hours before")),
    Card(Lead.HALF_HOUR, _("Half an hour before")),
]
KEY, SECRET = 65, 16  # bytes: a point of P-256, uncompressed, and the secret that goes with it (RFC 8291, section 3)


class RemindersForm(forms.Form):
    """When to be reminded, the hours of peace, and what may be said outside."""

    leads = ManyCardsField(
        label=_("When do you want to be reminded?"),
        help_text=_("Of what you agreed to come to. Choose as many as you like, or none."),
        cards=LEADS,
    )
    evening_at = ClockField(label=_("The evening before, at"))
    morning_at = ClockField(label=_("In the morning, at"))
    quiet_from = ClockField(label=_("Quiet from"))
    quiet_until = ClockField(label=_("Quiet until"))
    says_more = forms.BooleanField(
        required=False,
        label=_("Say a little more in mails and on the lock of a phone"),
        help_text=_("For example “Something is planned for tomorrow at 14:00.” Never what it is, or with whom."),
    )
    is_paused = forms.BooleanField(
        required=False,
        label=_("Pause everything that leaves this site"),
        help_text=_("No mails and nothing on your devices, until you take this out. Your messages here go on."),
    )

    def __init__(self, data: Any = None, *, wishes: MyWishes) -> None:
        times = wishes.times
        initial = {
            "leads": sorted(times.leads),
            "evening_at": times.evening_at,
            "morning_at": times.morning_at,
            "quiet_from": times.quiet.begins,
            "quiet_until": times.quiet.ends,
            "says_more": wishes.says_more,
            "is_paused": wishes.is_paused,
        }
        super().__init__(data, initial=initial)

    @property
    def chosen(self) -> Chosen:
        """Only after `is_valid`."""
        said = self.cleaned_data
        return Chosen(
            leads=frozenset(map(Lead, said["leads"])),
            evening_at=said["evening_at"],
            morning_at=said["morning_at"],
            quiet=Quiet(said["quiet_from"], said["quiet_until"]),
            says_more=said["says_more"],
            is_paused=said["is_paused"],
        )


class NumberForm(forms.Form):
    """The six digits of the mail; blanks between them do not matter."""

    number = forms.CharField(
        label=_("Six digits"),
        error_messages={"required": _("Type the six digits.")},
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )

    def clean_number(self) -> str:
        return re.sub(r"\s", "", self.cleaned_data["number"])


class DeviceForm(forms.Form):
    """What a browser gave when the person said yes. Filled in by `notices/push.js`."""

    endpoint = forms.CharField(max_length=1000)
    p256dh = forms.CharField(max_length=200)
    auth = forms.CharField(max_length=100)

    def clean_endpoint(self) -> str:
        endpoint = str(self.cleaned_data["endpoint"])
        if not rules.may_be_pushed_to(endpoint):
            raise ValidationError("This is no address of a push service.")
        return endpoint

    def clean_p256dh(self) -> str:
        found = _bytes(self.cleaned_data["p256dh"])
        if len(found) != KEY or found[0] != 4:
            raise ValidationError("This is no key.")
        return str(self.cleaned_data["p256dh"])

    def clean_auth(self) -> str:
        if len(_bytes(self.cleaned_data["auth"])) != SECRET:
            raise ValidationError("This is no secret.")
        return str(self.cleaned_data["auth"])

    @property
    def target(self) -> Target:
        """Only after `is_valid`."""
        return Target(**self.cleaned_data)


def _bytes(text: str) -> bytes:
    try:
        return urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        return b""
