"""`./waymark role` and `./waymark team`: who does what here, from the keyboard."""

import argparse

import pytest

from tests.support.people import join
from waymark.config.cli import Mistake, role, team
from waymark.people import queries
from waymark.people.terms import Role

pytestmark = pytest.mark.django_db
TEAM = ["Pain team", "--organisation", "Riverside"]


@pytest.fixture
def ash(monkeypatch, db):
    monkeypatch.setattr("waymark.config.cli.role.start_django", lambda: None)
    monkeypatch.setattr("waymark.config.cli.team.start_django", lambda: None)
    return join("ash-heron-42")


def do(command, *words):
    parser = argparse.ArgumentParser()
    command.arguments(parser)
    return command.run(parser.parse_args(words))


def test_a_role_is_given_and_ended(ash, capsys):
    assert do(role, "Ash-Heron-42", "moderator") == 0
    assert queries.roles_of(ash) == {Role.MODERATOR}
    assert do(role, "ash-heron-42", "moderator") == 0
    assert do(role, "ash-heron-42", "moderator", "--end") == 0
    assert do(role, "ash-heron-42", "moderator", "--end") == 0
    assert queries.roles_of(ash) == frozenset()
    assert capsys.readouterr().out.splitlines() == [
        "ash-heron-42 is moderator now.",
        "ash-heron-42 is moderator already.",
        "ash-heron-42 is no longer moderator.",
        "ash-heron-42 has not been moderator.",
    ]


def test_a_team_is_made_filled_and_emptied(ash, capsys):
    assert do(team, *TEAM) == 0
    assert "nobody yet" in capsys.readouterr().out
    assert do(team, *TEAM, "--add", "ash-heron-42", "--profession", "nurse", "--name", "Sam Okafor") == 0
    assert "Pain team, Riverside:\n  Sam Okafor, nurse" in capsys.readouterr().out
    assert queries.roles_of(ash) == {Role.PRACTITIONER}
    assert do(team, *TEAM, "--remove", "ash-heron-42") == 0
    assert queries.roles_of(ash) == frozenset()


@pytest.mark.parametrize(
    "words",
    [
        [*TEAM, "--add", "nobody", "--profession", "nurse", "--name", "Sam"],
        [*TEAM, "--add", "ash-heron-42", "--profession", "nurse", "--name", " "],
        [*TEAM, "--remove", "ash-heron-42"],
    ],
)
def test_a_mistake_makes_no_team(ash, words):
    with pytest.raises(Mistake):
        do(team, *words)
    assert queries.teams() == ()


def test_nobody_gets_no_role(ash):
    with pytest.raises(Mistake, match="Nobody here"):
        do(role, "nobody", "editor")
