"""Questions that wait for a practitioner."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from waymark.care.models import Thread
from waymark.care.queries.hours import rosters_of
from waymark.care.queries.threads import questions_in
from waymark.care.rules import reading
from waymark.care.terms.waiting import Waiting
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.sharing.terms import Topic
from waymark.sharing.terms.grantees import OnCaseload


def questions_waiting(practitioner: Person, caseload: Sequence[OnCaseload], at: datetime) -> Iterator[Waiting]:
    """Open questions of these people that this practitioner has now: asked, covering, or unread for too long.

    Of each person only where questions are shared. No word of them is read. Four queries and four for each team.
    """
    team_of = {one.link_id: one.team_id for one in caseload if one.access.allows(Topic.MESSAGES)}
    if not team_of:
        return
    mine = {place.team_id: place.id for place in people.memberships_of(practitioner)}
    rosters = rosters_of(team_of.values())
    rows = Thread.objects.filter(link_id__in=team_of, closed_at=None)
    for question in questions_in(list(rows)):
        if not question.waits_for_team:
            continue
        team_id = team_of[question.link_id]
        asked, unread_since = question.to_member_id, question.unread_since
        held = reading.holding(rosters[team_id], asked, at, unread_since=unread_since)
        if team_id in mine and held.has(mine[team_id]):
            args = (question.link_id, question.id)
            yield Waiting(question.link_id, "question", _("A question waits"), "thread", args, question.waits_since)
