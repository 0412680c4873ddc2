"""Teams and roles: what holds now, and what is over at once when it ends."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import NOON, join
from waymark.audit import queries as audit
from waymark.people import operations, queries
from waymark.people.models import CareTeamMember, Organisation, Person, SiteRole
from waymark.people.terms import GIVEN_ROLES, PROFESSION_NAMES, ROLE_NAMES, Profession, Role

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(days=30)


@pytest.fixture
def team_id(db):
    return make_team()


def make_team(name="Riverside pain team", organisation="Riverside"):
    organisation_id = operations.make_organisation(name=organisation, at=NOON)
    return operations.make_team(organisation_id=organisation_id, name=name, at=NOON)


def take_in(person, team_id, name="Sam Okafor", profession=Profession.PHYSIOTHERAPIST, at=NOON):
    return operations.join_team(person=person, team_id=team_id, profession=profession, name=name, at=at)


def test_somebody_who_joined_has_no_role(ash):
    assert queries.roles_of(ash) == frozenset()
    assert queries.memberships_of(ash) == ()


def test_who_is_in_a_team_is_a_practitioner_until_they_leave(ash, team_id):
    membership_id = take_in(ash, team_id)
    assert queries.roles_of(ash) == {Role.PRACTITIONER}
    (mine,) = queries.memberships_of(ash)
    assert (mine.id, mine.person_id, mine.team_id) == (membership_id, ash.pk, team_id)
    assert (mine.name, mine.profession) == ("Sam Okafor", Profession.PHYSIOTHERAPIST)
    assert (mine.team_name, mine.organisation_name) == ("Riverside pain team", "Riverside")
    assert queries.member_in(ash.pk, team_id) == mine
    assert operations.leave_team(person=ash, team_id=team_id, at=LATER)
    assert queries.roles_of(ash) == frozenset()
    assert queries.memberships_of(ash) == queries.members_of(team_id) == ()
    assert queries.member_in(ash.pk, team_id) is None
    assert not operations.leave_team(person=ash, team_id=team_id, at=LATER)


def test_coming_back_is_a_new_membership_beside_the_old_one(ash, team_id):
    first = take_in(ash, team_id)
    operations.leave_team(person=ash, team_id=team_id, at=LATER)
    assert take_in(ash, team_id, at=LATER) != first
    assert CareTeamMember.objects.count() == 2


def test_joining_twice_changes_the_name_and_the_job(ash, team_id):
    assert take_in(ash, team_id) == take_in(ash, team_id, name="Sam O.", profession=Profession.NURSE, at=LATER)
    (mine,) = queries.memberships_of(ash)
    assert (mine.name, mine.profession) == ("Sam O.", Profession.NURSE)
    assert CareTeamMember.objects.get().joined_at == NOON


def test_the_database_keeps_one_live_membership_and_one_live_role(ash, team_id):
    take_in(ash, team_id)
    operations.give_role(person=ash, role=Role.EDITOR, at=NOON)
    with pytest.raises(IntegrityError), transaction.atomic():
        CareTeamMember.objects.create(team_id=team_id, person=ash, profession="nurse", name="Sam", joined_at=NOON)
    with pytest.raises(IntegrityError), transaction.atomic():
        SiteRole.objects.create(person=ash, role="editor", given_at=NOON)
    with pytest.raises(IntegrityError), transaction.atomic():
        SiteRole.objects.filter(person=ash).update(ended_at=NOON - timedelta(days=1))


def test_an_unknown_team_and_a_name_of_blanks_are_refused(ash, team_id):
    with pytest.raises(operations.UnknownTeam):
        take_in(ash, uuid4())
    with pytest.raises(ValueError, match="name"):
        take_in(ash, team_id, name="  ")
    with pytest.raises(ValueError, match="name"):
        operations.make_organisation(name=" ", at=NOON)


def test_teams_are_found_by_name_in_any_case_and_made_once(team_id):
    assert make_team("RIVERSIDE pain team", "riverside") == team_id
    assert Organisation.objects.count() == 1
    assert queries.team(uuid4()) is None
    found = queries.team_named(" riverside Pain team ", organisation="Riverside")
    assert found == queries.team(team_id)
    assert queries.team_named("Riverside pain team", organisation="Hillside") is None
    hill = make_team("Hill team", "Hillside")
    assert [one.id for one in queries.teams()] == [hill, team_id]


def test_members_are_the_longest_first_and_nobody_whose_account_is_closed(ash, stranger, team_id):
    take_in(stranger, team_id, name="Robin", at=LATER)
    take_in(ash, team_id)
    assert [one.name for one in queries.members_of(team_id)] == ["Sam Okafor", "Robin"]
    Person.objects.filter(pk=ash.pk).update(is_active=False)
    assert [one.name for one in queries.members_of(team_id)] == ["Robin"]


@pytest.mark.parametrize("role", [*GIVEN_ROLES, Role.OPERATOR])
def test_a_role_is_given_once_and_ends_once(ash, role):
    assert operations.give_role(person=ash, role=role, at=NOON)
    assert not operations.give_role(person=ash, role=role, at=NOON)
    assert queries.roles_of(Person.objects.get()) == {role}
    assert operations.end_role(person=ash, role=role, at=LATER)
    assert not operations.end_role(person=ash, role=role, at=LATER)
    assert queries.roles_of(Person.objects.get()) == frozenset()


def test_a_practitioner_is_made_by_a_team_alone(ash):
    with pytest.raises(ValueError, match="team"):
        operations.give_role(person=ash, role=Role.PRACTITIONER, at=NOON)
    assert not operations.end_role(person=ash, role=Role.PRACTITIONER, at=NOON)


def test_one_account_has_several_roles(ash, team_id):
    take_in(ash, team_id)
    for role in GIVEN_ROLES:
        operations.give_role(person=ash, role=role, at=NOON)
    operations.make_operator(person=ash, at=NOON)
    assert queries.roles_of(ash) == set(Role)


def test_erasing_somebody_takes_their_roles_and_leaves_the_team(ash, team_id):
    take_in(ash, team_id)
    operations.give_role(person=ash, role=Role.MODERATOR, at=NOON)
    operations.erase(by=ash, at=LATER)
    assert not CareTeamMember.objects.exists()
    assert not SiteRole.objects.exists()
    assert queries.team(team_id)


def test_the_person_reads_it_in_their_record_with_who_did_it(ash, stranger, team_id):
    operations.give_role(by=stranger, person=ash, role=Role.PLANNER, at=NOON)
    take_in(ash, team_id)
    lines = [(line.verb, line.thing) for line in audit.lines_about(ash.pk, limit=10)]
    assert {("given", "SiteRole"), ("joined", "CareTeam")} <= set(lines)


@given(st.sets(st.sampled_from(GIVEN_ROLES)), st.sets(st.sampled_from(GIVEN_ROLES)))
def test_what_was_given_and_not_ended_is_what_there_is(given_roles, ended):
    with transaction.atomic():
        person = join(f"moss-{uuid4().hex[:8]}")
        for role in given_roles:
            operations.give_role(person=person, role=role, at=NOON)
        for role in ended:
            operations.end_role(person=person, role=role, at=LATER)
        assert queries.roles_of(person) == given_roles - ended


def test_every_role_and_job_has_a_name():
    assert set(ROLE_NAMES) == set(Role)
    assert set(PROFESSION_NAMES) == set(Profession)
