"""Where the databases of the tests lie: in memory, where there is room for them.

They are thrown away, so nothing is lost with them; but they are asked to keep what they acknowledge like any other, and
waiting for a disk to do so is most of what a test that keeps its rows would do.
"""

import os
import shutil
from pathlib import Path

MEMORY = Path("/dev/shm")
ENOUGH = 2 * 1024**3


def folder() -> str | None:
    """The folder in which to make them; nothing where the usual one for what is thrown away has to do."""
    there = MEMORY.is_dir() and os.access(MEMORY, os.W_OK | os.X_OK)
    return str(MEMORY) if there and shutil.disk_usage(MEMORY).free > ENOUGH else None
