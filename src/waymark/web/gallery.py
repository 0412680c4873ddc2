"""Sample data for the gallery at `/design/`: one form in its states, and nothing that belongs to a person."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.web import charts
from waymark.web.forms import Card, ChoiceCardsField, ManyCardsField, ScaleField, WordsField

ICONS = (
    "today diary plan people learn help exit settings flare back forward plus check edit print close info care "
    "download upload body list play pause cairn"
).split()
PICTURES = ("cairn", "fingerpost", "path")


class Sample(forms.Form):
    """One field of each kind."""

    name = forms.CharField(label=_("Username"), help_text=_("Letters and numbers. Not your real name."))
    password = forms.CharField(label=_("Password"), widget=forms.PasswordInput)
    region = forms.ChoiceField(label=_("Where you are"), choices=[("ENG", _("England")), ("SCT", _("Scotland"))])
    words = WordsField(label=_("What mattered today"), help_text=_("A few words are plenty."))
    got_in_the_way = ScaleField(
        label=_("How much did pain get in the way?"), help_text=_("Think of the whole day, not the worst hour.")
    )
    hard_part = ChoiceCardsField(
        label=_("How much of the day was hard?"),
        cards=[
            Card("none", _("None of it")),
            Card("some", _("Some of it"), _("Less than half of the time you were up")),
            Card("most", _("Most of it"), _("More than half")),
        ],
    )
    helps = ManyCardsField(
        label=_("What helps in the first hour?"),
        cards=[
            Card("warm", _("Warmth"), _("A bath, a wheat bag")),
            Card("lie", _("Lying down")),
            Card("walk", _("A few steps")),
        ],
    )
    late = forms.BooleanField(label=_("This is about yesterday"), required=False)


def sample_chart() -> charts.Chart:
    """Four weeks of invented days, with a gap of three and a usual range."""
    first = date(2026, 5, 4)
    values = [6, 5, 6, 7, 5, 4, 5, 6, None, None, None, 5, 6, 4, 5, 5, 3, 4, 6, 5, 4, 4, None, 3, 4, 5, 4, 3]
    days = [first + timedelta(days=number) for number in range(len(values))]
    return charts.draw(
        [charts.Line(_("In the way"), [charts.Mark(day, day, value) for day, value in zip(days, values, strict=True)])],
        key="sample",
        first=days[0],
        last=days[-1],
        title=_("How much pain got in the way, on 24 of 28 days: mostly between 4 and 6."),
        better=_("Lower is better: pain was less in the way."),
        usual=(4, 6),
    )


def context() -> dict[str, Any]:
    """A fresh form, one that was filled in, and one with every mistake in it."""
    filled = {
        "name": "slate-heron",
        "region": "SCT",
        "words": _("Sat in the garden with Ama."),
        "got_in_the_way": "6",
        "hard_part": "some",
        "helps": ["warm", "walk"],
        "late": "on",
    }
    return {
        "fresh": Sample(auto_id="fresh_%s", prefix="fresh"),
        "filled": Sample(initial=filled, auto_id="filled_%s", prefix="filled"),
        "wrong": Sample({"wrong-got_in_the_way": "14"}, auto_id="wrong_%s", prefix="wrong"),
        "chart": sample_chart(),
        "icons": ICONS,
        "pictures": PICTURES,
    }
