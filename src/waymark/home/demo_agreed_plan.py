"""The plan that the demo's `person` and the Riverside pain team agree on. Invented, so not translated."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from waymark.care import operations as care
from waymark.care.queries import agreed_plan_of, seat_of
from waymark.care.rules.agreed_plan import Decision
from waymark.care.rules.agreed_words import PlanGoal, PlanWords
from waymark.care.terms import Seat
from waymark.common.words import Edit
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.people.queries import day_rule_of
from waymark.sharing import operations as sharing
from waymark.sharing import queries as shares
from waymark.sharing.terms import Purpose, To, ToKind, Topic

_IDS = UUID("5b1f0c56-2f0e-5a34-8f0b-4c1f2a7d9e14")
WORDING = sharing.Wording(
    "The team may see the plan you agree on, until you take it back. They read and answer it with you.", "en-gb"
)

FIRST = PlanWords(
    matters="Being the dad who reads at bedtime, also on bad days.",
    goals=(
        PlanGoal(
            "Walk to the allotment and back",
            "I walk, in whichever size the day has. Sam looks at the steps with me.",
            "by the end of spring",
        ),
        PlanGoal(
            "Work two mornings a week at home", "I ask Priya. The team writes the letter she needs.", "next month"
        ),
    ),
    person_does="The walk, four days in seven.\nTen minutes lying down after lunch, before it is needed.",
    team_does="A call every two weeks, on Tuesdays.\nOne person to ask: Sam Okafor.",
    bad_day="The tiny size counts. No call is missed by being quiet: I send one line, and Sam rings on Thursday.",
)
SECOND = PlanWords(
    matters=FIRST.matters,
    goals=(
        PlanGoal(
            "Walk to the allotment and back, and stay an hour",
            "I walk, in whichever size the day has. Sam looks at the steps with me.",
            "by the end of summer",
        ),
        FIRST.goals[1],
    ),
    person_does="The walk, five days in seven.\nTen minutes lying down after lunch, before it is needed.",
    team_does="A call every four weeks, on Tuesdays.\nOne person to ask: Sam Okafor.\nA place in the Monday group.",
    bad_day=FIRST.bad_day,
)
NOT_YET = (
    "Not yet, because four weeks are long when a hard spell comes. The hour at the allotment I like. "
    "Could the calls stay as they are until autumn?"
)


def add_agreed_plan(folk: Mapping[str, Person], *, at: datetime) -> None:
    """Version 1 in force for two months; version 2 proposed by the team, with the person's answer. Makes what is
    missing for it: that the team knows the person, and that the plan is shared with it.
    """
    person, sam = folk["person"], folk["practitioner"]
    (team, *_more) = people.memberships_of(sam)
    link_id = _link(person, team.team_id, at - timedelta(days=70))
    if agreed_plan_of(shares.own_access(person), link_id).versions:
        return
    began, changed = at - timedelta(days=62), at - timedelta(days=9)
    hers = seat_of(person, link_id, Topic.AGREED_PLAN, at=at)
    theirs = seat_of(sam, link_id, Topic.AGREED_PLAN, at=at)
    today = day_rule_of(person).day_of(at)
    first = replace(FIRST, look_again_on=today + timedelta(days=28))
    second = replace(SECOND, look_again_on=today + timedelta(days=91))
    _propose(person, hers, first, 0, began)
    _answer(sam, theirs, Decision.AGREE, "", began + timedelta(days=2))
    _propose(sam, theirs, second, 1, changed)
    _answer(person, hers, Decision.NOT_AGREE, NOT_YET, changed + timedelta(days=3))


def _link(person: Person, team_id: UUID, at: datetime) -> UUID:
    """Known to the team, and the plan shared with it, whatever else is."""
    known = shares.team_of(person.pk, team_id, at)
    link_id = known.link_id if known else None
    if link_id is None:
        link_id = sharing.meet_team(by=person, team_id=team_id, name="Danny M.", tells_apart="", at=at)
    grant = shares.grant_of(person.pk, To(ToKind.TEAM, team_id), at)
    if grant is None or Topic.AGREED_PLAN not in grant.topics:
        entry = Topic.AGREED_PLAN.value
        sharing.add(by=person, to=To(ToKind.TEAM, team_id), entry=entry, purpose=Purpose.CARE, wording=WORDING, at=at)
    return link_id


def _propose(by: Person, seat: Seat, words: PlanWords, based_on: int, at: datetime) -> None:
    edit = Edit(uuid5(_IDS, f"{seat.link_id} {based_on}"), based_on)
    care.propose_plan(by=by, seat=seat, words=words, edit=edit, at=at)


def _answer(by: Person, seat: Seat, decision: Decision, words: str, at: datetime) -> None:
    proposed = agreed_plan_of(seat.access, seat.link_id).proposed
    if proposed:
        care.decide_on_plan(
            by=by,
            seat=seat,
            version_hash=proposed.version.hash,
            decision=decision,
            words=words,
            client_id=uuid5(_IDS, f"{seat.link_id} {proposed.version.number} {seat.side}"),
            at=at,
        )
