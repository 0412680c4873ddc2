"""Things of sharing for tests, made the way they are made."""

from datetime import timedelta
from uuid import uuid4

from tests.support.people import NOON, join
from waymark.people import operations as people
from waymark.people.models import Person
from waymark.people.terms import Profession
from waymark.sharing import operations
from waymark.sharing.terms import Purpose, To, ToKind, wording_of

SOON = NOON + timedelta(hours=1)


def invited(person, *, name="Ann", calls_me="Ash", at=NOON):
    """An invitation of the person's: its id and its code."""
    return operations.invite(by=person, name=name, calls_me=calls_me, client_id=uuid4(), at=at)


def supports(supporter, person, *, name="Ann", calls_me="Ash", at=NOON):
    """`supporter` supports `person`: both said yes. The id of it."""
    made, code = invited(person, name=name, calls_me=calls_me, at=at)
    operations.answer_invitation(by=supporter, code=code, said="Ann Birch", at=at)
    operations.confirm_supporter(by=person, supporter_id=made, at=at)
    return made


def shares(person, supporter_id, *scope, at=NOON, **more):
    to = To(ToKind.SUPPORTER, supporter_id)
    wording = wording_of(Purpose.SUPPORT)
    return operations.give(by=person, to=to, scope=scope, purpose=Purpose.SUPPORT, wording=wording, at=at, **more)


def shares_with_team(person, team_id, *scope, at=NOON, **more):
    to = To(ToKind.TEAM, team_id)
    wording = wording_of(Purpose.CARE)
    return operations.give(by=person, to=to, scope=scope, purpose=Purpose.CARE, wording=wording, at=at, **more)


def team(*members, name="Riverside pain team"):
    """A team with these people in it. Its id."""
    team_id = people.make_team(organisation_id=people.make_organisation(name="Riverside", at=NOON), name=name, at=NOON)
    for one in members:
        people.join_team(person=one, team_id=team_id, profession=Profession.PHYSIOTHERAPIST, name="Sam Okafor", at=NOON)
    return team_id


def met(person, team_id, *, at=NOON):
    """The person told the team who they are. The id of the link between them."""
    return operations.meet_team(by=person, team_id=team_id, name="Ash Heron", tells_apart="4 May 1980", at=at)


def link(person, entry="conversation-sheets:one", *, at=NOON):
    wording = wording_of(Purpose.VISIT)
    return operations.make_link(by=person, entry=entry, label="Dr Wren", client_id=uuid4(), wording=wording, at=at)


def shared_things(person: Person):
    """Something of the person's behind every address of sharing."""
    other = join("somebody-else")
    supporter_id = supports(other, person)
    return {
        "kind": ToKind.SUPPORTER.value,
        "to_id": supporter_id,
        "supporter_id": supporter_id,
        "shown_id": supports(person, other, name="Ash", calls_me="Bo"),
        "team_id": team(),
        "share_id": link(person).id,
    }
