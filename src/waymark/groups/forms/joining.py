"""Forms of getting in, for who comes and for who lets in."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from waymark.common.ids import new_id
from waymark.groups.forms.fields import NameField
from waymark.groups.rules.joining import CODE_LASTS, CODE_USES
from waymark.web.forms import WordsField

LONGEST_ANSWER = 2000
LONGEST_SAID = 600
OPENS_NOTHING = _("This does not open anything. Check it, or ask whoever gave it to you for a new one.")


class CodeForm(forms.Form):
    """A code or a pass, at the door for both."""

    code = forms.CharField(
        label=_("Your code or pass"),
        help_text=_("Big letters or small, with dashes or without: all the same."),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
        error_messages={"required": _("Type the code you were given.")},
    )


class JoinForm(forms.Form):
    """Coming in: a name for this group, and a yes to the agreement that stands above the form."""

    name = NameField()
    agree = forms.BooleanField(
        label=_("I have read the agreement and will keep to it"),
        error_messages={"required": _("Everybody in the group has said yes to it. If you cannot, you can ask them.")},
    )
    agreement = forms.UUIDField(widget=forms.HiddenInput)

    @property
    def agreement_id(self) -> UUID:
        """The version that was read. Only after `is_valid`."""
        return UUID(str(self.cleaned_data["agreement"]))


class CodeJoinForm(JoinForm):
    """The same, with the code that was typed before."""

    code = forms.CharField(max_length=80, widget=forms.HiddenInput)


class PassJoinForm(JoinForm):
    """The same, with a pass."""

    code = forms.CharField(
        label=_("Your completion pass"),
        help_text=_(
            "The 32 letters and numbers from the end of your programme. It says that you finished one, and "
            "nothing else. It works once."
        ),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
        error_messages={"required": _("Type your pass.")},
    )
    field_order = ("code", "name", "agree", "agreement")


class AskForm(JoinForm):
    """Asking to come in, with the questions of the group. None has to be answered."""

    def __init__(self, data: Any = None, *, questions: Sequence[str], initial: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, initial=dict(initial or {}))
        self.questions = questions
        for number, question in enumerate(questions):
            box = forms.Textarea(attrs={"rows": 3, "dir": "auto"})
            self.fields[f"answer_{number}"] = WordsField(label=question, max_length=LONGEST_ANSWER, widget=box)
        self.order_fields([*(f"answer_{number}" for number in range(len(questions))), *self.fields])

    @property
    def asked(self) -> list[forms.BoundField]:
        """The boxes of the questions."""
        return [self[f"answer_{number}"] for number in range(len(self.questions))]

    @property
    def answers(self) -> list[tuple[str, str]]:
        """(question, answer). Only after `is_valid`."""
        said = self.cleaned_data
        return [(question, said[f"answer_{number}"]) for number, question in enumerate(self.questions)]


class DeclineForm(forms.Form):
    """A no, with words."""

    said = WordsField(
        label=_("Your words to them"),
        help_text=_("Only they read this. A reason and something kind to go on with make a no easier."),
        max_length=LONGEST_SAID,
        required=True,
        error_messages={"required": _("Write a few words. A no without any is hard to read.")},
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
    )


class InviteForm(forms.Form):
    """How long a code lasts, and for how many."""

    days = forms.TypedChoiceField(
        label=_("It works for"),
        coerce=int,
        initial=30,
        choices=[(days, ngettext_lazy("%d day", "%d days", days) % days) for days in CODE_LASTS],
        widget=forms.RadioSelect,
    )
    uses = forms.TypedChoiceField(
        label=_("It lets in"),
        coerce=int,
        initial=1,
        choices=[(uses, ngettext_lazy("%d person", "%d people", uses) % uses) for uses in CODE_USES],
        widget=forms.RadioSelect,
    )
    client_id = forms.UUIDField(widget=forms.HiddenInput, initial=new_id)
