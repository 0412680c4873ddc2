"""The keys of the chain. They follow from the installation's key file and are never in the database, so that who holds
the database alone cannot seal a line.
"""

from pathlib import Path

from django.conf import settings

from waymark.common.sealed import KeyRing, SealBroken, ring_of

PURPOSE = b"audit"


def key_named(name: str) -> bytes | None:
    """The key of this name; None where the key file does not hold it."""
    try:
        return _ring().derived(name, PURPOSE)
    except SealBroken:
        return None


def current_key() -> tuple[str, bytes]:
    """The name of the key that is in use now, and the key."""
    ring = _ring()
    return ring.current, ring.derived(ring.current, PURPOSE)


def _ring() -> KeyRing:
    return ring_of(Path(settings.KEYS_FILE))
