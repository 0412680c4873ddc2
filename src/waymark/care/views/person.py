"""The page of one person and one team. Both sides open the same address and see their own face of it."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from waymark.care import operations, queries
from waymark.care.sentences import hours_in_words
from waymark.care.terms import Seat
from waymark.care.views.seated import seated
from waymark.common.clock import now
from waymark.people import queries as people
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Membership
from waymark.sharing import operations as shared
from waymark.sharing import queries as sharing
from waymark.sharing.terms import TOPIC_WORDS, Topic


@dataclass(frozen=True)
class Way:
    """A page that both sides open. `topic` is what the team needs for it; None for what belongs to no topic."""

    url_name: str
    name: Promise
    line: Promise
    topic: Topic | None


WAYS = (
    Way("threads", _("Questions between visits"), _("Ask, and read the answers"), Topic.MESSAGES),
    Way("decisions", _("Decisions"), _("Choices, side by side, and what matters"), Topic.SHARED_DECISIONS),
    Way("agreed_plan", _("The plan agreed on"), _("In force while both agree to the same words"), Topic.AGREED_PLAN),
    Way("visits", _("Visits"), _("Before, and what was heard"), Topic.CONVERSATION_SHEETS),
    Way("notes", _("Notes"), _("What practitioners write down, apart from the record"), None),
)


@seated()
@require_safe
def care_person(request: SignedInRequest, seat: Seat) -> HttpResponse:
    """The person: what they do together with this team. The team: what is shown to it."""
    return _persons_face(request, seat) if seat.is_person else _teams_face(request, seat)


def _ways(seat: Seat) -> list[Way]:
    open_topics = seat.access.topics
    return [way for way in WAYS if (way.topic in open_topics if way.topic else seat.may_write)]


@dataclass(frozen=True)
class Changed:
    """A topic that was changed since the practitioner opened the page last."""

    words: str | Promise
    at: datetime


def _teams_face(request: SignedInRequest, seat: Seat) -> HttpResponse:
    at = now()
    record = sharing.record_of(seat.access, at=at)
    changed = sharing.changed_at(seat.access)
    before = operations.note_visit(by=request.user, seat=seat, at=at)
    shared.record_look(by=request.user, access=seat.access, topics=record.topics, at=at)
    since = [
        Changed(TOPIC_WORDS[topic].theirs, moment) for topic, moment in changed.items() if before and moment > before
    ]
    page = {
        "seat": seat,
        "record": record,
        "ways": _ways(seat),
        "before": before,
        "changed": sorted(since, key=lambda one: one.at, reverse=True),
    }
    return render(request, "care/person_team.html", page)


@dataclass(frozen=True)
class InTheTeam:
    """One practitioner as the person sees them. `hours` is empty where they have not said when they read."""

    member: Membership
    hours: str


def _persons_face(request: SignedInRequest, seat: Seat) -> HttpResponse:
    roster = queries.roster_of(seat.known.team_id)
    team = [
        InTheTeam(one, hours_in_words(roster.readers[one.id].hours))
        for one in people.members_of(seat.known.team_id)
        if one.id in roster.readers
    ]
    mine = sharing.team_of(seat.person_id, seat.known.team_id, now())
    grant = mine.grant if mine else None
    seen = [TOPIC_WORDS[topic].mine for topic in Topic if grant and topic in grant.topics]
    page = {"seat": seat, "ways": _ways(seat), "team": team, "grant": grant, "seen": seen, "roster": roster}
    return render(request, "care/person_own.html", page)
