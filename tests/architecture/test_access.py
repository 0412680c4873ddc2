"""No read of a person's record takes a bare person."""

import ast
from pathlib import Path

import pytest

from tests.architecture.source import APPS, SOURCE, functions, imports, modules, name_of, parsed

# Where a request comes in: pages, what stands before them, and what allauth and the display settings call.
EDGES = {"views", "views.py", "adapters.py", "display.py", "doors.py"}
# Apps that hold what people say about themselves. The others hold accounts, contacts and the audit.
RECORDS = ("plans", "diary", "skills")
# What an access is asked with, each time with a refusal: all of a topic, one's own alone, some things, any of them.
ASKED = ("require", "require_own", "require_items", "require_any")
READS = [(path, function) for app in RECORDS for path in modules(app, "queries") for function in functions(path)]


@pytest.mark.parametrize("read", READS, ids=lambda read: f"{name_of(read[0])}:{read[1].name}")
def test_every_query_takes_an_access_first_and_asks_it(read: tuple[Path, ast.FunctionDef]) -> None:
    path, function = read
    assert function.args.args, "the first argument is the access"
    annotation = function.args.args[0].annotation
    assert annotation is not None
    assert ast.unparse(annotation) in {"Access", "Iterable[Access]"}
    assert _requires(path, function, set()), "it says which topic it needs, or calls a query that does"


def _requires(path: Path, function: ast.FunctionDef, seen: set[str]) -> bool:
    access = function.args.args[0].arg if function.args.args else "access"
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
    asked = {f"{each}.{name}" for each in (access, *_each_of(access, function)) for name in ASKED}
    if any(ast.unparse(node.func) in asked for node in calls):
        return True
    passed_on = {
        ast.unparse(node.func)
        for node in calls
        if any(isinstance(argument, ast.Name) and argument.id == access for argument in node.args)
    }
    here = {node.name: node for node in parsed(path).body if isinstance(node, ast.FunctionDef)}
    known = {name: here[name] for name in passed_on if name in here and name not in seen}
    return any(_requires(path, inner, seen | set(known)) for inner in known.values())


def _each_of(accesses: str, function: ast.FunctionDef) -> list[str]:
    """What one of several accesses is called, where a loop goes through all of them."""
    loops = [node for node in ast.walk(function) if isinstance(node, ast.For) and ast.unparse(node.iter) == accesses]
    return [ast.unparse(loop.target) for loop in loops]


def test_there_are_queries() -> None:
    assert len(READS) > 10


def test_only_sharing_makes_an_access() -> None:
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in modules()
        if not name_of(path).startswith("sharing/")
        for node in ast.walk(parsed(path))
        if (isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "Access")
        or (isinstance(node, ast.Name) and node.id == "MADE_BY_SHARING")
    ]
    assert found == []


@pytest.mark.parametrize("app", APPS)
def test_an_app_is_entered_by_its_doors(app: str) -> None:
    """Another app's models, views and forms are not imported; its queries, operations, rules and terms are."""
    doors = {"queries", "operations", "rules", "terms", "fates"}
    # The person is handed from app to app, and a signed-in request carries one.
    open_doors = {"waymark.people.models", "waymark.people.models.Person"}
    open_doors |= {"waymark.people.signed_in", "waymark.people.signed_in.SignedInRequest"}
    # What stands before a page that asks who it is once more, or belongs to a role.
    open_doors |= {"waymark.people.doors"}
    open_doors |= {
        f"waymark.people.doors.{name}"
        for name in ("confirmed", "confirmed_and_kept", "role_page", "limited", "second_step_wanted")
    }
    # Meetings are said and listed alike wherever they stand: these turn what was read into words, and read nothing.
    open_doors |= {"waymark.meetings.sentences", "waymark.meetings.sentences.rhythm_in_words"}
    open_doors |= {"waymark.meetings.lines", "waymark.meetings.lines.lines_of"}
    # The gallery shows the body map, which is a picture and reads nobody's record.
    open_doors |= {"waymark.diary.body.page", "waymark.diary.body.page.body_page"}
    open_doors |= {"waymark.diary.body.terms", "waymark.diary.body.terms.Figure"}
    # Hours of helplines are said in the same words on a page and on paper.
    open_doors |= {"waymark.safety.words"}
    # Who holds meetings asks for a rhythm with the form that `meetings` lends, and says it in the same words.
    lent = tuple(f"waymark.meetings.{name}" for name in ("forms", "previews", "sentences"))
    found = []
    for path in modules(app):
        for name in imports(path):
            parts = name.split(".")
            if name.startswith(lent):
                continue
            if parts[0] != "waymark" or len(parts) < 3 or parts[1] in {app, "common", "web", "config"}:
                continue
            if parts[2] not in doors and name not in open_doors:
                found.append(f"{name_of(path)} imports {name}")
    assert found == []


def test_rules_never_read_the_clock() -> None:
    allowed = ("common/clock.py",)
    found = [
        f"{name_of(path)}:{node.lineno} {ast.unparse(node.func)}"
        for path in modules()
        if name_of(path) not in allowed
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in {"datetime.now", "datetime.utcnow", "date.today", "timezone.now", "time.time"}
    ]
    assert found == []


def test_only_views_and_commands_call_the_clock() -> None:
    """The clock is passed in everywhere else."""
    found = []
    for path in modules():
        inside = path.relative_to(SOURCE).parts
        if inside[0] in {"config", "common", "web"} or EDGES & set(inside[1:2]):
            continue
        if any(name in {"waymark.common.clock", "waymark.common.clock.now"} for name in imports(path)):
            found.append(name_of(path))
    assert found == []
