"""Run every test of the project.

Without arguments: formatting, lint, types, import contracts, migrations, the settings' own check, then the whole
suite on SQLite and again, as far as it touches a database, on a real PostgreSQL server, browser and calendar readers
included. Every step runs, whatever an earlier one said; the exit status is 0 only when all of them passed. With
arguments: only pytest, with those.
"""

import argparse
import ctypes.util
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from waymark.config.env import ROOT

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
BROWSER_PACKAGES = ["chromium", "fonts-noto-core", "libatomic1"]
COMPILED = Path(sys.prefix) / "compiled"
TIDYING = 60  # seconds that a step may take to stop
PYTHON = [sys.executable]
PYTEST = [*PYTHON, "-m", "pytest", "-q"]
WITH_POSTGRES = [*PYTHON, "-m", "tests.support.postgres", "--"]

# An installation as it should be, so that Django's own deployment check has nothing to say about it.
SAFE_INSTALLATION = {
    "DJANGO_SETTINGS_MODULE": "waymark.config.settings",
    "WAYMARK_BASE_URL": "https://waymark.example.org",
    "WAYMARK_HOSTS": "waymark.example.org",
}


@dataclass(frozen=True)
class Step:
    """One program to run. What it prints is shown at once (`aloud`), or only when it fails."""

    name: str
    command: list[str]
    aloud: bool = False
    environment: dict[str, str] = field(default_factory=dict)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(rest=[])
    parser.usage = "./waymark test [-h] [pytest arguments]"


def run(options: argparse.Namespace) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    have_browser = get_browser()
    no_clients = get_clients()
    if options.rest:
        return subprocess.call([*PYTEST, *map(from_here, options.rest)], cwd=ROOT, env=environment())
    with tempfile.TemporaryDirectory(prefix="waymark-check-") as empty:
        failed = [step.name for step in steps(Path(empty), have_browser=have_browser) if not passes(step)]
    if not have_browser:
        print("Left out: the browser tests. apt-get install chromium libatomic1, and run this again.", flush=True)
        failed += ["browser (missing, and CI is set)"] if os.environ.get("CI") else []
    if no_clients:
        print(f"Left out: the tests with the calendar readers ical.js and node-ical. {no_clients}", flush=True)
        failed += ["calendar readers (missing, and CI is set)"] if os.environ.get("CI") else []
    print(f"\nFailed: {', '.join(failed)}." if failed else "\nEverything passed.", flush=True)
    return 1 if failed else 0


def steps(empty: Path, *, have_browser: bool) -> list[Step]:
    """What a whole run does. `empty` is a folder for an installation that is made to be looked at."""
    safe = SAFE_INSTALLATION | {"WAYMARK_DATA": str(empty)}
    django = [*PYTHON, "-m", "django"]
    # Some tests take long: whoever is done first takes over what waits.
    parallel = ["-n", str(min(os.cpu_count() or 1, 4)), "--dist", "worksteal", "-m", "not browser"]
    once = "--database-alone"  # what touches none was asked on SQLite
    checks = [
        Step("formatting", [*PYTHON, "-m", "ruff", "format", "--check", "--quiet", "."]),
        Step("lint", [*PYTHON, "-m", "ruff", "check", "."]),
        Step("types", [*PYTHON, "-m", "mypy"]),
        Step("import contracts", [str(Path(sys.executable).parent / "lint-imports")]),
        Step("migrations", [*django, "makemigrations", "--check", "--dry-run", "--no-input"], environment=safe),
        Step("settings", [*django, "check", "--deploy", "--fail-level", "WARNING"], environment=safe),
        Step("tests on SQLite", [*PYTEST, *parallel], aloud=True),
        Step("tests on PostgreSQL", [*WITH_POSTGRES, *PYTEST, *parallel, once], aloud=True),
    ]
    browsing = ["-n", "2", "--dist", "worksteal", "-m", "browser"]
    in_browser = [
        Step("browser on SQLite", [*PYTEST, *browsing], aloud=True),
        Step("browser on PostgreSQL", [*WITH_POSTGRES, *PYTEST, *browsing, once], aloud=True),
    ]
    return checks + (in_browser if have_browser else [])


def passes(step: Step) -> bool:
    """Run one step and say how it went and how long it took."""
    if step.aloud:
        print(f"\n--- {step.name}", flush=True)
    began = time.monotonic()
    process = subprocess.Popen(
        step.command,
        cwd=ROOT,
        env=environment(**step.environment),
        stdin=subprocess.DEVNULL,
        stdout=None if step.aloud else subprocess.PIPE,
        stderr=None if step.aloud else subprocess.STDOUT,
        text=True,
    )
    try:
        printed, _ = process.communicate()
    except BaseException:
        process.terminate()  # it has a server to stop and a folder to take away
        process.wait(TIDYING)
        raise
    good = process.returncode == 0
    print(f"{'passed' if good else 'FAILED'}  {time.monotonic() - began:6.1f} s  {step.name}", flush=True)
    if not good and printed:
        print(printed.rstrip(), flush=True)
    return good


def environment(**more: str) -> dict[str, str]:
    """Ours, without what says how some installation runs.

    What Python compiled is kept beside the environment, whatever the machine says of it: each process of the tests,
    and each server that they start, would compile everything anew, which takes longer than what most of them do.
    """
    left_out = ("WAYMARK_", "DJANGO_", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    return kept | {"PYTHONPATH": str(ROOT / "src"), "PYTHONPYCACHEPREFIX": str(COMPILED)} | more


def from_here(word: str) -> str:
    """A file named from the folder where the person stands, for pytest that runs in the project's folder."""
    path = word.partition("::")[0]
    return str(Path.cwd() / word) if path and not word.startswith("-") and Path(path).exists() else word


def browser_is_there() -> bool:
    """Whether there is a Chromium, and the library that Playwright's driver needs (absent from a minimal Debian)."""
    return any(map(shutil.which, BROWSERS)) and ctypes.util.find_library("atomic") is not None


def get_browser() -> bool:
    """Install Debian's Chromium when it is missing and we may. Returns whether there is one now."""
    if browser_is_there() or os.geteuid() != 0 or not shutil.which("apt-get"):
        return browser_is_there()
    print("Installing Chromium for the browser tests (Debian's own, about a minute)", flush=True)
    apt = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", *BROWSER_PACKAGES]):
        done = subprocess.run(["apt-get", *command], env=apt, capture_output=True, text=True, check=False)
        if done.returncode:
            print(done.stderr.strip()[-500:], file=sys.stderr)
            break
    return browser_is_there()


def get_clients() -> str:
    """Fetch the calendar readers that come from npm, once. Returns what is missing for that, or nothing."""
    command = [*PYTHON, "-m", "tests.support.clients"]
    done = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    if done.returncode:
        return done.stdout.strip() or done.stderr.strip()[-500:]
    return ""
