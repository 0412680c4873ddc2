"""Who does what, what happens at the first meetings, and whom people can turn to."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.groups.forms.kit.base import StepForm, one_line
from waymark.groups.library import FIRST_THREE, PLANS
from waymark.groups.starter_jobs import starter_cards
from waymark.web.forms import ManyCardsField, offer_choices

# Something of most kinds of energy, so that there is a job for everybody on the first day.
TICKED = ("greet", "tea", "clock", "read", "remember", "tidy")


class RolesForm(StepForm):
    """My name in this group, and the small jobs it begins with."""

    shown = ("my_name", "jobs")
    my_name = one_line(
        _("Your name in this group"),
        _("A first name, or any name you like. Other groups do not see it."),
        longest=40,
        wanted=_("Write the name that members call you by."),
    )
    jobs = ManyCardsField(
        label=_("Small jobs at a meeting"),
        help_text=_("Each says what it takes, so that a hard week still has one that fits."),
        cards=starter_cards(),
        initial=list(TICKED),
    )


class SessionsForm(StepForm):
    """A plan for each of the first three meetings."""

    shown = ("first", "second", "third")
    first = forms.ChoiceField(label=_("The first meeting"), required=False)
    second = forms.ChoiceField(label=_("The second meeting"), required=False)
    third = forms.ChoiceField(label=_("The third meeting"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("No plan yet")), *((plan.key, plan.title) for plan in PLANS)]
        for name, usual in zip(self.shown, FIRST_THREE, strict=True):
            offer_choices(self, name, choices)
            self.fields[name].initial = usual


class SafetyForm(StepForm):
    """Somebody outside the group, and how they are reached."""

    shown = ("contact_name", "contact_how")
    drafts = True
    contact_name = one_line(_("Who it is"), _("A name, and where they are from."), longest=120)
    contact_how = one_line(
        _("How to reach them"), _("A phone number or an e-mail address they agreed to."), longest=200
    )
