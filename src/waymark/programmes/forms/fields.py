"""Fields that several forms of programmes share."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from waymark.people.rules import zones
from waymark.skills.terms.library import skills_in


def line(label: Any, missing: Any, *, length: int = 120, hint: Any = "") -> forms.CharField:
    """One line of words in any script. Without `missing` it may be left out."""
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=length,
        required=missing is not None,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
        error_messages={"required": missing} if missing else {},
    )


def number(label: Any, low: int, high: int, wrong: Any, hint: Any = "", **more: Any) -> forms.IntegerField:
    errors = dict.fromkeys(("required", "invalid", "min_value", "max_value"), wrong)
    return forms.IntegerField(label=label, help_text=hint, min_value=low, max_value=high, error_messages=errors, **more)


def zone() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("By whose clock?"), choices=lambda: [(name, name.replace("_", " ")) for name in zones()]
    )


def skill_choices() -> list[tuple[str, str]]:
    """Every skill of the library, by its title in the language of the page."""
    return [(one.slug, one.title) for one in skills_in(get_language() or "en")]


def skill(label: Any) -> forms.ChoiceField:
    """One skill of the library, or none."""
    return forms.ChoiceField(
        label=label, required=False, choices=lambda: [("", _("No skill from the library")), *skill_choices()]
    )
