"""My list of medicines: what is on it, one tap for what was taken now, and the days before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.common import clock
from waymark.common.ids import new_id
from waymark.diary import queries, sentences
from waymark.diary.rules.medicines import by_day
from waymark.diary.rules.periods import Span, period_of
from waymark.diary.terms import HOW_LABELS, USE_HINTS, USE_LABELS, MyMedicine, MyTaken, Use
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access
from waymark.sharing.terms import Access

SHOWN = timedelta(days=6)
WORDS = {"how_labels": HOW_LABELS, "use_labels": USE_LABELS, "use_hints": USE_HINTS}


@dataclass(frozen=True)
class OnTheList:
    """A medicine with what was taken of it today. `client_id` is the form of its one tap."""

    medicine: MyMedicine
    today: list[MyTaken]
    client_id: UUID


@login_required
@require_safe
def medicines(request: SignedInRequest) -> HttpResponse:
    """The list and the last seven days. Nothing on it is added up."""
    access, at = own_access(request.user), clock.now()
    today = day_rule_of(request.user).day_of(at)
    every = queries.medicines(access)
    taken = queries.taken_between(access, today - SHOWN, today) if every else []
    first_on = queries.first_taken_on(access) if every else None
    context = {
        "uses": _by_use(every, [one for one in taken if one.on == today]),
        "put_away": [one for one in every if one.put_away_at],
        "days": by_day(taken),
        "today": today,
        "has_earlier": first_on is not None and first_on < today - SHOWN,
        "removed": queries.removed_taken(access, at=at) if every else [],
        "is_empty": not every,
        "news": _news(request, access),
        "new_id": new_id(),
        **WORDS,
    }
    return render(request, "diary/medicines.html", context)


def _by_use(every: Iterable[MyMedicine], today: list[MyTaken]) -> list[tuple[Use, list[OnTheList]]]:
    """What is on the list: rescue and preventive apart, what can be tapped first."""
    listed = [
        OnTheList(one, [taken for taken in today if taken.medicine.id == one.id], new_id())
        for one in every
        if one.put_away_at is None
    ]
    listed.sort(key=lambda one: not one.medicine.is_as_needed)
    found = [(use, [one for one in listed if one.medicine.words.use is use]) for use in Use]
    return [(use, here) for use, here in found if here]


def _news(request: HttpRequest, access: Access) -> tuple[str, MyTaken] | None:
    """What has just happened, as the address says: something was noted, or came from an old page once more."""
    for kind in ("saved", "again"):
        try:
            taken = queries.taken_of(access, UUID(request.GET.get(kind, "")))
        except ValueError:
            continue
        if taken:
            return ("removed" if taken.removed_at else kind), taken
    return None


@login_required
@require_safe
def medicines_days(request: SignedInRequest) -> HttpResponse:
    """What was noted in one month."""
    access, at = own_access(request.user), clock.now()
    today = day_rule_of(request.user).day_of(at)
    month = period_of(Span.MONTH, _day_in(request, today))
    first_on = queries.first_taken_on(access)
    context = {
        "name": sentences.period_name(month),
        "days": by_day(queries.taken_between(access, month.first, month.last)),
        "today": today,
        "before": month.before.first if month.before and first_on and first_on < month.first else None,
        "after": month.after.first if month.after and month.last < today else None,
        **WORDS,
    }
    return render(request, "diary/medicines_days.html", context)


def _day_in(request: HttpRequest, today: date) -> date:
    """The day that the address names; today where it names none."""
    try:
        on = date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return today
    return min(max(on, date(1900, 1, 1)), date(2200, 1, 1))
