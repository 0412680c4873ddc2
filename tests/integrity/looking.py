"""Asking `inside.py`, from a test."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.support.server import PATIENCE, environment

SCRIPT = Path(__file__).with_name("inside.py")


def look(what: str, data: Path, database: dict[str, str]) -> Any:
    """The JSON that `inside.py` prints about the installation in `data`."""
    line = [sys.executable, "-P", str(SCRIPT), what]
    done = subprocess.run(
        line, env=environment(data, **database), capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
