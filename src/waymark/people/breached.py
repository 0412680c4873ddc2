"""No password that stands in lists of stolen ones, found out without asking anybody.

The list that is shipped (`data/breached.bin`, see `data/README.md`) holds hashes of common passwords. A keeper who
wants all of them downloads the list of Have I Been Pwned and names it in `WAYMARK_BREACHED_FILE`; it is searched on
the disk.
"""

import hashlib
import re
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.people import rules
from waymark.people.models import Person

SHIPPED = Path(__file__).parent / "data" / "breached.bin"
SAMPLES = 500
_LINE = re.compile(rb"[0-9A-F]{40}:\d+\r?\n?\Z")


class NotBreached:
    """Validator (see `AUTH_PASSWORD_VALIDATORS`). Raises `ValidationError` with code `password_breached`."""

    message = _(
        "This password stands in lists of stolen passwords, or is nearly one of them, so it is tried first. "
        "Take three words that have nothing to do with each other."
    )

    def validate(self, password: str, user: Person | None = None) -> None:
        if is_breached(password):
            raise ValidationError(self.message, code="password_breached")

    def get_help_text(self) -> str | Promise:
        return _("Not one that stands in lists of stolen passwords.")


def is_breached(password: str) -> bool:
    """Whether this password, or one very like it, is in the shipped list or in the keeper's file."""
    forms = rules.forms(password)
    own = {rules.forms(name)[1] for name in ("waymark", "waymark-demo", settings.WAYMARK_NAME)}
    if forms[1] in own - {""} or any(rules.is_packed(form, _shipped()) for form in forms):
        return True
    return bool(settings.BREACHED_FILE) and is_in_file(password, Path(settings.BREACHED_FILE))


@lru_cache(maxsize=1)
def _shipped() -> bytes:
    """Read when the first password is chosen, not at every start."""
    return SHIPPED.read_bytes()


def is_in_file(password: str, file: Path) -> bool:
    """Look for the SHA-1 of the password in a file of lines `HASH:COUNT`, sorted by hash. A file that cannot be read
    finds nothing: joining goes on, and `./waymark check` says so.
    """
    wanted = hashlib.sha1(password.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest().upper().encode()
    try:
        with file.open("rb") as lines:
            return _search(lines, wanted, file.stat().st_size)
    except OSError:
        return False


def _search(lines: BinaryIO, wanted: bytes, size: int) -> bool:
    """The first line that is not before `wanted`, by halving: about 35 reads in 40 GB."""
    low, high = 0, size
    while low < high:
        middle = (low + high) // 2
        line = _line_from(lines, middle)
        if line and line[:40].upper() < wanted:
            low = middle + 1
        else:
            high = middle
    return _line_from(lines, low)[:40].upper() == wanted


def _line_from(lines: BinaryIO, place: int) -> bytes:
    """The first whole line that begins at `place` or after it; nothing at the end."""
    lines.seek(max(place - 1, 0))
    if place:
        lines.readline()
    return lines.readline()


def trouble_with(file: Path) -> str:
    """What is wrong with the keeper's file, as the rest of a sentence about it; empty where it is well.

    A look at 500 places, not at every line: it has to be a list of SHA-1 hashes in their order.
    """
    try:
        size = file.stat().st_size
        with file.open("rb") as lines:
            sampled = [_line_from(lines, size * number // SAMPLES) for number in range(SAMPLES)]
    except OSError:
        return "cannot be read"
    found = [line for line in sampled if line]
    if not found or not all(_LINE.match(line) for line in found):
        return "is no list of lines HASH:COUNT"
    in_order = all(one[:40] <= other[:40] for one, other in pairwise(found))
    return "" if in_order else "is not sorted by hash"
