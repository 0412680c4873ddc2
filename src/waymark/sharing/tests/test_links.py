"""Links: one thing, a week, ten tries; and a record that is opened in an emergency; and who looked."""

from datetime import timedelta

import pytest
from django.db import connection

from tests.support.people import NOON
from waymark.common.writing import Gone
from waymark.people import operations as people
from waymark.sharing import operations, queries, rules
from waymark.sharing.models import ShareLink
from waymark.sharing.operations import NotTurnedOn
from waymark.sharing.queries.access import IN_AN_EMERGENCY
from waymark.sharing.terms import Basis, NotAllowed, Topic
from waymark.sharing.terms.links import LinkKey
from waymark.sharing.tests.conftest import SOON
from waymark.sharing.tests.people import link, met, shares, shares_with_team, supports, team

pytestmark = pytest.mark.django_db


def tries(key, at=SOON):
    return operations.try_passcode(key=key, at=at)


def wrong(made, passcode="wrong"):
    return LinkKey(made.token, passcode)


def test_link_and_passcode_open_one_thing_for_a_week(ash):
    made = link(ash)
    assert tries(LinkKey(made.token, made.passcode))
    found = queries.open_link(made.token, SOON)
    access = queries.link_access(found.person_id, found.id, at=SOON)
    assert access.items(Topic.CONVERSATION_SHEETS) == {"one"}
    assert access.topics == {Topic.CONVERSATION_SHEETS}
    assert queries.open_link(made.token, NOON + rules.LINK_LASTS) is None
    with pytest.raises(NotAllowed):
        queries.link_access(ash.pk, made.id, at=NOON + rules.LINK_LASTS)


def test_ten_wrong_passcodes_close_it_for_ever(ash):
    made = link(ash)
    assert not any(tries(wrong(made)) for _time in range(rules.PASSCODE_TRIES))
    assert not tries(LinkKey(made.token, made.passcode))
    assert queries.links_of(ash.pk, SOON)[0].tries_left == 0


def test_a_right_passcode_costs_no_try(ash):
    made = link(ash)
    for _time in range(rules.PASSCODE_TRIES + 2):
        assert tries(LinkKey(made.token, made.passcode))
    assert not tries(LinkKey("no such token", made.passcode))


def test_ended_it_shows_nothing(ash, birch):
    made = link(ash)
    with pytest.raises(Gone):
        operations.end_link(by=birch, link_id=made.id, at=SOON)
    operations.end_link(by=ash, link_id=made.id, at=SOON)
    assert queries.open_link(made.token, SOON) is None
    (one,) = queries.links_of(ash.pk, SOON)
    assert (one.label, one.entry, one.until) == ("Dr Wren", "conversation-sheets:one", None)


def test_neither_token_nor_passcode_is_stored(ash):
    made = link(ash)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {ShareLink._meta.db_table}")
        stored = repr(cursor.fetchall())
    assert made.token not in stored
    assert made.passcode not in stored.replace(str(made.id), "")
    assert made.token not in repr(made)


def test_a_link_shows_only_what_may_be_shared(ash):
    with pytest.raises(ValueError, match="account"):
        link(ash, entry="account")


# --- in an emergency --------------------------------------------------------------------------------------------------
@pytest.fixture
def known(ash, cedar):
    """A team that knows Ash, and sees nothing. The id of the link between them."""
    return met(ash, team(cedar))


def opens(cedar, reason="Found unconscious", username="ash-heron-42"):
    return operations.open_in_emergency(by=cedar, username=username, reason=reason, at=SOON)


def test_nobody_opens_anything_where_the_operator_did_not_allow_it(cedar, known):
    with pytest.raises(NotTurnedOn):
        opens(cedar)


def test_with_a_reason_a_part_is_open_for_an_hour_and_the_person_is_told(settings, ash, cedar, known):
    settings.BREAK_GLASS = True
    with pytest.raises(ValueError, match="reason"):
        opens(cedar, reason=" ")
    assert opens(cedar) == known
    access = queries.team_access(cedar, known, at=SOON)
    assert (access.basis, access.scope) == (Basis.EMERGENCY, IN_AN_EMERGENCY)
    assert not access.topics & {Topic.DIARY, Topic.PRACTICES, Topic.SLEEP, Topic.MESSAGES}
    with pytest.raises(NotAllowed):
        queries.team_access(cedar, known, at=SOON + rules.EMERGENCY_LASTS)
    (one,) = queries.emergencies_of(ash.pk)
    assert (one.who, one.reason, one.is_told) == ("Sam Okafor", "Found unconscious", False)
    operations.was_told(by=ash, look_id=one.id, at=SOON)
    assert queries.emergencies_of(ash.pk)[0].is_told


def test_only_somebody_whom_a_team_of_theirs_knows(settings, ash, birch, cedar, dale, known):
    settings.BREAK_GLASS = True
    for one, username in ((dale, "ash-heron-42"), (cedar, "birch-owl-77"), (cedar, "nobody-here")):
        with pytest.raises(Gone):
            opens(one, username=username)


def test_somebody_else_has_not_read_it(settings, ash, birch, cedar, known):
    settings.BREAK_GLASS = True
    opens(cedar)
    with pytest.raises(Gone):
        operations.was_told(by=birch, look_id=queries.emergencies_of(ash.pk)[0].id, at=SOON)


# --- who looked -------------------------------------------------------------------------------------------------------
def looks(by, access, *topics, at=SOON, **more):
    operations.record_look(by=by, access=access, topics=topics, at=at, **more)


def test_looks_are_told_in_words_the_person_knows(settings, ash, birch, cedar):
    settings.BREAK_GLASS = True
    supporter_id, team_id = supports(birch, ash), team(cedar)
    link_id, made = met(ash, team_id), link(ash)
    shares(ash, supporter_id, "goals", "setback-plan")
    looks(birch, queries.supporter_access(birch, supporter_id, at=SOON), Topic.GOALS, Topic.SETBACK_PLAN)
    opens(cedar)
    later = SOON + timedelta(minutes=5)
    looks(cedar, queries.team_access(cedar, link_id, at=later), Topic.GOALS, at=later)
    access = queries.link_access(ash.pk, made.id, at=SOON)
    looks(None, access, Topic.CONVERSATION_SHEETS, at=later + timedelta(minutes=5), link_id=made.id)
    found = queries.looks_at(ash.pk)
    assert [str(one.called) for one in found] == [
        "Somebody with a link of yours",
        "Your physiotherapist Sam Okafor",
        "Ann",
    ]
    assert [one.in_an_emergency for one in found] == [False, True, False]
    assert found[2].topics == (Topic.GOALS, Topic.SETBACK_PLAN)
    assert queries.links_of(ash.pk, SOON)[0].looked_at == (later + timedelta(minutes=5),)


def test_looking_at_ones_own_and_previews_are_no_looks(ash, supporter_id):
    own = queries.own_access(ash)
    to = queries.supporters_of(ash.pk, SOON)[0].to
    for access in (own, queries.preview_access(own, to, at=SOON)):
        looks(ash, access, Topic.GOALS)
    assert queries.looks_at(ash.pk) == ()


def test_who_has_left_the_team_is_still_named(ash, cedar):
    team_id = team(cedar)
    link_id = met(ash, team_id)
    shares_with_team(ash, team_id, "goals")
    looks(cedar, queries.team_access(cedar, link_id, at=SOON), Topic.GOALS)
    people.leave_team(person=cedar, team_id=team_id, at=SOON)
    with pytest.raises(NotAllowed):
        queries.team_access(cedar, link_id, at=SOON)
    assert queries.looks_at(ash.pk)[0].who == "Sam Okafor"
