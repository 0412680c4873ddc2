"""The words that hold for one reason, one on each line, and a try of them."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.moderation import hold_data
from waymark.moderation.rules import patterns
from waymark.moderation.terms.holds import HoldWords
from waymark.web.forms import WordsField

MOST_LINES = 300
WHY = {
    "long": _("“%(line)s” is too long. A line has up to 12 parts and 160 characters."),
    "sign": _("“%(line)s” has a sign that cannot stand here. Use words, *, |, #, .., ..., .... and the lists below."),
    "list": _("“%(line)s” names a list that does not exist. The lists are below."),
    "gap": _("“%(line)s” begins or ends with dots, or has four dots more than twice. Dots stand between two words."),
}
TOO_MANY = _("These are more than 300 lines. Please take some out, or put some together with |.")


class PatternsField(WordsField):
    """Patterns, one on each line. Plain words and wildcards: there is no way to write a slow one."""

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        lines = tuple(dict.fromkeys(" ".join(line.split()) for line in text.split("\n") if line.strip()))
        if len(lines) > MOST_LINES:
            raise forms.ValidationError(TOO_MANY)
        wrong = [said for line in lines if (said := _fault(line))]
        if wrong:
            raise forms.ValidationError(wrong)
        return lines


class HoldsForm(forms.Form):
    """What holds for one reason, and what never does."""

    is_on = forms.BooleanField(label=_("Hold posts for this reason"), required=False)
    holds = PatternsField(label=_("What waits for a look"), help_text=_("One on each line."), rows=14)
    fine = PatternsField(
        label=_("What is always all right"),
        help_text=_("Looked for first, and left out of what is looked at. One on each line."),
        rows=5,
    )

    def __init__(self, data: Mapping[str, Any] | None, words: HoldWords) -> None:
        said = {"is_on": words.is_on, "holds": "\n".join(words.holds), "fine": "\n".join(words.fine)}
        super().__init__(data, initial=said)

    @property
    def words(self) -> HoldWords:
        """Only after `is_valid`."""
        said = self.cleaned_data
        return HoldWords(said["holds"], said["fine"], said["is_on"])


class TryForm(forms.Form):
    """A post to try the words on. It is kept nowhere."""

    post = WordsField(label=_("Try it"), help_text=_("Paste or write a post. It is not kept."), max_length=4000, rows=4)


def _fault(line: str) -> forms.ValidationError | None:
    try:
        patterns.read(line, hold_data.lists())
    except patterns.NoPattern as no:
        return forms.ValidationError(WHY[no.why], params={"line": line})
    return None
