"""Measure what the pages cost, on a made-up diary of ten years and on boards with 1,000 and 100,000 posts.

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
    parser.add_argument("--only", choices=("diary", "boards"), help="one of the two alone")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the numbers to this file")


def run(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="waymark-bench-") as folder:
        _only_here(folder)
        start_django()
        from waymark.config.bench import large_board
        from waymark.config.bench.long_diary import REFERENCE
        from waymark.config.bench.timing import load

        print("Making an installation, ten years of diary and a large board …", file=sys.stderr, flush=True)
        timings, busy = _timings(options.rounds, options.only), load()
        grown = large_board.ratio(timings) if options.only != "diary" else 0.0
    one = timings[REFERENCE].busy
    print(f"{'':28}{'wall':>10}{'busy':>10}{'ratio':>8}")
    for name, timing in timings.items():
        print(f"{name:28}{timing.wall:7.1f} ms{timing.busy:7.1f} ms{timing.busy / one:8.2f}")
    is_fine = grown <= large_board.MOST
    if grown:
        print(f"A thread of a board with 100 times the posts costs {grown:.2f} times as much", end="")
        print("." if is_fine else f": more than {large_board.MOST}.")
    print(f"Load: {busy:.1f} programs for each core. With more than one, believe the ratios alone.")
    if options.json:
        rows = {name: {"wall_ms": t.wall, "busy_ms": t.busy, "ratio": t.busy / one} for name, t in timings.items()}
        options.json.write_text(json.dumps({"load": busy, "works": rows}, indent=1) + "\n")
    return 0 if is_fine else 1


def _only_here(folder: str) -> None:
    """Settings of an installation in this folder, whatever the environment says of another one."""
    for name in [name for name in os.environ if name.startswith("WAYMARK_")]:
        del os.environ[name]
    os.environ["WAYMARK_DATA"] = folder


def _timings(rounds: int, only: str | None) -> "dict[str, Timing]":
    from django.test import Client

    from waymark.common import clock
    from waymark.config import serving
    from waymark.config.bench import large_board, long_diary, timing
    from waymark.people import operations as people
    from waymark.people.models import Person

    serving.migrate()
    serving.collect_static()
    person, client = Person(username="ten-years"), Client(HTTP_HOST="localhost")
    people.join(person=person, password="a password of nobody", at=clock.now())  # noqa: S106 - thrown away
    client.force_login(person)
    works = {long_diary.REFERENCE: long_diary.reference()}
    if only != "boards":
        long_diary.write_ten_years(person, at=clock.now())
        works |= long_diary.pages(client)
    if only != "diary":
        works |= large_board.pages(client, large_board.boards_of(person, at=clock.now()))
    return timing.measure(works, rounds=rounds)
