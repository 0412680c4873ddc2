"""The calendar readers that come from npm: the tests ask whether other programs read our files as we mean them.

    python -m tests.support.clients

installs what `tests/clients/package-lock.json` names, by its hashes and without running anything of it, into
`tests/clients/node_modules`. A stamp says that it is there, so this costs nothing the next time. It prints nothing and
ends with 0 when the readers are there; otherwise it says in one sentence what is missing, and ends with 1.
"""

import fcntl
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

CLIENTS = Path(__file__).resolve().parents[1] / "clients"
OLDEST_NODE = 20
COMMAND = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]


def install() -> str:
    """Make sure that the readers are there. Returns what is missing, in one sentence, or "" when nothing is."""
    if not shutil.which("node") or not shutil.which("npm"):
        return f"There is no Node.js with npm here ({OLDEST_NODE} or later)."
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout.strip()
    if not version.startswith("v") or int(version[1:].split(".")[0]) < OLDEST_NODE:
        return f"Node.js here is {version or 'broken'}, and {OLDEST_NODE} or later is needed."
    with (CLIENTS / "package-lock.json").open("rb") as lock:
        wanted = hashlib.sha256(lock.read()).hexdigest()
        fcntl.flock(lock, fcntl.LOCK_EX)  # tests run side by side, and the first one does the work
        return "" if _stamp() == wanted else _fetch(wanted)


def _stamp() -> str:
    path = CLIENTS / "node_modules" / ".waymark-stamp"
    return path.read_text() if path.exists() else ""


def _fetch(wanted: str) -> str:
    said = ""
    for _ in range(2):  # a registry stumbles now and then
        done = subprocess.run(COMMAND, cwd=CLIENTS, capture_output=True, text=True, timeout=120, check=False)
        if done.returncode == 0:
            (CLIENTS / "node_modules" / ".waymark-stamp").write_text(wanted)
            return ""
        said = next((line for line in done.stderr.splitlines() if line.strip()), "it did not say why")
    return f"npm could not fetch them: {said}"


if __name__ == "__main__":
    missing = install()
    if missing:
        print(missing)
    sys.exit(1 if missing else 0)
