"""The calendar readers from npm: locked, fetched once, and missed aloud."""

import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.support import clients
from waymark.config.cli import test as suite

ASKED, LOCK = (json.loads((clients.CLIENTS / name).read_text()) for name in ("package.json", "package-lock.json"))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of readers to be fetched, and a PATH on which there is only what a test puts there."""
    (tmp_path / "package-lock.json").write_text("{}")
    (tmp_path / "bin").mkdir()
    monkeypatch.setattr(clients, "CLIENTS", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return tmp_path


def program(folder: Path, name: str, *lines: str) -> None:
    path = folder / "bin" / name
    path.write_text("\n".join(["#!/bin/sh", *lines, ""]))
    path.chmod(0o755)


def tries(folder: Path) -> int:
    return len((folder / "tries").read_text().splitlines())


# --- locked -----------------------------------------------------------------------------------------------------------
def test_versions_are_exact_and_every_package_has_its_hash():
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in ASKED["dependencies"].values())
    assert LOCK["packages"][""]["dependencies"] == ASKED["dependencies"]
    fetched = {name: package for name, package in LOCK["packages"].items() if name}
    assert {f"node_modules/{name}" for name in ASKED["dependencies"]} <= set(fetched)
    assert all(package["integrity"].startswith("sha512-") for package in fetched.values())


def test_the_lock_names_no_address_and_no_package_runs_anything():
    assert "://" not in json.dumps(LOCK)
    assert all(package.keys().isdisjoint({"resolved", "hasInstallScript"}) for package in LOCK["packages"].values())


# --- fetched once -----------------------------------------------------------------------------------------------------
def test_they_are_fetched_once_until_the_lock_changes(folder):
    program(folder, "node", "echo v20.1.0")
    program(folder, "npm", 'echo "$@" >> tries', "/bin/mkdir -p node_modules")
    assert clients.install() == clients.install() == ""
    assert (folder / "tries").read_text() == "ci --ignore-scripts --no-audit --no-fund\n"
    (folder / "package-lock.json").write_text('{"other": 1}')
    assert clients.install() == ""
    assert tries(folder) == 2


def test_a_registry_that_stumbles_is_asked_once_more(folder):
    program(folder, "node", "echo v22.0.0")
    program(folder, "npm", "echo x >> tries", "[ -d node_modules ] || { /bin/mkdir node_modules; exit 1; }")
    assert clients.install() == ""
    assert tries(folder) == 2


# --- missed aloud -----------------------------------------------------------------------------------------------------
def test_a_registry_that_is_gone_is_said(folder):
    program(folder, "node", "echo v22.0.0")
    program(folder, "npm", "echo x >> tries", "echo 'npm error network' >&2", "exit 1")
    assert clients.install() == "npm could not fetch them: npm error network"
    assert tries(folder) == 2


def test_without_node_one_sentence_says_so(folder):
    assert clients.install() == "There is no Node.js with npm here (20 or later)."
    program(folder, "npm")
    program(folder, "node", "echo v18.19.0")
    assert clients.install() == "Node.js here is v18.19.0, and 20 or later is needed."
    program(folder, "node", "exit 1")
    assert clients.install() == "Node.js here is broken, and 20 or later is needed."


@pytest.mark.parametrize("ci", ["", "1"])
def test_the_whole_run_says_what_it_leaves_out_and_fails_for_it_on_ci(folder, ci, monkeypatch, capfd):
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(suite, "signal", SimpleNamespace(signal=lambda *_: None, SIGTERM=15))
    monkeypatch.setattr(suite, "get_browser", lambda: True)
    monkeypatch.setattr(suite, "steps", lambda *_, **__: [])
    status = suite.run(suite.argparse.Namespace(rest=[]))
    said = capfd.readouterr().out
    assert "Left out: the tests with the calendar readers ical.js and node-ical. There is no Node.js with npm" in said
    assert status == (1 if ci else 0)
    assert ("calendar readers (missing, and CI is set)" in said) == bool(ci)
