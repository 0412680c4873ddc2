"""Four programs of other people that read calendar files.

ical.js and node-ical share no code with ours, nor with each other. khal and recurring-ical-events bring together rule,
exclusions and exceptions each in its own way, but stand on icalendar and dateutil as we do.
What each sees comes back in one shape: for each file its meetings as (start, end, whether it is cancelled), in UTC.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

import recurring_ical_events
from icalendar import Calendar

from tests.support.clients import CLIENTS

Seen: TypeAlias = tuple[datetime, datetime, bool]
Window: TypeAlias = tuple[datetime, datetime]
Read: TypeAlias = Callable[[Sequence[Path], Window, Path], list[list[Seen]]]

SHAPE = "%Y-%m-%dT%H:%M:%SZ"
KHAL = """
[default]
default_calendar = file-0
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M:%S
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M:%SZ
longdatetimeformat = %Y-%m-%dT%H:%M:%SZ
"""


def in_process(written: bytes, window: Window) -> list[Seen]:
    """recurring-ical-events, which needs no file."""
    found = recurring_ical_events.of(Calendar.from_ical(written)).between(*window)
    seen = [(one.start.astimezone(UTC), one.end.astimezone(UTC), one.get("status") == "CANCELLED") for one in found]
    return sorted(one for one in seen if window[0] <= one[0] < window[1])


def recurring(files: Sequence[Path], window: Window, folder: Path) -> list[list[Seen]]:
    return [in_process(path.read_bytes(), window) for path in files]


def khal(files: Sequence[Path], window: Window, folder: Path) -> list[list[Seen]]:
    """khal, with a calendar of its own for each file, and nothing of the person who runs the tests."""
    parts = [KHAL, f"[sqlite]\npath = {folder / 'khal.db'}", "[calendars]"]
    for place, path in enumerate(files):
        home = folder / f"file-{place}"
        home.mkdir()
        (home / "feed.ics").write_bytes(path.read_bytes())
        parts += [f"[[file-{place}]]", f"path = {home}"]
    (folder / "khal.conf").write_text("\n".join(parts))
    fields = ["calendar", "start-long", "end-long", "status"]
    asked = [part for field in fields for part in ("--json", field)]
    told = [str(Path(sys.executable).parent / "khal"), "-c", str(folder / "khal.conf"), "list", *asked]
    printed = _run([*told, *(moment.strftime(SHAPE) for moment in window)], folder)
    days = [json.loads(line) for line in printed.splitlines() if line.startswith("[")]
    # Who is over midnight is listed on both days.
    seen = {tuple(event[field] for field in fields) for day in days for event in day}
    return [
        sorted(
            (start, moment(ends), status == "CANCELLED")
            for calendar, begins, ends, status in seen
            if calendar == f"file-{place}" and window[0] <= (start := moment(begins)) < window[1]
        )
        for place in range(len(files))
    ]


def _with_node(script: str) -> Read:
    def read(files: Sequence[Path], window: Window, folder: Path) -> list[list[Seen]]:
        told = ["node", str(CLIENTS / script), *(one.strftime(SHAPE) for one in window), *map(str, files)]
        found = json.loads(_run(told, folder))
        return [[(moment(start), moment(end), is_off) for start, end, is_off in seen] for seen in found]

    return read


def moment(said: str) -> datetime:
    return datetime.fromisoformat(said)


def _run(command: Sequence[str], home: Path) -> str:
    """Run with a home and a clock of its own."""
    own = {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "XDG_CACHE_HOME": str(home),
        "TZ": "UTC",
        "PATH": os.environ["PATH"],
    }
    done = subprocess.run(command, env=own, cwd=home, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


IN_PYTHON: Mapping[str, Read] = {"khal": khal, "recurring-ical-events": recurring}
WITH_NODE: Mapping[str, Read] = {
    "ical.js": _with_node("with_ical_js.mjs"),
    "node-ical": _with_node("with_node_ical.mjs"),
}
