"""The form of what is to be decided."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waymark.care.forms.decisions.lines import line_for
from waymark.care.rules.decisions.words import TopicWords
from waymark.care.terms.decisions.page import Kept
from waymark.care.terms.decisions.questions import TOPIC, WHY
from waymark.web.words import WordsForm


class TopicForm(WordsForm):
    """What is to be decided, and why now. Only the first must be there."""

    def __init__(self, data: Mapping[str, Any] | None, kept: Kept | None = None) -> None:
        initial = dict(kept.words.content) if kept else None
        super().__init__((TOPIC, WHY), data, initial=initial, version=kept.version if kept else 0)
        self.fields["topic"] = line_for(TOPIC)
        self.order_fields(["topic", "why"])

    def clean_topic(self) -> str:
        topic = str(self.cleaned_data["topic"])
        if not topic:
            raise forms.ValidationError(_("Write in a few words what is to be decided."))
        return topic

    @property
    def said(self) -> TopicWords:
        return TopicWords(**self.words)
