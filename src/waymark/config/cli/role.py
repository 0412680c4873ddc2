"""Give somebody a role on this site, or end it: operator, moderator, planner, researcher or editor.

The person joins on the site first. A practitioner is who is in a team: ./waymark team --help. The pages of a role ask
for a second step beside the password; who has none yet is shown how to set it up.
"""

import argparse

from waymark.common import clock
from waymark.config.cli import somebody, start_django

ROLES = ["operator", "moderator", "planner", "researcher", "editor"]


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("username", help="the name they sign in with")
    parser.add_argument("role", choices=ROLES, help="the role")
    parser.add_argument("--end", action="store_true", help="end the role instead of giving it")


def run(options: argparse.Namespace) -> int:
    start_django()
    from waymark.people import operations
    from waymark.people.terms import Role

    person, role = somebody(options.username), Role(options.role)
    if options.end:
        ended = operations.end_role(person=person, role=role, at=clock.now())
        print(f"{person.username} {'is no longer' if ended else 'has not been'} {role}.")
        return 0
    given = operations.give_role(person=person, role=role, at=clock.now())
    print(f"{person.username} is {role} {'now' if given else 'already'}.")
    return 0
