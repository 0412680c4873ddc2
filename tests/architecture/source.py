"""Reading the project's own source, for the tests of its shape."""

import ast
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "waymark"
APPS = tuple(
    (
        "audit people notices sharing safety moderation plans diary skills meetings care programmes groups "
        "stories coping direct talks community home"
    ).split()
)


@lru_cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(), filename=str(path))


def modules(app: str = "", part: str = "") -> Iterator[Path]:
    """Python files of one app (or of all), without tests and migrations; with `part`, that module or package only."""
    for path in sorted((SOURCE / app).rglob("*.py")):
        inside = path.relative_to(SOURCE).parts
        if {"tests", "migrations"} & set(inside):
            continue
        if not part or inside[1] in {part, f"{part}.py"}:
            yield path


def name_of(path: Path) -> str:
    return str(path.relative_to(SOURCE))


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    """The public functions at the top of a module."""
    for node in parsed(path).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node


def imports(path: Path) -> Iterator[str]:
    """The full names of what a module imports, wherever in it."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def called(node: ast.AST) -> Iterator[str]:
    """The written names of everything called inside `node`, such as `audit.record`."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Call):
            yield ast.unparse(inner.func)
