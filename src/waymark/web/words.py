"""Forms for the person's own words, and what answers them: saved, saved while typing, too long, or changed elsewhere.

The promise behind it: nothing typed is ever lost, a form may be sent twice, and of two tabs neither wins
unseen.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse

from waymark.common.words import Edit, Question, Stale
from waymark.web.forms import WordsField

VERSION_HEADER = "X-Words-Version"


class WordsForm(forms.Form):
    """A form made of questions. `edit` says which opening of the form this is and what it was opened on."""

    def __init__(
        self,
        questions: Sequence[Question],
        data: Mapping[str, Any] | None = None,
        *,
        initial: dict[str, Any] | None = None,
        version: int = 0,
    ) -> None:
        super().__init__(data, initial=initial)
        self.questions = questions
        self.edit = Edit.fresh(version) if data is None else _edit_in(data)
        self.fields.update({each.key: _field(each) for each in questions})
        self.order_fields([*(each.key for each in questions), *self.fields])

    @property
    def words(self) -> dict[str, str]:
        """What was written, by question. Only after `is_valid`."""
        return {each.key: self.cleaned_data[each.key] for each in self.questions}

    @property
    def is_blank(self) -> bool:
        return not any(self.words.values())

    def empties(self, version: int) -> bool:
        """Whether the person saw what is kept as `version`, took every word out and saved that on purpose."""
        return self.is_blank and not self.edit.quiet and 0 < version == self.edit.based_on

    def on_top_of(self, version: int) -> None:
        """The person now sees what is kept as `version`: sending the form again may replace it."""
        self.edit = Edit(self.edit.client_id, version)


def _field(question: Question) -> WordsField:
    """Words may be in any script, so the box takes its direction from them."""
    box = forms.Textarea(attrs={"rows": question.rows, "dir": "auto"})
    return WordsField(label=question.label, help_text=question.hint, widget=box)


def _edit_in(data: Mapping[str, Any]) -> Edit:
    """What the hidden fields say. A form without them counts as a new one: nothing is lost, at worst a page asks."""
    based_on = str(data.get("based_on", ""))
    quiet = data.get("quiet") == "1"
    version = int(based_on) if based_on.isascii() and based_on.isdecimal() and len(based_on) < 10 else 0
    try:
        return Edit(UUID(str(data.get("client_id", ""))), version, quiet)
    except ValueError:
        return Edit(Edit.fresh().client_id, version, quiet)


def answer(
    form: WordsForm,
    *,
    save: Callable[[], int],
    draw: Callable[[int], HttpResponse],
    done: Callable[[], HttpResponse],
) -> HttpResponse:
    """What becomes of a form that was sent.

    `save` keeps it and returns the version; it may raise `Stale` or add an error to the form. `draw` draws the page
    again with a status: 422 where something is to be mended, 409 where the words were changed elsewhere. A quiet
    saving is answered without a page.
    """
    version = 0
    if form.is_valid():
        try:
            version = save()
        except Stale as stale:
            if form.edit.quiet:
                return HttpResponse(status=409)
            form.on_top_of(stale.version)
            return draw(409)
    if form.errors:
        return HttpResponse(status=422) if form.edit.quiet else draw(422)
    if form.edit.quiet:
        return HttpResponse(status=204, headers={VERSION_HEADER: str(version)})
    return done()


def posted(request: HttpRequest) -> Mapping[str, Any] | None:
    """What was sent, or None where the page is only looked at."""
    return request.POST if request.method == "POST" else None
