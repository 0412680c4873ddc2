"""Files that people sent, as they are kept on the disk: below `DATA/uploads`, under names that say nothing.

Only what went through `web.pictures` or `web.sounds` comes here. Nothing below this folder has an address of its own:
a view reads it for who may see it (`web.sent_files`).

A file is written before the row that names it, and taken away after the row is gone for good. What a crash leaves
between the two is nobody's, and `tidy` takes it away a day later.
"""

import os
import re
import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeAlias

from django.conf import settings
from django.db import models, transaction
from django.db.models.signals import post_delete

Names: TypeAlias = Callable[[], Iterable[str]]

_NAME = re.compile(r"[a-z]{2,20}/[0-9a-f]{2}/[0-9a-f]{32}\.[a-z0-9]{2,4}")
_LEFT_ALONE = timedelta(days=1)
_owners: dict[str, Names] = {}


def describe(owner: str, names: Names) -> None:
    """Make an app known that keeps files. `names()` are all that its rows name; called by the app when it starts."""
    _owners[owner] = names


def keep(owner: str, data: bytes, ending: str) -> str:
    """Write a file, whole and on the disk, and return its name for a row. `owner` has to be described.

    Raises `LookupError` for an owner that nobody described: its files would never be tidied.
    """
    if owner not in _owners:
        raise LookupError(owner)
    token = secrets.token_hex(16)
    name = f"{owner}/{token[:2]}/{token}.{ending}"
    path = _path(name)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    half = path.with_name(f"{token}.half")
    descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    half.rename(path)
    _sync(path.parent)
    return name


def read(name: str) -> bytes | None:
    """None where there is no such file (any more)."""
    try:
        return _path(name).read_bytes()
    except FileNotFoundError:
        return None


def is_there(name: str) -> bool:
    return _path(name).exists()


def remove_after_commit(names: Iterable[str]) -> None:
    """Take these away once the transaction that let go of them is kept; at once where there is none."""
    for name in names:
        transaction.on_commit(partial(_remove, name))


def goes_with(model: type[models.Model], column: str) -> None:
    """A file that a row of this model names goes with the row, once that is gone. Called when an app starts."""
    post_delete.connect(partial(_removed, column), sender=model, weak=False, dispatch_uid=f"{model.__name__}.{column}")


def tidy(at: datetime) -> int:
    """Take away what no row names and is older than a day. Returns how many files went."""
    return sum(_tidy(owner, set(names()), at) for owner, names in _owners.items())


def _tidy(owner: str, named: set[str], at: datetime) -> int:
    folder = _root() / owner
    before = (at - _LEFT_ALONE).timestamp()
    gone = 0
    for path in [path for path in folder.glob("*/*") if path.is_file()]:
        if path.relative_to(_root()).as_posix() not in named and path.stat().st_mtime < before:
            path.unlink(missing_ok=True)
            gone += 1
    return gone


def _removed(column: str, instance: models.Model, **_more: object) -> None:
    if name := getattr(instance, column):
        remove_after_commit([name])


def _remove(name: str) -> None:
    path = _path(name)
    with suppress(FileNotFoundError):
        path.unlink()
        _sync(path.parent)


def _root() -> Path:
    return Path(settings.DATA) / "uploads"


def _path(name: str) -> Path:
    """Only names that were made here lead anywhere. Raises `ValueError`."""
    if not _NAME.fullmatch(name):
        raise ValueError("No name of a kept file.")
    return _root() / name


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
