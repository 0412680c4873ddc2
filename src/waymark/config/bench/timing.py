"""Measuring fairly on a machine that has other things to do.

The works take turns, so that a busy moment hits all of them alike, and the median of the rounds counts. What compares
between machines is the ratio to the reference, not the milliseconds.
"""

import gc
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

Work = Callable[[], object]


@dataclass(frozen=True)
class Timing:
    """Medians in milliseconds: `wall` by the clock on the wall, `busy` of this thread's own time on the processor."""

    wall: float
    busy: float


def measure(works: Mapping[str, Work], *, rounds: int = 7) -> dict[str, Timing]:
    """Each work once to warm up, then `rounds` times in turns."""
    for work in works.values():
        work()
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in works}
    for _round in range(rounds):
        for name, work in works.items():
            gc.collect()  # each pays for what it leaves behind, and for nothing else
            taken[name].append(_once(work))
    return {
        name: Timing(median(wall for wall, _busy in times), median(busy for _wall, busy in times))
        for name, times in taken.items()
    }


def load() -> float:
    """How many programs wanted each core in the last minute; over 1, the clock on the wall says little."""
    return os.getloadavg()[0] / (os.cpu_count() or 1)


def _once(work: Work) -> tuple[float, float]:
    wall, busy = time.perf_counter(), time.thread_time()
    work()
    return 1000 * (time.perf_counter() - wall), 1000 * (time.thread_time() - busy)
