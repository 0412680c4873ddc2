"""Codes of an authenticator app: which half minutes count, and how codes and secrets are typed."""

from collections.abc import Iterator
from datetime import datetime

APP_PERIOD = 30
"""Seconds for which an authenticator app shows one code (RFC 6238)."""


def app_counters(at: datetime) -> Iterator[int]:
    """The half minutes whose codes are taken: this one, and one either side for a clock that is a little off."""
    now = int(at.timestamp()) // APP_PERIOD
    yield from (now, now - 1, now + 1)


def tidy_app_code(typed: str) -> str:
    """The digits of a code, whatever stands between them and in whatever script they were typed."""
    return "".join(str(int(letter)) for letter in typed if letter.isdecimal())


def grouped_secret(secret: str) -> str:
    """A secret as it is copied by hand: groups of four."""
    return " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))
