"""The people a practitioner looks after: only those who share something with a team of theirs at this moment."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.care import queries
from waymark.care.terms.waiting import Waiting
from waymark.care.views.practising import practising
from waymark.care.waiting import waiting_for
from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Membership
from waymark.sharing import queries as sharing
from waymark.sharing.terms import TOPIC_WORDS, Topic
from waymark.sharing.terms.grantees import OnCaseload


@dataclass(frozen=True)
class Row:
    """One person as the list shows them."""

    who: OnCaseload
    opened_at: datetime | None
    waiting: tuple[Waiting, ...]

    @property
    def shared(self) -> list[str]:
        return [str(TOPIC_WORDS[topic].theirs) for topic in Topic if topic in self.who.grant.topics]


@practising
@require_safe
def care(request: SignedInRequest, places: tuple[Membership, ...]) -> HttpResponse:
    """In the order of names, never of need. What changed stands on the person's own page."""
    at = now()
    everybody = sharing.caseload_of(request.user, at)
    wanted = " ".join(request.GET.get("name", "").split())
    found = [one for one in everybody if wanted.casefold() in one.name.casefold()]
    waiting = waiting_for(request.user, everybody, at)
    opened = queries.opened_at(request.user, (one.link_id for one in found))
    page = {
        "places": places,
        "rows": [Row(one, opened.get(one.link_id), waiting.get(one.link_id, ())) for one in found],
        "number": len(everybody),
        "waits": sum(len(each) for each in waiting.values()),
        "wanted": wanted,
        "emergency_is_on": settings.BREAK_GLASS,
    }
    return render(request, "care/caseload.html", page)
