"""Secrets: strong enough, readable by their owner alone, and not lying beside what they protect."""

import json
import stat
from pathlib import Path

from django.conf import settings

from waymark.common.sealed import KeyRing
from waymark.config import env
from waymark.config.checks import Finding

# The bounds of Django's own check (security.W009).
SHORTEST_KEY = 50
FEWEST_CHARACTERS = 5


def secret_key() -> list[Finding]:
    key = settings.SECRET_KEY
    if len(key) >= SHORTEST_KEY and len(set(key)) >= FEWEST_CHARACTERS:
        return []
    mend = (
        "Put 50 or more random characters in its place. Everybody is signed out once, and printed recovery codes end."
    )
    return [Finding("The secret key is short or simple, so that sessions could be forged.", mend)]


def modes() -> list[Finding]:
    """Files with secrets 0600, the data folder 0700."""
    secret_file = Path(env.text("WAYMARK_SECRET_KEY_FILE", str(settings.DATA / "keys" / "secret-key")))
    secrets = [Path(settings.KEYS_FILE), secret_file, Path(settings.PUSH_KEY_FILE)]
    return [
        Finding(f"Other accounts of this machine can open {path}.", f"chmod {wanted:o} {path}")
        for path, wanted in [(settings.DATA, 0o700), *((path, 0o600) for path in secrets)]
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077
    ]


def field_keys() -> list[Finding]:
    """The key file opens, and does not lie where a copy of the database takes it along."""
    path = Path(settings.KEYS_FILE)
    if not usable():
        return [Finding(f"The key file {path} cannot be used.", "Put it back from your backup of the keys.")]
    if not path.is_relative_to(settings.DATA):
        return []
    what = f"The keys are in the data folder ({path}): whoever copies the folder has the lock and the key."
    mend = "Move the file, name it in WAYMARK_KEYS_FILE, and keep its backup apart from the database's."
    return [Finding(what, mend, wrong=False)]


def usable() -> bool:
    """Whether the key file can be read and holds keys."""
    try:
        KeyRing(Path(settings.KEYS_FILE))
    except (OSError, KeyError, TypeError, ValueError, json.JSONDecodeError):
        return False
    return True
