"""Two visits of the demo's `person`: one that went the whole way, one whose sheet waits to be read. Invented."""

from datetime import datetime, timedelta
from uuid import UUID, uuid5

from waymark.care import operations as care
from waymark.care.queries import seat_of, visit_of
from waymark.common.words import Edit
from waymark.home.demo_roles import ORGANISATION, TEAM
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.people.queries import day_rule_of
from waymark.plans import operations as plans
from waymark.plans import queries as plan
from waymark.plans.rules.sheets import SheetKind
from waymark.plans.terms.sheets_handing import SHOW_WORDING
from waymark.sharing import operations as sharing
from waymark.sharing import queries as shared
from waymark.sharing.operations import Wording
from waymark.sharing.queries import own_access
from waymark.sharing.terms import Topic

_IDS = UUID("5b1f0c56-2f0e-5a34-8f0b-4c1f2a7d9e17")

PAST = {
    "who": "Sam at the pain team",
    "top": "I can walk to the pond again on most days.\nStairs frighten me since the leg gave way.\n"
    "I stop everything for two days after a busy one.",
    "matters": "Being the dad who reads at bedtime, also on bad days.",
    "tried": "Pacing the walk: helps, slowly.\nThe stretches from last time: too many for me.",
    "questions": "Which of the stretches matter most?\nIs it safe to take the stairs?\nWhat can I do on day two?",
}
LINE = "Stairs first. I bring a shorter list, and we try it together."
HEARD = {
    "heard": "The leg is strong enough for stairs. It is the hurry that makes it give way.",
    "agreed": "Two stretches instead of seven. Sam asks the team about a hand rail.",
    "unclear": "How I know that it is time for the third stretch.",
}


def add_visits(*, person: Person, practitioner: Person, at: datetime) -> None:
    """The team is made known to the person, and the other way round, where it is not yet."""
    team = people.team_named(TEAM, organisation=ORGANISATION)
    if team is None:
        return
    began = at - timedelta(days=24)
    link_id = _known_to(person, team.id, began)
    past = _past_sheet(person, began)
    coming = next(one for one in plan.sheets_of(own_access(person)) if one.kind is SheetKind.VISIT and one.id != past)
    _hand_over(person, past, team.id, began + timedelta(hours=1))
    _read(practitioner, link_id, past, at - timedelta(days=22, hours=3))
    _afterwards(person, past, at)
    _hand_over(person, coming.id, team.id, at - timedelta(hours=20))


def _known_to(person: Person, team_id: UUID, at: datetime) -> UUID:
    known = shared.team_of(person.pk, team_id, at)
    if known:
        return known.link_id
    return sharing.meet_team(by=person, team_id=team_id, name="Alex Rowe", tells_apart="Born in 1984", at=at)


def _past_sheet(person: Person, at: datetime) -> UUID:
    on = day_rule_of(person).day_of(at + timedelta(days=3))
    edit = Edit(uuid5(_IDS, f"{person.username} sheet"))
    return plans.write_sheet(by=person, kind=SheetKind.VISIT, answers=PAST, on=on, edit=edit, at=at).id


def _hand_over(person: Person, sheet_id: UUID, team_id: UUID, at: datetime) -> None:
    wording = Wording("\n".join(str(one) for one in SHOW_WORDING), "en-GB")
    plans.hand_over(by=person, sheet_id=sheet_id, team_id=team_id, wording=wording, at=at)


def _read(practitioner: Person, link_id: UUID, sheet_id: UUID, at: datetime) -> None:
    seat = seat_of(practitioner, link_id, at=at)
    found = visit_of(seat.access, link_id, sheet_id)
    if found is None:
        return
    sharing.record_look(by=practitioner, access=seat.access, topics=[Topic.CONVERSATION_SHEETS], at=at)
    care.leave_read_line(
        by=practitioner, seat=seat, sheet_id=sheet_id, mark=found.sheet.mark, words=LINE, at=at + timedelta(minutes=4)
    )


def _afterwards(person: Person, sheet_id: UUID, at: datetime) -> None:
    """What was heard three weeks ago; the day to look again is today."""
    after = at - timedelta(days=20)
    edit = Edit(uuid5(_IDS, f"{person.username} heard"), 1)
    plans.write_afterwards(by=person, sheet_id=sheet_id, answers=HEARD, edit=edit, at=after)
    plans.plan_check(by=person, sheet_id=sheet_id, due_on=day_rule_of(person).day_of(at), at=after)
