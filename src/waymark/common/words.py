"""Words that people type in their own language: how they are asked for, and edited in two places at once."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise

from waymark.common.ids import new_id

Text = str | Promise


@dataclass(frozen=True)
class Question:
    """One box for the person's own words. `examples` are sentences that may be tapped into it."""

    key: str
    label: Text
    hint: Text = ""
    rows: int = 3
    examples: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Edit:
    """Where words come from: which opening of a form, and which version it was opened on.

    `client_id` is made when the form is drawn, so the same form may be sent twice. `based_on` is 0 where nothing was
    kept yet. `quiet` marks a saving while the person is still typing.
    """

    client_id: UUID
    based_on: int = 0
    quiet: bool = False

    @classmethod
    def fresh(cls, based_on: int = 0) -> "Edit":
        return cls(new_id(), based_on)


class Stale(ValueError):
    """The words were changed meanwhile in another place. `version` is the one that is kept now."""

    def __init__(self, version: int) -> None:
        super().__init__(version)
        self.version = version


def is_stale(edit: Edit, *, version: int, last_client_id: UUID | None) -> bool:
    """Whether writing would push away words that the writer never saw.

    A form that wrote last may write again on an older version: it only did not hear the answer. A quiet saving may
    not, because it can arrive after the real one and holds fewer words.
    """
    if edit.based_on == version:
        return False
    return edit.quiet or edit.client_id != last_client_id
