"""Forms for bringing in a diary: the file, and what each of its columns is taken for."""

from collections.abc import Mapping as Dictionary
from dataclasses import replace
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from waymark.diary import terms
from waymark.diary.importing import (
    ImportProblem,
    Mapping,
    Order,
    Plan,
    Scale,
    Target,
    parse_mapping,
    print_mapping,
    say,
)
from waymark.diary.importing.limits import MAX_BYTES
from waymark.diary.importing.mapping import OWN, TEN, standard
from waymark.diary.rules.answers import Better, Kind

SKIP = "skip"
OWN_CHOICES: list[tuple[str, terms.Text]] = [
    ("own scale lower", _("A question of my own, 0 to 10, lower is better")),
    ("own scale higher", _("A question of my own, 0 to 10, higher is better")),
    ("own scale neither", _("A question of my own, 0 to 10")),
    ("own yes_no neither", _("A question of my own, yes or no")),
    ("own count neither", _("A question of my own, how many times")),
]
CHOICES = [
    *((item.key, item.label) for item in (*terms.STANDARD, terms.NOTE)),
    *OWN_CHOICES,
    (SKIP, pgettext_lazy("a column of a file", "Leave this out")),
]
SCALES = ["0-10", "1-10", "0-100", "0-5", "1-5", "0-4", "0-3", "5-1"]
ORDERS: dict[str, terms.Text] = {
    Order.DAY_FIRST: _("Day first, as in 31/1/2024"),
    Order.MONTH_FIRST: _("Month first, as in 1/31/2024"),
    Order.YEAR_FIRST: _("Year first, as in 2024/1/31"),
}


class FileForm(forms.Form):
    """One diary file."""

    file = forms.FileField(
        label=_("Your diary as a CSV file"),
        help_text=_("Most apps and every spreadsheet can save one. Up to 10 MB."),
        error_messages={"required": _("Choose a file first."), "empty": _("This file is empty.")},
    )

    def clean_file(self) -> bytes:
        """The bytes of the file. A larger one is refused unread."""
        file = self.cleaned_data["file"]
        if (file.size or 0) > MAX_BYTES:
            raise forms.ValidationError(_("This file is larger than 10 MB. Cut it into smaller ones."))
        return bytes(file.read())


class MappingForm(forms.Form):
    """What each column becomes, chosen from lists; or, for those who like, one line of text.

    `sources` are the columns, each with its two fields. `mapping` is the resulting line, after `is_valid`.
    """

    # Far more than three hundred long names need; what is longer would take minutes to read.
    text = forms.CharField(
        required=False, max_length=200_000, label=_("All of it in one line"), widget=forms.Textarea({"rows": 4})
    )

    def __init__(self, data: Dictionary[str, Any] | None, text: str, base: Mapping | None = None) -> None:
        super().__init__(data, initial={"text": text})
        self.base = base
        self.before = text
        self.sources: list[tuple[str, str, str]] = []
        self.fields["order"] = forms.ChoiceField(
            choices=[("", _("As suggested")), *ORDERS.items()],
            required=False,
            label=_("How days are written"),
            initial=base.order if base and base.order else "",
        )

    @classmethod
    def of_text(cls, data: Dictionary[str, Any] | None, text: str) -> "MappingForm":
        """For a file that could not be read yet: the line of text, and the order of days."""
        return cls(data, text)

    @classmethod
    def of_plan(cls, data: Dictionary[str, Any] | None, found: Plan) -> "MappingForm":
        """For a file that can be read: a choice for every column or item."""
        form = cls(data, print_mapping(found.mapping), found.mapping)
        targets: list[tuple[str, Target | None]] = [
            *found.mapping.items,
            *((name, None) for name in found.mapping.skip),
        ]
        for place, (source, target) in enumerate(targets):
            form._add(place, source, target)
        return form

    def _add(self, place: int, source: str, target: Target | None) -> None:
        becomes, scale = f"becomes-{place}", f"scale-{place}"
        self.fields[becomes] = forms.ChoiceField(choices=CHOICES, label=source, initial=_choice(target), required=False)
        now = target.scale.text if target else TEN.text
        scales = SCALES if now in SCALES else [now, *SCALES]
        self.fields[scale] = forms.ChoiceField(
            choices=[(one, one.replace("-", " – ")) for one in scales],
            label=_("Scale in the file"),
            initial=now,
            required=False,
        )
        self.sources.append((source, becomes, scale))

    def clean(self) -> dict[str, Any]:
        """Builds `mapping`; a line of text that is not understood becomes an error of its field."""
        cleaned = super().clean() or {}
        try:
            self.mapping = self._said(cleaned)
        except ImportProblem as problem:
            self.add_error("text" if self.data.get("do") == "text" else None, str(say(problem.remark)))
        return cleaned

    def _said(self, cleaned: dict[str, Any]) -> str:
        typed = str(cleaned.get("text") or "")
        said = parse_mapping(typed if self.data.get("do") == "text" else self.before)
        if self.base is not None and self.data.get("do") != "text":
            said = self._chosen(self.base, cleaned)
        if cleaned.get("order"):
            said = replace(said, order=Order(cleaned["order"]))
        return print_mapping(said)

    def _chosen(self, base: Mapping, cleaned: dict[str, Any]) -> Mapping:
        items: list[tuple[str, Target]] = []
        skip: list[str] = []
        known = dict(base.items)
        for source, becomes, scale in self.sources:
            choice = cleaned.get(becomes) or SKIP
            if choice == SKIP:
                skip.append(source)
            else:
                items.append((source, _target(source, choice, cleaned.get(scale) or TEN.text, known.get(source))))
        return replace(base, items=tuple(items), skip=tuple(skip))


def _choice(target: Target | None) -> str:
    if target is None:
        return SKIP
    if target.key != OWN:
        return target.key
    better = target.better if target.kind is Kind.SCALE else Better.NEITHER
    return f"own {target.kind} {better}"


def _target(source: str, choice: str, scale: str, before: Target | None) -> Target:
    low, high = scale.split(".." if ".." in scale else "-")
    meant = Scale(Decimal(low), Decimal(high))
    if not choice.startswith("own "):
        return standard(choice, meant)
    _own, kind, better = choice.split(" ")
    label = before.label if before and before.key == OWN else source
    return Target(OWN, label, Kind(kind), Better(better), meant if kind == Kind.SCALE else TEN)
