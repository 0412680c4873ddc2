"""Who sees what in the made-up community: a supporter, a care team, and their looks. Invented, so not translated."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from waymark.home.demo_roles import ORGANISATION, TEAM
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.sharing import operations, queries
from waymark.sharing.terms import Purpose, To, ToKind, Topic, wording_of

_IDS = UUID("5b1f0c56-2f0e-5a34-8f0b-4c1f2a7d9e1d")
HELP = (
    "Ask once, then believe my answer.\nTake Maya to school if I say it is one of those days.\nNo advice. Tea is good."
)
FOR_SUPPORTER = (Topic.SETBACK_PLAN, Topic.HOW_TO_HELP, Topic.WEEK)
QUESTIONS = ("in_the_way", "mattered")
FOR_TEAM = (
    Topic.GOALS,
    Topic.SETBACK_PLAN,
    Topic.PACING,
    Topic.SLEEP,
    Topic.SHARED_DECISIONS,
    Topic.AGREED_PLAN,
    Topic.MESSAGES,
)
# How many days ago, and what was opened.
SUPPORTER_LOOKS = ((12, (Topic.HOW_TO_HELP, Topic.SETBACK_PLAN)), (3, (Topic.WEEK, Topic.DIARY)))
TEAM_LOOKS = ((20, (Topic.GOALS, Topic.SLEEP)), (1, (Topic.GOALS, Topic.SETBACK_PLAN)))


def add_sharing(*, folk: Mapping[str, Person], at: datetime) -> None:
    """`supporter` supports `person`, and the team knows them; each sees a part, and has looked at it."""
    person = folk["person"]
    _support(person, folk["supporter"], at)
    _care(person, folk["practitioner"], at)


def _support(person: Person, supporter: Person, at: datetime) -> None:
    began = at - timedelta(days=40)
    made, code = operations.invite(by=person, name="Joe", calls_me="Rob", client_id=uuid5(_IDS, "invitation"), at=began)
    operations.answer_invitation(by=supporter, code=code, said="Joe", at=began + timedelta(hours=3))
    operations.confirm_supporter(by=person, supporter_id=made, at=began + timedelta(hours=5))
    operations.write_about_supporter(by=person, supporter_id=made, help_words=HELP, at=began + timedelta(hours=5))
    scope = {topic.value for topic in FOR_SUPPORTER} | {f"{Topic.DIARY}:{key}" for key in QUESTIONS}
    operations.give(
        by=person,
        to=To(ToKind.SUPPORTER, made),
        scope=scope,
        purpose=Purpose.SUPPORT,
        wording=wording_of(Purpose.SUPPORT),
        at=began + timedelta(hours=6),
        until=began + timedelta(days=183),
    )
    for days, topics in SUPPORTER_LOOKS:
        when = at - timedelta(days=days, hours=2)
        access = queries.supporter_access(supporter, made, at=when)
        operations.record_look(by=supporter, access=access, topics=topics, at=when)


def _care(person: Person, practitioner: Person, at: datetime) -> None:
    team = people.team_named(TEAM, organisation=ORGANISATION)
    if team is None:
        raise LookupError(TEAM)
    began = at - timedelta(days=30)
    link_id = operations.meet_team(
        by=person, team_id=team.id, name="Robert Hale", tells_apart="14 March 1984", at=began
    )
    operations.give(
        by=person,
        to=To(ToKind.TEAM, team.id),
        scope={topic.value for topic in FOR_TEAM},
        purpose=Purpose.CARE,
        wording=wording_of(Purpose.CARE),
        at=began,
    )
    for days, topics in TEAM_LOOKS:
        when = at - timedelta(days=days, hours=1)
        access = queries.team_access(practitioner, link_id, at=when)
        operations.record_look(by=practitioner, access=access, topics=topics, at=when)
