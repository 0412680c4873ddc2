"""Try Waymark with made-up people, on this machine alone.

Makes its own data folder (var/demo) with its own keys and its own SQLite database, whatever the environment says
about a real installation, and serves it on 127.0.0.1. The same data is there at the next start; --reset starts over.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from waymark.common import clock
from waymark.config import companion, env, serving
from waymark.config.cli import Mistake, start_django

PASSWORD = "waymark-demo"  # noqa: S105 - made public on purpose
SIGN_INS = [
    "person", "newcomer", "member", "coordinator", "supporter", "practitioner",
    "moderator", "planner", "researcher", "editor", "operator", "stranger",
]  # fmt: skip

# What says how a real installation runs. The demo must not touch one, so it reads none of these.
LEFT_OUT = [
    "DATABASE_URL", "CACHE_URL", "HOSTS", "BASE_URL", "SECRET_KEY", "SECRET_KEY_FILE", "KEYS_FILE",
    "MAIL_URL", "PUSH_KEY_FILE",
    "OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_CLIENT_SECRET_FILE", "OIDC_NAME", "OIDC_SECOND_STEP",
]  # fmt: skip

WELCOME = """
Waymark is running, with made-up people.

  Address    {address}
  Password   {password}   (the same for everybody)
  Sign in as {first}
             {second}

Four things to try
  1. Sign in as person: {address}plan/ is a whole plan, {address}diary/ eighteen months of days, gaps left as gaps.
  2. Be new here: {address} – begin, and leave with one small step and a plan for a bad day.
  3. It is a bad day: open {address}setback/ as person, in a window as narrow as a phone.
  4. Sign in as supporter: {address}people/ shows what person chose to show, and nothing else.

Ctrl-C stops it. Everything stays in {data}; ./waymark demo --reset starts over."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="port to listen at (8000; 0 takes a free one)")
    parser.add_argument("--data", metavar="DIR", type=Path, help="data folder (WAYMARK_DATA, or else var/demo)")
    parser.add_argument("--no-worker", action="store_true", help="send nothing in the background")
    parser.add_argument("--reset", action="store_true", help="throw the demo data away and make it again")


def run(options: argparse.Namespace) -> int:
    data = use_own_folder(options.data)
    port = options.port or serving.free_port()
    if not serving.port_is_free("127.0.0.1", port):
        raise Mistake(f"Port {port} is taken by another program. Choose another one: ./waymark demo --port {port + 1}")
    with serving.locked(data / "setup.lock"):
        set_up(data, reset=options.reset)
    beside = companion.worker(wanted=not options.no_worker)
    with serving.locked(data / "serving.lock", shared=True), beside:
        serving.serve(host="127.0.0.1", port=port, workers=1, when_ready=lambda: welcome(port, data))
    print("\nStopped.", flush=True)
    return 0


def use_own_folder(wanted: Path | None) -> Path:
    """Turn the environment into that of a demo. Returns the data folder, which exists then."""
    for name in LEFT_OUT:
        os.environ.pop(f"WAYMARK_{name}", None)
    root = Path(__file__).resolve().parents[4]
    folder = wanted or Path(os.environ.get("WAYMARK_DATA") or root / "var" / "demo")
    os.environ["WAYMARK_DATA"] = str(folder.expanduser().resolve())
    os.environ["WAYMARK_DEMO"] = "1"
    os.environ.setdefault("WAYMARK_RUN_BY", "the made-up Riverside pain group")
    return env.data_folder()


def set_up(data: Path, *, reset: bool) -> None:
    """Make database, static files and community, as far as they are not there yet."""
    marker = data / "demo"
    if (data / "waymark.sqlite3").exists() and not marker.exists():
        raise Mistake(f"{data} holds a real installation, and the demo stays away from it. Choose another --data.")
    if reset or (marker.exists() and marker.read_text() != "made\n"):
        throw_away(data)
    start_django()
    from waymark.home import demo

    marker_text = marker.read_text() if marker.exists() else ""
    if marker_text != "made\n":
        marker.write_text("begun\n")
    step("database", serving.migrate)
    step("pages' files", serving.collect_static)
    if marker_text != "made\n":
        print("         made-up people: a community with eighteen months behind it", file=sys.stderr, flush=True)
        demo.build(at=clock.now())
        marker.write_text("made\n")


def throw_away(data: Path) -> None:
    """Take away the database of a demo, and what was noted of its audit. Other files in the folder are left alone."""
    try:
        with serving.locked(data / "serving.lock", wait=False):
            for file in data.glob("waymark.sqlite3*"):
                file.unlink()
            for name in ("demo", "audit-witness.json"):
                (data / name).unlink(missing_ok=True)
    except BlockingIOError:
        raise Mistake("A demo is being served from this folder. Stop it first, then --reset.") from None


def step(name: str, work: Callable[[], bool]) -> None:
    """Do one piece of work, and say how long it took if there was anything to do."""
    began = time.monotonic()
    if work():
        print(f"{time.monotonic() - began:5.1f} s  {name}", file=sys.stderr, flush=True)


def welcome(port: int, data: Path) -> None:
    half = len(SIGN_INS) // 2
    print(
        WELCOME.format(
            address=f"http://localhost:{port}/",
            password=PASSWORD,
            first=" · ".join(SIGN_INS[:half]),
            second=" · ".join(SIGN_INS[half:]),
            data=data,
        ),
        flush=True,
    )
