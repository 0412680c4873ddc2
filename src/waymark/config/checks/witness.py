"""The witness: how far the audit had come when a check last found nothing wrong with it. It lies outside the database,
so that a database replaced as a whole by an older copy is seen.
"""

import json
import os
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

NAME = "audit-witness.json"


class Unreadable(ValueError):
    """The file is there and is not a witness."""


@dataclass(frozen=True)
class Witness:
    """Line `number` was the newest, sealed `seal`, at that moment."""

    number: int
    seal: str
    at: datetime


def read(folder: Path) -> Witness | None:
    """What the last good check saw; None where there was none. Raises `Unreadable`."""
    try:
        kept = json.loads((folder / NAME).read_text())
        return Witness(int(kept["number"]), str(kept["seal"]), datetime.fromisoformat(kept["at"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Unreadable from error


def write(folder: Path, seen: Witness) -> None:
    """Whole or not at all, readable by its owner alone."""
    kept = {"number": seen.number, "seal": seen.seal, "at": seen.at.isoformat()}
    descriptor, name = tempfile.mkstemp(dir=folder, prefix=".audit-witness-")
    try:
        with os.fdopen(descriptor, "w") as file:
            json.dump(kept, file)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(folder / NAME)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
