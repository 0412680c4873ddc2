"""Questions between visits of the demo's `person`, the hours of their team, and notes. Invented, so not translated."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from uuid import UUID, uuid5

from waymark.care import operations as care
from waymark.care import queries as tables
from waymark.care.rules.hours import Spell
from waymark.care.terms import Seat
from waymark.home.demo_roles import ORGANISATION, TEAM
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.sharing import operations as sharing
from waymark.sharing import queries as shared
from waymark.sharing.operations import Wording
from waymark.sharing.terms import Purpose, To, ToKind, Topic

_IDS = UUID("5b1f0c56-2f0e-5a34-8f0b-4c1f2a7d9e21")
WORDING = Wording("I share my questions between visits with this team.", "en-gb")

STRETCHES = (
    "The new stretches",
    "I can do the first two. The third one pulls for an hour afterwards. Leave it out, or do less of it?",
    "Do half of it, and stop before it pulls. If it still pulls after four days, leave it out until we meet.",
)
BUS = (
    "Sitting on the bus",
    "My sister’s party is forty minutes away. Last time I stood up twice and people stared. What could I try?",
)
NOTES = (
    "We went through the week plan. Half of the walk counts on a hard day: said so twice, and written down.",
    "Joe came along for the last ten minutes. Both know the plan for a bad day now.",
)


def add_messages(folk: Mapping[str, Person], *, at: datetime) -> None:
    """Hours of the one practitioner, a question that is closed, one that waits, two notes."""
    person, sam = folk["person"], folk["practitioner"]
    team = people.team_named(TEAM, organisation=ORGANISATION)
    place = people.member_in(sam.pk, team.id) if team else None
    if place is None:
        return
    began = at - timedelta(days=60)
    _hours(sam, place.team_id, place.id, began)
    link_id = _link(person, place.team_id, began)
    mine, theirs = (tables.seat_of(one, link_id, at=at) for one in (person, sam))
    _closed(person, sam, mine, theirs, at - timedelta(days=21))
    _ask(person, mine, place.id, BUS, at - timedelta(hours=20))
    for ago, words in zip((34, 13), NOTES, strict=True):
        when = at - timedelta(days=ago)
        care.write_note(by=sam, seat=theirs, words=words, client_id=uuid5(_IDS, words), at=when)


def _hours(sam: Person, team_id: UUID, member_id: UUID, at: datetime) -> None:
    """Monday to Thursday, nine to five."""
    week = [Spell(day, time(9), time(17)) for day in range(4)]
    care.say_within(by=sam, team_id=team_id, zone="Europe/London", within=2, at=at)
    care.say_hours(by=sam, team_id=team_id, reader_id=member_id, spells=week, cover_id=None, at=at)


def _link(person: Person, team_id: UUID, at: datetime) -> UUID:
    """The table of the two. What another part of the demo shares already stays."""
    to = To(ToKind.TEAM, team_id)
    known = shared.team_of(person.pk, team_id, at)
    link_id = (
        known.link_id
        if known
        else sharing.meet_team(by=person, team_id=team_id, name="Alex Hart", tells_apart="born 4 May 1979", at=at)
    )
    grant = shared.grant_of(person.pk, to, at)
    if grant is None or Topic.MESSAGES not in grant.topics:
        sharing.add(by=person, to=to, entry=Topic.MESSAGES, purpose=Purpose.CARE, wording=WORDING, at=at)
    return link_id


def _closed(person: Person, sam: Person, mine: Seat, theirs: Seat, at: datetime) -> None:
    subject, question, answer = STRETCHES
    member_id = theirs.member.id if theirs.member else theirs.link_id
    thread_id = _ask(person, mine, member_id, (subject, question), at)
    answered = at + timedelta(days=1)
    care.say(by=sam, seat=theirs, thread_id=thread_id, words=answer, client_id=uuid5(_IDS, answer), at=answered)
    care.mark_read(by=person, seat=mine, thread_id=thread_id, upto=answered, at=answered + timedelta(hours=2))
    care.close_thread(by=person, seat=mine, thread_id=thread_id, at=answered + timedelta(hours=2))


def _ask(person: Person, mine: Seat, member_id: UUID, said: tuple[str, str], at: datetime) -> UUID:
    subject, words = said
    return care.open_thread(
        by=person,
        seat=mine,
        to_member_id=member_id,
        subject=subject,
        words=words,
        client_id=uuid5(_IDS, subject),
        at=at,
    )
