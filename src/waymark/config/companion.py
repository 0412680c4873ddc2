"""The worker that runs beside the server, in a process of its own, and is started again if it dies."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from waymark.config import env

NOT_WANTED = "WAYMARK_NO_WORKER"
PATIENCE = 40.0  # longer than one sending may take
BEFORE_AGAIN = 5.0


@contextmanager
def worker(*, wanted: bool) -> Iterator[None]:
    """Meanwhile `./waymark worker` runs, unless it is not `wanted`, or the environment says no."""
    if not wanted or env.flag(NOT_WANTED):
        yield
        return
    companion = _Companion()
    companion.start()
    try:
        yield
    finally:
        companion.stop()


class _Companion:
    def __init__(self) -> None:
        self.stopped = threading.Event()
        self.process: subprocess.Popen[bytes] | None = None
        self.keeper = threading.Thread(target=self._keep, daemon=True)

    def start(self) -> None:
        self.process = self._started()
        self.keeper.start()

    @staticmethod
    def _started() -> subprocess.Popen[bytes]:
        command = [sys.executable, "-P", "-m", "waymark.config", "worker", "--beside", str(os.getpid())]
        return subprocess.Popen(command, stdin=subprocess.DEVNULL)  # noqa: S603 - our own command

    def _keep(self) -> None:
        while self.process is not None:
            self.process.wait()
            if self.stopped.wait(BEFORE_AGAIN):
                return
            self.process = self._started()

    def stop(self) -> None:
        self.stopped.set()
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
