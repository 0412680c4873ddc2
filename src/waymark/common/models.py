"""Shapes that tables of every app share."""

from typing import Any

from django.db import models

from waymark.common.ids import new_id


class Row(models.Model):
    """A table row with a UUIDv7 id that is known before it is saved."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)

    class Meta:
        abstract = True


class AppendOnly(Row):
    """A row that is written once. Changing or deleting it through the model raises `TypeError`."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError(f"{type(self).__name__} is written once and never changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise TypeError(f"{type(self).__name__} is written once and never deleted.")
