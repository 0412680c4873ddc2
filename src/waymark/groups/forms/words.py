"""What coordinators write about the group, and about its pauses and its end."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.groups.forms.fields import Line
from waymark.groups.operations.words import Changed
from waymark.groups.terms import Eligibility, Keep, PlaceShownTo
from waymark.web.forms import Card, ChoiceCardsField, WordsField, offer_choices
from waymark.web.moments import DayField

MOST_QUESTIONS = 6
LONGEST_QUESTION = 200

WELCOME_BOXES = {
    "greets": (_("Who will greet you"), _("Where they stand, and how to know them.")),
    "happens": (_("What happens"), _("From the door to the goodbye. How long, and what nobody has to do.")),
    "leave": (_("How to leave"), _("That anybody may go at any time, and which way is the quiet one.")),
    "rest": (_("Where to rest"), _("Where one can lie down, stand, or be alone for a while.")),
    "bring": (_("What to bring"), _("Such as a cushion, something to drink, or nothing at all.")),
}


def _words(label: Any, hint: Any = "", *, longest: int, rows: int = 3, missing: Any = "") -> WordsField:
    """A box. With `missing`, the words for who leaves it empty, it has to be filled."""
    box = forms.Textarea(attrs={"rows": rows, "dir": "auto"})
    made = WordsField(label=label, help_text=hint, max_length=longest, required=bool(missing), widget=box)
    made.error_messages["required"] = missing
    return made


class EditForm(forms.Form):
    """Everything a group says of itself."""

    name = Line(label=_("Name of the group"), max_length=80, error_messages={"required": _("A group has a name.")})
    purpose = _words(_("What it is for"), longest=600, missing=_("Say in a sentence what the group is for."))
    who_for = _words(_("Who it is for"), longest=400)
    eligibility = ChoiceCardsField(
        label=_("How people come in"),
        cards=[
            Card(Eligibility.OPEN.value, _("Open"), _("Whoever finds it can join at once.")),
            Card(Eligibility.REQUEST.value, _("They ask"), _("You read their answers and decide.")),
            Card(Eligibility.CODE.value, _("With an invitation"), _("Only who has a code from you.")),
            Card(
                Eligibility.COMPLETED.value,
                _("With a completion pass"),
                _("Who finished a Pain Management Programme. The pass says that, and nothing else."),
            ),
        ],
    )
    join_questions = _words(
        _("Your questions to who asks"), _("One on each line, six at most. Nobody has to answer."), longest=1300, rows=4
    )
    is_listed = forms.BooleanField(
        label=_("People here may find the group"),
        help_text=_("Without this, only who has an invitation reads its name. Asking and passes need it."),
        required=False,
    )
    neutral_title = Line(
        label=_("A title that tells nothing"),
        help_text=_("For calendars and reminders, which others at home may see. Such as: Meeting, community hall."),
        max_length=80,
        error_messages={"required": _("Write a title such as: Meeting, community hall.")},
    )
    place_shown_to = ChoiceCardsField(
        label=_("Who reads the address of the place"),
        cards=[
            Card(PlaceShownTo.MEMBERS.value, _("Every member")),
            Card(PlaceShownTo.COMING.value, _("Who is coming"), _("Whoever said yes, or that it depends.")),
            Card(PlaceShownTo.LEADERS.value, _("Who leads")),
        ],
    )
    safeguarding_name = Line(label=_("Whom to ask when you worry about somebody"), max_length=120, required=False)
    safeguarding_how = Line(label=_("How to reach them"), max_length=200, required=False)
    tells = forms.ChoiceField(
        label=_("May a service know that the group lives?"),
        help_text=_("It reads the name, the next dates and about how many come. Never who, and no word of yours."),
        required=False,
    )
    seen_at = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, organisations: Sequence[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(key), name) for key, name in organisations]
        offer_choices(self, "tells", [("", _("No service")), *named])

    def clean_join_questions(self) -> str:
        lines = _lines(self.cleaned_data["join_questions"])
        if len(lines) > MOST_QUESTIONS or any(len(line) > LONGEST_QUESTION for line in lines):
            raise forms.ValidationError(_("Six questions at most, and each on one line of 200 characters or less."))
        return "\n".join(lines)

    @property
    def changed(self) -> Changed:
        """Only after `is_valid`."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "seen_at"}
        said["eligibility"], said["place_shown_to"] = (
            Eligibility(said["eligibility"]),
            PlaceShownTo(said["place_shown_to"]),
        )
        said["join_questions"] = tuple(_lines(said["join_questions"]))
        said["tells"] = UUID(said["tells"]) if said["tells"] else None
        return Changed(**said)


class WelcomeForm(forms.Form):
    """A few boxes for a first visit. None has to be filled."""

    seen_at = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields.update({key: _words(label, hint, longest=1000) for key, (label, hint) in WELCOME_BOXES.items()})

    @property
    def welcome(self) -> dict[str, str]:
        """Only after `is_valid`."""
        return {key: self.cleaned_data[key] for key in WELCOME_BOXES}


class PauseForm(forms.Form):
    back_on = DayField(label=_("We are back on"), help_text=_("Half a year from now at most."))
    words = _words(
        _("What members read"),
        _("They read it with each meeting that does not take place."),
        longest=200,
        rows=2,
        missing=_("Write a few words, such as: We rest over the summer."),
    )


class CloseForm(forms.Form):
    closes_on = DayField(label=_("The last day"))
    words = _words(
        _("What members read"),
        _("Why, as far as you want to say it, and what people can go on with."),
        longest=300,
        missing=_("Write a few words to the people in the group."),
    )


class KeepForm(forms.Form):
    """What becomes of the group's words. Nobody else reads who said what."""

    keep = ChoiceCardsField(
        label=_("What should become of what the group wrote?"),
        cards=[
            Card(Keep.KEEP.value, _("Keep it"), _("Members can go on reading. Nothing new is written.")),
            Card(Keep.ERASE.value, _("Erase it"), _("Everything goes, for everybody, and cannot come back.")),
        ],
    )


def _lines(text: str) -> list[str]:
    return [line for line in (" ".join(each.split()) for each in text.splitlines()) if line]
