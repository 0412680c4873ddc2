"""What all written things share: made once per form, changed only by somebody who saw what they change."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID, uuid5

from django.db import models

from waymark.common.sealed import Box, Json
from waymark.common.words import Edit, Stale, is_stale
from waymark.common.written import Versioned, Written

Kind = TypeVar("Kind", bound=Written)


class Gone(LookupError):
    """This person has no such thing."""


class NothingWritten(ValueError):
    """There is not one word to keep."""


@dataclass(frozen=True)
class Saved:
    """What is kept now. `is_change` is False when the same words had arrived before."""

    id: UUID
    version: int
    is_change: bool


@dataclass(frozen=True)
class Draft:
    """The columns to write: `sealed` ones by the person's key, `plain` ones as they are."""

    box: Box
    sealed: Mapping[str, Json]
    plain: Mapping[str, Any]

    def stands_in(self, row: Versioned) -> bool:
        """Whether the row says all of this already."""
        return all(row.read(self.box, name) == value for name, value in self.sealed.items()) and all(
            getattr(row, name) == value for name, value in self.plain.items()
        )

    def into(self, row: Versioned) -> None:
        row.put(self.box, **self.sealed)
        for name, value in self.plain.items():
            setattr(row, name, value)

    def kept_in(self, row: Versioned) -> dict[str, Any]:
        """What the row says in the same columns."""
        return {name: row.read(self.box, name) for name in self.sealed} | {
            name: getattr(row, name) for name in self.plain
        }

    @property
    def columns(self) -> list[str]:
        return [*self.sealed, *self.plain]


def mine(model: type[Kind], by: models.Model, row_id: UUID) -> Kind:
    """The person's row, held until the end of the transaction. Raises `Gone`."""
    row = model._default_manager.select_for_update().filter(person=by, pk=row_id).first()
    if row is None:
        raise Gone(row_id)
    return row


def make(
    model: type[Kind], *, by: models.Model, edit: Edit, draft: Draft, at: datetime, only_one: bool = False, **more: Any
) -> Saved:
    """Make a row, or write into the one that this form made before (with `only_one`: that any form made).

    Raises `Stale`.
    """
    fresh = model(person=by, client_id=edit.client_id, last_client_id=edit.client_id, made_at=at, changed_at=at, **more)
    draft.into(fresh)
    values = {field.attname: getattr(fresh, field.attname) for field in model._meta.concrete_fields}
    same = {"person": by} if only_one else {"person": by, "client_id": edit.client_id}
    row, is_new = model._default_manager.select_for_update().get_or_create(**same, defaults=values)
    return Saved(row.pk, row.version, is_change=True) if is_new else change(row, edit=edit, draft=draft, at=at)


def make_another(
    model: type[Kind], *, by: models.Model, edit: Edit, draft: Draft, at: datetime, away: str = "", **more: Any
) -> Saved:
    """As `make`, but a new form that is sent again with other words makes one more thing, under an id of its own.

    `away` names the column that says when a row was put aside. The ids follow from the form's, so that the second
    thing too is made once. Raises `Stale`.
    """
    while row := model._default_manager.select_for_update().filter(person=by, client_id=edit.client_id).first():
        kept, said = draft.kept_in(row), {**draft.sealed, **draft.plain}
        is_away = bool(away) and getattr(row, away) is not None
        if kept != said and is_away and edit.quiet:
            raise Stale(row.version)
        if not is_another(edit, kept, said, is_away=is_away, is_last=row.last_client_id == edit.client_id):
            break
        edit = replace(edit, client_id=uuid5(edit.client_id, "another"), based_on=0)
    return make(model, by=by, edit=edit, draft=draft, at=at, **more)


def is_another(edit: Edit, kept: Any, said: Any, *, is_away: bool, is_last: bool) -> bool:
    """Whether a form that made `kept` and now brings `said` means one more thing.

    It does where the row was put aside, and where the form never heard of the row and its words do not go on from the
    kept ones: those may be an earlier saving of the same typing whose answer was lost. `is_last`: no other form wrote
    since. The same words, and a quiet saving, never mean one more.
    """
    if kept == said or edit.quiet:
        return False
    return is_away or (edit.based_on == 0 and not (is_last and goes_on_from(kept, said)))


def goes_on_from(kept: Any, said: Any) -> bool:
    """Whether everything kept is still there: words begin as before, and what was chosen is chosen. Pure.

    Yes and no are left out of it: whether it was a draft is no word of the person.
    """
    if isinstance(kept, Mapping) and isinstance(said, Mapping):
        return all(goes_on_from(value, said.get(key)) for key, value in kept.items())
    if kept is None or isinstance(kept, bool):
        return True
    if isinstance(kept, str) and isinstance(said, str):
        return said.startswith(kept)
    if isinstance(kept, list | tuple) and isinstance(said, list | tuple):
        return all(each in said for each in kept)
    return bool(kept == said)


def change(row: Versioned, *, edit: Edit, draft: Draft, at: datetime) -> Saved:
    """Write into a row that is held. The same words again change nothing. Raises `Stale`."""
    if is_stale(edit, version=row.version, last_client_id=row.last_client_id):
        raise Stale(row.version)
    if draft.stands_in(row):
        return Saved(row.pk, row.version, is_change=False)
    draft.into(row)
    row.version += 1
    row.last_client_id = edit.client_id
    row.changed_at = at
    row.save(update_fields=[*draft.columns, "version", "last_client_id", "changed_at"])
    return Saved(row.pk, row.version, is_change=True)
