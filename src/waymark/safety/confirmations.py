"""What operators have confirmed, kept in a file of its own beside the database.

A file, so that the page for when you need help now can be drawn while the database is away. It is written whole under
another name and then renamed, so a reader sees the old one or the new one and never half of one; it is readable by
the owner alone, because it names operators.
"""

import fcntl
import json
import os
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings

from waymark.safety.terms import Confirmation, Cost

SCHEMA = "waymark-crisis-verified/1"
Confirmations = Mapping[str, Confirmation]


class Unreadable(ValueError):
    """The file is there and is not what it should be."""


def file() -> Path:
    return Path(settings.DATA) / "crisis-verified.json"


_seen: dict[Path, tuple[tuple[int, int, int], Confirmations]] = {}


def read() -> Confirmations:
    """Confirmations by contact id; empty where nobody has confirmed anything. Raises `Unreadable`.

    Read again only when the file has changed (time, size or inode), so a page costs one `stat`.
    """
    path = file()
    try:
        there = path.stat()
    except FileNotFoundError:
        return {}
    mark = (there.st_mtime_ns, there.st_size, there.st_ino)
    if path not in _seen or _seen[path][0] != mark:
        _seen[path] = (mark, _parsed(path))
    return _seen[path][1]


def put(contact_id: str, signed: Confirmation | None) -> None:
    """Set one confirmation, or take it away with None. Two writers wait for each other.

    Raises `Unreadable` rather than lose the signatures in a file that cannot be read.
    """
    path = file()
    with (path.parent / f"{path.name}.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        kept = {name: each for name, each in read().items() if name != contact_id}
        _write(path, kept | ({contact_id: signed} if signed else {}))


def _parsed(path: Path) -> Confirmations:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return {name: _confirmation(row) for name, row in content["confirmed"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, OSError) as error:
        raise Unreadable(f"{path.name} cannot be read.") from error


def _confirmation(row: dict[str, Any]) -> Confirmation:
    return Confirmation(
        verified_on=date.fromisoformat(row["verified_on"]),
        verified_by=str(row["verified_by"]),
        how=str(row["how"]),
        cost=Cost(row.get("cost", "")),
        seen=str(row.get("seen", "")),
    )


def _write(path: Path, kept: Confirmations) -> None:
    rows = {
        name: {
            "verified_on": each.verified_on.isoformat(),
            "verified_by": each.verified_by,
            "how": each.how,
            "cost": each.cost.value,
            "seen": each.seen,
        }
        for name, each in sorted(kept.items())
    }
    # mkstemp makes the file with mode 0600.
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".crisis-verified-")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump({"schema": SCHEMA, "confirmed": rows}, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
