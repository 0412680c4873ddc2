"""Make a team of a service, and say who is in it: they are its practitioners.

Without --add or --remove, the team is made if it is not there yet, and who is in it is printed. The people join on the
site first, with a password of their own; here each gets the name that everybody who is looked after will see.
"""

import argparse
from uuid import UUID

from waymark.common import clock
from waymark.config.cli import Mistake, somebody, start_django

PROFESSIONS = ["physiotherapist", "psychologist", "nurse", "doctor", "occupational", "pharmacist", "other"]


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("team", help="the name of the team")
    parser.add_argument("--organisation", required=True, metavar="NAME", help="who runs the service")
    who = parser.add_mutually_exclusive_group()
    who.add_argument("--add", metavar="USERNAME", help="take this person in, or change their profession and name")
    who.add_argument("--remove", metavar="USERNAME", help="end this person's place in the team")
    parser.add_argument("--profession", choices=PROFESSIONS, help="with --add: what they are")
    parser.add_argument("--name", help='with --add: their name at work, such as "Sam Okafor"')


def run(options: argparse.Namespace) -> int:
    if options.add and not (options.profession and (options.name or "").strip()):
        raise Mistake("Somebody who is added needs a --profession and a --name as well.")
    if not (options.team.strip() and options.organisation.strip()):
        raise Mistake("The team and its organisation need a name.")
    start_django()
    from waymark.config.checks import database

    if not database.answers():
        raise Mistake("The database is not ready yet. ./waymark serve makes it, and ./waymark check says more.")
    _show(_removed(options) if options.remove else _made(options))
    return 0


def _made(options: argparse.Namespace) -> UUID:
    """The team, with the person who is added to it."""
    from waymark.people import operations
    from waymark.people.terms import Profession

    at, person = clock.now(), somebody(options.add) if options.add else None
    organisation_id = operations.make_organisation(name=options.organisation, at=at)
    team_id = operations.make_team(organisation_id=organisation_id, name=options.team, at=at)
    if person:
        profession = Profession(options.profession)
        operations.join_team(person=person, team_id=team_id, profession=profession, name=options.name, at=at)
    return team_id


def _removed(options: argparse.Namespace) -> UUID:
    """The team, without the person who is taken out of it."""
    from waymark.people import operations, queries

    person, team = somebody(options.remove), queries.team_named(options.team, organisation=options.organisation)
    if team is None or not operations.leave_team(person=person, team_id=team.id, at=clock.now()):
        raise Mistake(f"{person.username} is not in that team.")
    return team.id


def _show(team_id: UUID) -> None:
    from waymark.people import queries

    if team := queries.team(team_id):
        print(f"{team.name}, {team.organisation_name}:")
    members = queries.members_of(team_id)
    for one in members:
        print(f"  {one.name}, {one.profession}")
    if not members:
        print("  nobody yet")
