"""What somebody chooses for themselves on boards."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.community.rules.pace import Rest
from waymark.community.terms import Digest
from waymark.community.terms.boards import FLAG_WORDS
from waymark.web.forms import Card, ChoiceCardsField

NAME_TAKEN = _("Somebody in the open boards is called so already. Choose another name, or add a letter.")


def _line(label: Any, longest: int, error: Any, hint: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=longest,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
        error_messages={"required": error},
    )


class NameForm(forms.Form):
    """Taking part in the open boards. Whoever said as they joined that they are 18 is not asked again."""

    name = _line(
        _("Your name in the open boards"),
        40,
        _("Choose a name that the others can call you by."),
        _("It is for the open boards alone, and need not be your real name. Nobody can link it to a group of yours."),
    )
    is_adult = forms.BooleanField(
        label=_("I am 18 or older"), error_messages={"required": _("These boards are for people of 18 and over.")}
    )
    agrees = forms.BooleanField(
        label=_("I have read the agreement, and keep to it"),
        error_messages={"required": _("Tick this when you have read the lines above and agree.")},
    )

    def __init__(self, data: Any = None, *, is_adult: bool, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        if is_adult:
            del self.fields["is_adult"]

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].replace("\x00", "").split())


class BreakForm(forms.Form):
    how_long = ChoiceCardsField(
        label=_("For how long?"),
        cards=[
            Card(Rest.WEEK.value, _("A week")),
            Card(Rest.MONTH.value, _("A month")),
            Card(Rest.OPEN_END.value, _("Until I come back")),
        ],
    )


class ChoicesForm(forms.Form):
    digest = ChoiceCardsField(
        label=_("How often would you like to hear that threads went on?"),
        cards=[
            Card(Digest.WEEKLY.value, _("Once a week")),
            Card(Digest.DAILY.value, _("Once a day")),
            Card(Digest.NONE.value, _("Never")),
        ],
    )


class MuteForm(forms.Form):
    """One word, or one topic."""

    word = forms.CharField(
        label=_("A word"),
        help_text=_("Posts with this word are folded. You can open them, and take it back."),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    flag = forms.ChoiceField(
        label=_("Or a topic"),
        choices=[("", _("None")), *((one.value, words) for one, words in FLAG_WORDS.items())],
        required=False,
    )

    def clean(self) -> None:
        said = self.cleaned_data
        said["word"] = " ".join(said.get("word", "").replace("\x00", "").split())
        if not (said["word"] or said.get("flag")):
            self.add_error("word", _("Write a word, or choose a topic."))


class BoardForm(forms.Form):
    """A new open board."""

    name = _line(_("What is the board called?"), 60, _("Give it a name."))
    about = _line(_("What is it about?"), 200, _("Say in a few words what it is about."))
