"""What no database can change is asked once: with `--database-alone`, tests that touch none are left out.

So runs `./waymark test` on PostgreSQL, after it has asked all of them on SQLite. None is left out by mistake:
pytest-django refuses a database to every test that does not ask for one, by its mark or by a fixture. Tests that start
programs of their own (marked `slow`), and those that take the database away, stay. How many were left out is said.

In the browser it leaves out looks (marked `looks`), and of a journey that is made with scripts and without them the one
with: both write the same rows.
"""

from typing import Any

import pytest

OPTION = "--database-alone"
FIXTURES = {"db", "transactional_db", "django_db_setup", "live_server", "no_database"}
MARKS = ("django_db", "slow", "browser")
left_out: dict[str, int] = {}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(OPTION, action="store_true", help="leave out the tests that touch no database")


def touches(item: pytest.Item) -> bool:
    """Whether a test may see a difference between two databases."""
    if item.get_closest_marker("looks") or _has_scripts(item):
        return False
    is_marked = any(item.get_closest_marker(name) for name in MARKS)
    return is_marked or not FIXTURES.isdisjoint(getattr(item, "fixturenames", FIXTURES))


def _has_scripts(item: pytest.Item) -> bool:
    call = getattr(item, "callspec", None)
    return call is not None and call.params.get("javascript") is True


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption(OPTION):
        return
    without = [item for item in items if not touches(item)]
    items[:] = [item for item in items if touches(item)]
    config.hook.pytest_deselected(items=without)
    left_out["here"] = len(without)
    if hasattr(config, "workeroutput"):
        config.workeroutput["left_out"] = len(without)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Every worker leaves out the same; the one that is done tells how many."""
    left_out["here"] = getattr(node, "workeroutput", {}).get("left_out", 0)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if number := left_out.get("here"):
        terminalreporter.line(f"Left out: {number} tests that no database changes, so that SQLite's run says it all.")
