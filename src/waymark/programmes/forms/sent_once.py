"""A form that may be sent twice and is kept once."""

from typing import Any
from uuid import UUID

from django import forms

from waymark.common.ids import new_id


class SentOnce(forms.Form):
    """Carries an id that is made when the form is drawn. `sent_id` is that id; a new one where none came along."""

    client_id = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["client_id"].initial = str(new_id())

    @property
    def sent_id(self) -> UUID:
        """Only after `is_valid`."""
        try:
            return UUID(self.cleaned_data["client_id"])
        except ValueError:
            return new_id()
