"""Who looked, and what I agreed to when."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.sharing import operations, queries, rules
from waymark.sharing.queries import own_access
from waymark.sharing.terms import TOPIC_WORDS
from waymark.sharing.terms.sentences import listed
from waymark.sharing.views.asked import there
from waymark.web.responses import see_other

NEWEST = 100


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def looks(request: SignedInRequest) -> HttpResponse:
    """Emergencies first, then every look. POST says that one emergency (`read`) was read about."""
    if request.method == "POST":
        look_id = _id(request.POST.get("read", ""))
        there(lambda: operations.was_told(by=request.user, look_id=look_id, at=now()))
        return see_other("looks")
    page = {
        "emergencies": queries.emergencies_of(request.user.pk),
        "looks": [(one, listed(TOPIC_WORDS[topic].inside for topic in one.topics)) for one in _looks(request)],
        "newest": NEWEST,
    }
    return render(request, "sharing/looks.html", page)


def _looks(request: SignedInRequest) -> tuple[queries.Look, ...]:
    return queries.looks_at(request.user.pk, limit=NEWEST)


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise Http404 from error


@login_required
@require_safe
def history(request: SignedInRequest) -> HttpResponse:
    """Every decision, newest first, with the words that were said yes to."""
    events = queries.events_of(request.user.pk)
    items = queries.items_of(own_access(request.user))
    page = {
        "events": [(event, rules.in_order(event.scope)) for event in events],
        "names": queries.names_of(request.user.pk),
        "wordings": queries.wordings(event.wording for event in events if event.wording),
        "labels": {f"{topic.value}:{item.key}": item.label for topic, all_ in items.items() for item in all_},
        "topic_words": TOPIC_WORDS,
    }
    return render(request, "sharing/history.html", page)
