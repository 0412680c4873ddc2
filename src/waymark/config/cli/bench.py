"""Measure what the pages cost, on a made-up diary of ten years.

Everything happens in a folder that is thrown away afterwards. What compares between machines is the last column: how
often the time of the reference, which does nothing but open as many sealed values as the diary has.
"""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from waymark.config.cli import start_django

if TYPE_CHECKING:
    from waymark.config.bench.timing import Timing


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rounds", type=int, default=7, help="how often each page is drawn (7)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the numbers to this file")


def run(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="waymark-bench-") as folder:
        _only_here(folder)
        start_django()
        from waymark.config.bench.long_diary import REFERENCE
        from waymark.config.bench.timing import load

        print("Making an installation and ten years of diary …", file=sys.stderr, flush=True)
        timings, busy = _timings(options.rounds), load()
    one = timings[REFERENCE].busy
    print(f"{'':28}{'wall':>10}{'busy':>10}{'ratio':>8}")
    for name, timing in timings.items():
        print(f"{name:28}{timing.wall:7.1f} ms{timing.busy:7.1f} ms{timing.busy / one:8.2f}")
    print(f"Load: {busy:.1f} programs for each core. With more than one, believe the ratios alone.")
    if options.json:
        rows = {name: {"wall_ms": t.wall, "busy_ms": t.busy, "ratio": t.busy / one} for name, t in timings.items()}
        options.json.write_text(json.dumps({"load": busy, "works": rows}, indent=1) + "\n")
    return 0


def _only_here(folder: str) -> None:
    """Settings of an installation in this folder, whatever the environment says of another one."""
    for name in [name for name in os.environ if name.startswith("WAYMARK_")]:
        del os.environ[name]
    os.environ["WAYMARK_DATA"] = folder


def _timings(rounds: int) -> "dict[str, Timing]":
    from django.test import Client

    from waymark.common import clock
    from waymark.config import serving
    from waymark.config.bench import long_diary, timing
    from waymark.people import operations as people
    from waymark.people.models import Person

    serving.migrate()
    serving.collect_static()
    person, client = Person(username="ten-years"), Client(HTTP_HOST="localhost")
    people.join(person=person, password="a password of nobody", at=clock.now())  # noqa: S106 - thrown away
    long_diary.write_ten_years(person, at=clock.now())
    client.force_login(person)
    return timing.measure({long_diary.REFERENCE: long_diary.reference()} | long_diary.pages(client), rounds=rounds)
