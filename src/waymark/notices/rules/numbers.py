"""The number that confirms a mail address. It is kept nowhere: it follows from who asked, for which address, when."""

import hmac
from datetime import datetime, timedelta
from uuid import UUID

LASTS = timedelta(hours=24)


def number_of(secret: str, *, person_id: UUID, mark: UUID, asked_at: datetime) -> str:
    """Six digits (HMAC-SHA-256, taken as RFC 4226 takes its numbers). Tries are counted where it is typed in."""
    said = b"mail number\0" + person_id.bytes + mark.bytes + asked_at.isoformat().encode()
    digest = hmac.digest(secret.encode(), said, "sha256")
    offset = digest[-1] & 0x0F
    return f"{(int.from_bytes(digest[offset : offset + 4]) & 0x7FFFFFFF) % 1_000_000:06d}"


def number_lasts_until(asked_at: datetime) -> datetime:
    return asked_at + LASTS
