"""Every write is one operation: keyword-only, atomic, by somebody, and in the audit."""

import ast
from pathlib import Path

import pytest

from tests.architecture.source import APPS, SOURCE, functions, modules, name_of, parsed
from waymark.audit.terms import sentence

OPERATIONS = [
    (path, function)
    for app in APPS
    if app != "audit"
    for path in modules(app, "operations")
    for function in functions(path)
    if function.decorator_list
]
WRITING = {"save", "delete", "create", "bulk_create", "update", "get_or_create", "update_or_create", "bulk_update"}


def _named(value: object) -> str:
    return f"{name_of(value[0])}:{value[1].name}" if isinstance(value, tuple) else str(value)


@pytest.mark.parametrize("operation", OPERATIONS, ids=_named)
def test_it_is_keyword_only_atomic_by_somebody_and_timed(operation: tuple[Path, ast.FunctionDef]) -> None:
    _, function = operation
    assert not function.args.args, "an operation takes keywords only"
    names = {argument.arg for argument in function.args.kwonlyargs}
    assert "at" in names, "the time is passed in"
    assert names & {"by", "person"}, "somebody does it"
    decorators = [ast.unparse(decorator) for decorator in function.decorator_list]
    assert "transaction.atomic" in decorators


@pytest.mark.parametrize("operation", OPERATIONS, ids=_named)
def test_it_writes_an_audit_line(operation: tuple[Path, ast.FunctionDef]) -> None:
    path, function = operation
    assert _audits(path, function.name, set()), f"{function.name} leaves no line in the audit"


def _audits(path: Path, name: str, seen: set[str]) -> bool:
    """Whether the function, or one of the same module that it calls, writes a line of the audit, or several."""
    here = {node.name: node for node in parsed(path).body if isinstance(node, ast.FunctionDef)}
    if name not in here or name in seen:
        return False
    calls = {ast.unparse(node.func) for node in ast.walk(here[name]) if isinstance(node, ast.Call)}
    return bool(calls & {"audit.record", "audit.record_looks"}) or any(
        _audits(path, call, seen | {name}) for call in calls
    )


def test_there_are_operations() -> None:
    assert len(OPERATIONS) > 20


@pytest.mark.parametrize("app", APPS)
def test_nothing_else_writes(app: str) -> None:
    """Views, queries and forms never save: a write outside an operation would have no audit line."""
    found = []
    for path in modules(app):
        inside = path.relative_to(SOURCE / app).parts
        if inside[0] in {"operations", "operations.py", "models.py"} or app == "audit":
            continue
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITING:
                target = ast.unparse(node.func.value)
                if ".objects" in target:
                    found.append(f"{name_of(path)}:{node.lineno} {target}.{node.func.attr}")
    assert found == []


def _recorded() -> set[tuple[str, str]]:
    """Every (verb, thing) about a person that an operation records with fixed words, or through a helper."""
    found = set()
    for app in APPS:
        for path in modules(app, "operations"):
            for node in ast.walk(parsed(path)):
                if not (isinstance(node, ast.Call) and ast.unparse(node.func) == "audit.record"):
                    continue
                said = {word.arg: word.value for word in node.keywords}
                verb, thing = said["verb"], said["thing"]
                about_nobody = isinstance(said["about_id"], ast.Constant) and said["about_id"].value is None
                if isinstance(verb, ast.Constant) and isinstance(thing, ast.Constant) and not about_nobody:
                    found.add((str(verb.value), str(thing.value)))
    return found


def test_a_person_can_read_every_line_of_their_audit() -> None:
    unread = {pair for pair in _recorded() if sentence(*pair) == sentence("", "")}
    assert unread == set()
