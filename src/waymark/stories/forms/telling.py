"""What an author writes, records and chooses."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.common.words import Question
from waymark.stories.terms import MyStory, Use
from waymark.stories.terms.stories import LONGEST_ALT, LONGEST_NAME, LONGEST_STORY, LONGEST_TITLE
from waymark.stories.terms.uses import LASTS, USE_HINTS, USE_NAMES
from waymark.web.forms import Card, ChoiceCardsField, WordsField
from waymark.web.moments import DayField
from waymark.web.picture_field import PictureField
from waymark.web.sound_field import SoundField
from waymark.web.words import WordsForm

STORY = Question(
    "words",
    _("My story"),
    _("Begin anywhere. An empty line makes a new paragraph. Leave out what you would not tell a stranger."),
    rows=14,
    examples=(_("It began with …"), _("What I would tell myself back then:"), _("What helped a little was …")),
)
_SHORT = _("This is longer than %(limit_value)d characters. Please shorten it. Nothing you wrote has been cut.")


def _line(label: Any, hint: Any, longest: int) -> WordsField:
    box = forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"})
    return WordsField(label=label, help_text=hint, max_length=longest, widget=box, too_long=_SHORT)


class StoryForm(WordsForm):
    """Title, words and name. Saved while somebody types, so that nothing has to be there yet."""

    def __init__(self, data: Mapping[str, Any] | None, kept: MyStory | None) -> None:
        said = kept.words if kept else None
        initial = {"title": said.title, "words": said.words, "name": said.name} if said else None
        super().__init__((STORY,), data, initial=initial, version=kept.version if kept else 0)
        box = forms.Textarea(attrs={"rows": STORY.rows, "dir": "auto"})
        self.fields["words"] = WordsField(label=STORY.label, help_text=STORY.hint, max_length=LONGEST_STORY, widget=box)
        self.fields["title"] = _line(
            _("Title"), _("A few words, such as: My first walk. It needs one before you send it."), LONGEST_TITLE
        )
        self.fields["name"] = _line(
            _("The name that is shown"),
            _(
                "Any name you like. Leave it empty, and it says “Somebody who lives with pain”. Editors and readers "
                "never see your account."
            ),
            LONGEST_NAME,
        )

    @property
    def said(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in ("title", "words", "name")}


class PictureForm(forms.Form):
    """A picture, and words for who cannot see it."""

    picture = PictureField()
    alt = WordsField(
        label=_("What is in the picture"),
        help_text=_("For everybody who cannot see it. Such as: Two pairs of boots beside a door."),
        max_length=LONGEST_ALT,
        required=True,
        rows=2,
    )

    def __init__(self, data: Any = None, files: Any = None, *, has_one: bool, initial: Any = None) -> None:
        super().__init__(data, files, initial=initial)
        self.fields["picture"].required = not has_one
        self.fields["alt"].error_messages["required"] = _("Say in a few words what is in the picture.")


class SoundForm(forms.Form):
    """A recording, and what is said in it."""

    sound = SoundField()
    transcript = WordsField(
        label=_("What you say in it"),
        help_text=_("Word for word, or nearly. It stands below the recording, for everybody who cannot hear it."),
        max_length=LONGEST_STORY,
        required=True,
        rows=8,
    )

    def __init__(self, data: Any = None, files: Any = None, *, has_one: bool, initial: Any = None) -> None:
        super().__init__(data, files, initial=initial)
        self.fields["sound"].required = not has_one
        self.fields["transcript"].error_messages["required"] = _("Write down what you say in the recording.")


class UsesForm(forms.Form):
    """A yes for each use by itself, with its end. Nothing is chosen before; what was said yes to is shown so."""

    def __init__(self, data: Any, *, now: Mapping[Use, datetime], at: datetime) -> None:
        super().__init__(data)
        self.today, self.last = at.date(), (at + LASTS).date()
        for use in Use:
            self.fields[f"yes_{use}"] = forms.BooleanField(
                label=str(USE_NAMES[use]), help_text=str(USE_HINTS[use]), required=False, initial=use in now
            )
            end = now[use].date() if use in now else self.last
            self.fields[f"until_{use}"] = DayField(label=_("Until"), required=False, initial=end)

    def clean(self) -> dict[str, Any]:
        found = super().clean() or self.cleaned_data
        for use in Use:
            end = found.get(f"until_{use}")
            if found.get(f"yes_{use}") and end and not self.today < end <= self.last:
                self.add_error(f"until_{use}", _("Choose a day from tomorrow on, at most a year from now."))
        return found

    def pairs(self) -> list[tuple[Use, forms.BoundField, forms.BoundField]]:
        return [(use, self[f"yes_{use}"], self[f"until_{use}"]) for use in Use]

    def wanted(self, now: Mapping[Use, datetime]) -> dict[Use, datetime | None]:
        """The end of each yes. An end that was left as it stands is left as it is: None. Only after `is_valid`."""
        chosen: dict[Use, datetime | None] = {}
        for use in Use:
            end = self.cleaned_data.get(f"until_{use}")
            if self.cleaned_data[f"yes_{use}"]:
                stands = now[use].date() if use in now else self.last
                chosen[use] = None if end is None or end == stands else _end_of_day(end)
        return chosen


def _end_of_day(day: date) -> datetime:
    """The last moment of that day, as clocks at Greenwich say it: at most an hour or so beside the person's own."""
    return datetime.combine(day, time.max, UTC)


class SendForm(forms.Form):
    """How it was to write this. What is chosen is kept nowhere: it only decides which page comes next."""

    how = ChoiceCardsField(
        label=_("How was it to write this?"),
        cards=[
            Card("send", _("It was all right. I want to send it.")),
            Card("stirred", _("It stirred things up, and I still want to send it.")),
            Card("wait", _("I would rather let it wait."), _("It stays a draft. You can come back at any time.")),
        ],
    )


class DayAfterForm(forms.Form):
    """A day later. Kept nowhere."""

    how = ChoiceCardsField(
        label=_("What would you like?"),
        cards=[
            Card("leave", _("Leave it as it is")),
            Card("wait", _("Let it wait"), _("It becomes a draft again, and editors read it no more.")),
            Card("back", _("Take it back from everywhere"), _("At once. Your own words stay yours.")),
        ],
    )
