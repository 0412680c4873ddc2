"""Forms of members: their name, buddies, roles, and the signal."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.groups.forms.fields import NameField
from waymark.groups.terms import LeadRole, SignalTo
from waymark.web.forms import Card, ChoiceCardsField, offer_choices
from waymark.web.moments import DayField

SOMEBODY = _("Choose somebody from the list.")
ROLE_NAMES = {LeadRole.COORDINATOR: _("Coordinator"), LeadRole.FACILITATOR: _("Leads meetings")}


class CalledForm(forms.Form):
    name = NameField()


class BuddyForm(forms.Form):
    """Both are a yes to something, and either can be taken back."""

    wants = forms.BooleanField(
        label=_("I would like a buddy"),
        help_text=_("Somebody who greets you, sits with you if you like, and answers small questions at meetings."),
        required=False,
    )
    offers = forms.BooleanField(
        label=_("I would be a buddy to somebody new"),
        help_text=_("For two people at most. You meet in the group; nobody gets your number or address."),
        required=False,
    )


class PairForm(forms.Form):
    """Who is whose buddy."""

    newcomer = forms.UUIDField(widget=forms.HiddenInput)
    buddy = forms.TypedChoiceField(label=_("Buddy"), coerce=UUID, empty_value=None, required=False)

    def __init__(self, data: Any = None, *, volunteers: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        offer_choices(self, "buddy", [("", _("Nobody yet")), *volunteers])


class MemberForm(forms.Form):
    """One of the members."""

    member = forms.TypedChoiceField(
        label=_("Who?"), coerce=UUID, error_messages={"required": SOMEBODY, "invalid_choice": SOMEBODY}
    )

    def __init__(self, data: Any = None, *, names: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        offer_choices(self, "member", [("", _("Choose a name")), *names])


class OfferForm(MemberForm):
    """Handing a part over, or sharing it."""

    keeps = ChoiceCardsField(
        label=_("And you?"),
        cards=[
            Card("share", _("I stay as well"), _("You do it together.")),
            Card("hand-over", _("I hand it over"), _("When they say yes, it is theirs, and you are free of it.")),
        ],
        initial="share",
    )

    def __init__(self, data: Any = None, *, roles: frozenset[LeadRole], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        mine = [(role.value, ROLE_NAMES[role]) for role in LeadRole if role in roles]
        self.fields["role"] = forms.TypedChoiceField(
            label=_("Which part?"), coerce=LeadRole, choices=mine, initial=mine[0][0] if mine else ""
        )
        if len(mine) < len(LeadRole):
            self.fields["role"].widget = forms.HiddenInput()


class RestForm(forms.Form):
    until = DayField(label=_("I rest until"), help_text=_("You are back on that day, or earlier if you like."))


class SignalForm(forms.Form):
    """Two taps: what is chosen already is enough."""

    to = ChoiceCardsField(
        label=_("Who sees it?"),
        cards=[
            Card(SignalTo.GROUP.value, _("Everybody in the group")),
            Card(SignalTo.COORDINATORS.value, _("The coordinators only")),
        ],
        initial=SignalTo.GROUP.value,
    )
    days = ChoiceCardsField(
        label=_("For how long?"),
        cards=[Card("3", _("Three days")), Card("7", _("A week")), Card("14", _("Two weeks"))],
        initial="3",
    )
