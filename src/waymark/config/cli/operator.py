"""Make somebody an operator, who keeps the site running and confirms its crisis contacts.

The person joins on the site first, with a password of their own.
"""

import argparse

from waymark.common import clock
from waymark.config.cli import Mistake, start_django


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("username", help="the name they sign in with")


def run(options: argparse.Namespace) -> int:
    start_django()
    from waymark.config.checks import database
    from waymark.people import operations, queries

    if not database.answers():
        raise Mistake("The database is not ready yet. ./waymark serve makes it, and ./waymark check says more.")
    person = queries.named(options.username)
    if person is None:
        raise Mistake(f"Nobody here signs in as “{options.username}”. They join on the site first.")
    if person.is_operator:
        print(f"{person.username} is an operator already.")
        return 0
    operations.make_operator(person=person, at=clock.now())
    print(f"{person.username} is an operator now.")
    return 0
