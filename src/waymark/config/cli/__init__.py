"""The command line. Each file of this folder is one command of the same name, with

* a docstring whose first line says what the command does,
* `arguments(parser)`, which adds its arguments,
* `run(options) -> int`, which does it and returns the exit status.

`import_diary.py` is the command `import-diary`. At the top of its file a command imports nothing that needs the
settings, so that `--help` works everywhere; it calls `start_django()` first and imports the apps after that.
"""

import argparse
import os
import pkgutil
import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

import django
from django.core.exceptions import ImproperlyConfigured

if TYPE_CHECKING:
    from waymark.people.models import Person

ORDER = ["demo", "test", "serve", "worker", "check", "operator", "role", "team"]


class Mistake(Exception):
    """Something the person at the keyboard can mend. Its one sentence is printed; nothing else is."""


def start_django() -> None:
    """Read the settings and make the apps ready. Raises `ImproperlyConfigured` with a sentence."""
    os.umask(0o077)  # whatever this process writes holds people's words or keys
    os.environ["DJANGO_SETTINGS_MODULE"] = "waymark.config.settings"
    django.setup()


def somebody(username: str) -> "Person":
    """Who signs in with this name. Raises `Mistake` where there is nobody, or no database yet."""
    from waymark.config.checks import database
    from waymark.people import queries

    if not database.answers():
        raise Mistake("The database is not ready yet. ./waymark serve makes it, and ./waymark check says more.")
    person = queries.named(username)
    if person is None:
        raise Mistake(f"Nobody here signs in as “{username}”. They join on the site first.")
    return person


def commands() -> dict[str, ModuleType]:
    """Every command by its name, the common ones first."""
    names = sorted(
        (module.name.replace("_", "-") for module in pkgutil.iter_modules(__path__)),
        key=lambda name: (ORDER.index(name) if name in ORDER else len(ORDER), name),
    )
    return {name: import_module(f"{__name__}.{name.replace('-', '_')}") for name in names}


def first_line(module: ModuleType) -> str:
    return (module.__doc__ or "").strip().splitlines()[0]


def overview(known: dict[str, ModuleType]) -> str:
    width = max(map(len, known))
    lines = [f"  {name:<{width}}  {first_line(module)}" for name, module in known.items()]
    return "\n".join(["Usage: ./waymark COMMAND [arguments]", "", *lines, "", "./waymark COMMAND --help says more."])


def main(arguments: list[str]) -> int:
    """Do one command. Returns the exit status: 0 when it did what was asked."""
    known = commands()
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        print(overview(known))
        return 0
    name, *rest = arguments
    if name not in known:
        print(f"waymark: there is no command “{name}”. ./waymark --help lists them.", file=sys.stderr)
        return 2
    try:
        return run_command(name, known[name], rest)
    except (Mistake, ImproperlyConfigured) as mistake:
        print(f"waymark: {mistake}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run_command(name: str, module: ModuleType, rest: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog=f"./waymark {name}",
        description=module.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    module.arguments(parser)
    options, unknown = parser.parse_known_args(rest)
    if unknown and not hasattr(options, "rest"):
        parser.error(f"what does “{unknown[0]}” mean here?")
    if unknown:
        options.rest = unknown
    status: int = module.run(options)
    return status
