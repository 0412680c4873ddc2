"""Serve this installation.

The production server; settings come from the environment (docs/operating.md). Brings the database up to date and
collects the static files before it starts. Put a proxy in front of it that speaks https.
"""

import argparse
import os
import sys

from django.conf import settings

from waymark.config import companion, serving
from waymark.config.cli import Mistake, start_django


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="port to listen at (8000)")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen at (127.0.0.1: this machine alone)")
    parser.add_argument("--workers", type=int, default=default_workers(), help="processes (as many as cores, up to 4)")
    parser.add_argument("--no-worker", action="store_true", help="leave the background work to ./waymark worker")


def default_workers() -> int:
    return min(os.cpu_count() or 1, 4)


def run(options: argparse.Namespace) -> int:
    start_django()
    if options.workers < 1:
        raise Mistake("At least one worker is needed.")
    if not serving.port_is_free(options.host, options.port):
        raise Mistake(f"Port {options.port} at {options.host} is taken or not allowed. Choose another with --port.")
    with serving.locked(settings.DATA / "setup.lock"):
        if serving.migrate():
            say("The database is up to date now.")
        guard_the_audit()
        if serving.collect_static():
            say("The static files are collected.")
    if (settings.DATA / "demo").exists():
        say("This is a demo database: every page says so. Use another data folder for real people.")
    beside = companion.worker(wanted=not options.no_worker)
    with serving.locked(settings.DATA / "serving.lock", shared=True), beside:
        serving.serve(
            host=options.host,
            port=options.port,
            workers=options.workers,
            when_ready=lambda: say(f"Serving at http://{options.host}:{options.port}/"),
        )
    say("Stopped.")
    return 0


def guard_the_audit() -> None:
    from waymark.audit import operations as audit

    if audit.guard():
        say("What keeps the audit from being changed was missing, and is back. Run ./waymark check.")


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
