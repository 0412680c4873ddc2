"""The lock files: exact versions, a hash for each, and no address of any index."""

import os
import re
import tomllib

import pytest

from waymark.config.env import ROOT

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


def pinned(lock):
    return set(re.findall(r"^([a-z0-9-]+)==[^ ]+", lock.read_text(), re.MULTILINE))


def asked(requirements):
    return {re.match(r"[a-z0-9-]+", line.lower())[0] for line in requirements}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_package_is_pinned_and_hashed(lock):
    blocks = re.split(r"\n(?=\S)", lock.read_text().strip())
    assert blocks
    for block in blocks:
        assert re.match(r"[a-z0-9-]+==\S+( ;.*)? \\\n", block), block[:80]
        assert "--hash=sha256:" in block
    assert "://" not in lock.read_text()


def test_the_locks_hold_what_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    base, dev = (pinned(ROOT / "requirements" / f"{name}.txt") for name in ("base", "dev"))
    groups = project["dependency-groups"]
    assert asked(project["project"]["dependencies"]) <= base <= dev
    assert asked([*groups["test"], *groups["lint"]]) <= dev
    assert pinned(ROOT / "requirements" / "uv.txt") == {"uv"}


@pytest.mark.parametrize("name", ["waymark", ".ci/run"])
def test_the_commands_can_be_run(name):
    assert os.access(ROOT / name, os.X_OK)
