"""Do the work in the background: reminders, and what comes round.

`serve` and `demo` run it beside themselves, so it is needed on its own only where they were told not to (--no-worker),
or to have more than one. Any number of workers may run at once, on one machine or several. SIGTERM or Ctrl-C ends it
after what is in its hands. With --once it does everything that is due now and ends, for a timer of the system.
"""

import argparse
import os
import signal
import sys
import threading
import time

from waymark.common import clock
from waymark.config.cli import Mistake, start_django

LOOKED_FOR = 1.0


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--once", action="store_true", help="do what is due now, and end")
    # For `serve`, which starts it: with that process gone, however it ended, this one ends too.
    parser.add_argument("--beside", type=int, metavar="PROCESS", help=argparse.SUPPRESS)


def run(options: argparse.Namespace) -> int:
    start_django()
    stopped = threading.Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: _stop(stopped))
    if options.beside is not None:
        threading.Thread(target=_end_with, args=(options.beside, stopped), daemon=True).start()
    _wait_for_the_database(stopped, is_patient=not options.once)
    if stopped.is_set():
        return 0
    from waymark.notices.worker import new_worker

    worker = new_worker(clock.now, stopped)
    if options.once:
        worker.round()
    else:
        say("Working in the background.", beside=options.beside)
        worker.run()
        say("Stopped.", beside=options.beside)
    return 0


def _stop(stopped: threading.Event) -> None:
    """From a thread of its own: here the main thread may hold the lock of the event, and would wait for itself."""
    threading.Thread(target=stopped.set, daemon=True).start()


def _wait_for_the_database(stopped: threading.Event, *, is_patient: bool) -> None:
    """`serve` makes the tables and brings them up to date; until then there is nothing to do."""
    from waymark.config.checks import database

    is_told = False
    while not database.answers():
        if not is_patient:
            raise Mistake("The database is not ready yet. ./waymark serve makes it, and ./waymark check says more.")
        if not is_told:
            say("Waiting for the database. ./waymark serve makes it and brings it up to date.", beside=None)
            is_told = True
        if stopped.wait(5):
            return


def _end_with(process: int, stopped: threading.Event) -> None:
    while os.getppid() == process:
        time.sleep(LOOKED_FOR)
    stopped.set()


def say(line: str, *, beside: int | None) -> None:
    if beside is None:
        print(line, file=sys.stderr, flush=True)
