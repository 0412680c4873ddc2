"""The keeper's own list of stolen passwords."""

from pathlib import Path

from django.conf import settings

from waymark.config.checks import Finding
from waymark.people import breached


def breached_file() -> list[Finding]:
    if not settings.BREACHED_FILE:
        return []
    file = Path(settings.BREACHED_FILE)
    trouble = breached.trouble_with(file)
    if not trouble:
        return []
    what = f"WAYMARK_BREACHED_FILE names {file}, which {trouble}. Only the list that comes with Waymark counts."
    return [Finding(what, "Download it once more, as one file sorted by hash, or take the setting away.")]
