"""What the group is for, who it is for, and how people get in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.groups.forms.kit.base import StepForm, one_line
from waymark.groups.rules.kit import lines
from waymark.groups.terms import Eligibility
from waymark.groups.terms.kit import PURPOSE, QUESTIONS, WHO_FOR
from waymark.web.forms import Card, ChoiceCardsField, offer_choices

# The lengths are those of the columns of `PeerGroup`.
LONGEST_NAME, LONGEST_PURPOSE, LONGEST_WHO = 80, 600, 400
MOST_QUESTIONS, LONGEST_QUESTION = 3, 200


class PurposeForm(StepForm):
    """Its name, what it is for, and what it is called where others may see."""

    asks = (PURPOSE,)
    shown = ("name", "purpose", "neutral_title")
    name = one_line(
        _("The name of the group"),
        _("Members see it when they are signed in."),
        longest=LONGEST_NAME,
        wanted=_("Give the group a name. You can change it later."),
    )
    neutral_title = one_line(
        _("A plain name for outside"),
        _(
            "Calendars and reminders say only this, so that nobody who looks at a phone reads more. Such as: Meeting, "
            "community hall."
        ),
        longest=LONGEST_NAME,
        wanted=_("Write a plain name, such as “Meeting”."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.shorten("purpose", LONGEST_PURPOSE, wanted=_("Say in one sentence what the group is for."))
        self.fields["neutral_title"].initial = _("Meeting")


class WhoForm(StepForm):
    """Who the group is for."""

    asks = (WHO_FOR,)
    shown = ("who_for",)
    drafts = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.shorten("who_for", LONGEST_WHO)


class WayInForm(StepForm):
    """How people get in: one of four ways, and what that way needs."""

    asks = (QUESTIONS,)
    shown = ("eligibility", "questions", "pass_from", "is_listed")
    eligibility = ChoiceCardsField(
        label=_("The way in"),
        cards=[
            Card(
                Eligibility.COMPLETED.value,
                _("With a pass from a programme"),
                _("A code from the service proves that somebody finished, and tells nothing else."),
            ),
            Card(
                Eligibility.REQUEST.value,
                _("By asking"),
                _("They answer your questions, and a coordinator says yes or no."),
            ),
            Card(Eligibility.CODE.value, _("With a code from you"), _("You give it to the people you want there.")),
            Card(Eligibility.OPEN.value, _("Open"), _("Anybody with an account here signs the agreement and is in.")),
        ],
    )
    pass_from = forms.ChoiceField(label=_("If a pass is the way in: whose pass counts"), required=False)
    is_listed = forms.BooleanField(
        label=_("People with an account here may find it in the list of groups"),
        help_text=_("Without this, nobody finds it, and people come in only with a code of yours."),
        required=False,
        initial=True,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(key), name) for key, name in self.given.organisations]
        offer_choices(self, "pass_from", [("", _("Any programme here")), *named])

    def clean_questions(self) -> str:
        asked = lines(self.cleaned_data["questions"])
        if len(asked) > MOST_QUESTIONS:
            raise forms.ValidationError(_("Three questions at the most, please."))
        if any(len(one) > LONGEST_QUESTION for one in asked):
            raise forms.ValidationError(_("A question may be 200 characters long."))
        return "\n".join(asked)
