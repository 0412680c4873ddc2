"""Make somebody an operator, who keeps the site running and confirms its crisis contacts.

The person joins on the site first, with a password of their own.
"""

import argparse

from waymark.common import clock
from waymark.config.cli import somebody, start_django


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("username", help="the name they sign in with")


def run(options: argparse.Namespace) -> int:
    start_django()
    from waymark.people import operations

    person = somebody(options.username)
    if person.is_operator:
        print(f"{person.username} is an operator already.")
        return 0
    operations.make_operator(person=person, at=clock.now())
    print(f"{person.username} is an operator now.")
    return 0
