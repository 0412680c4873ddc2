"""My list on paper, for a pharmacist or a prescriber: what I take, and what I noted on which day."""

from datetime import date, timedelta

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.common import clock
from waymark.diary import queries
from waymark.diary.medicine_forms import SpanForm
from waymark.diary.rules.medicines import by_day
from waymark.diary.terms import MyTaken, Use
from waymark.diary.views.medicines import WORDS
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access

USUAL_SPAN = timedelta(days=27)


@login_required
@require_safe
def medicines_print(request: SignedInRequest) -> HttpResponse:
    """The page as it prints. The days are chosen at the top; four weeks where none are."""
    access = own_access(request.user)
    today = day_rule_of(request.user).day_of(clock.now())
    usual = {"first": today - USUAL_SPAN, "last": today}
    form = SpanForm(request.GET if {"first", "last"} & set(request.GET) else None, initial=usual)
    is_wrong = form.is_bound and not form.is_valid()
    span: dict[str, date] = form.cleaned_data if form.is_bound and not is_wrong else usual
    taken = queries.taken_between(access, span["first"], span["last"])
    noted = {one.medicine.id for one in taken}
    context = {
        "form": form,
        "first": span["first"],
        "last": span["last"],
        "today": today,
        "listed": [one for one in queries.medicines(access) if one.put_away_at is None or one.id in noted],
        "uses": _by_use(taken),
        **WORDS,
    }
    return render(request, "diary/medicines_print.html", context, status=422 if is_wrong else 200)


def _by_use(taken: list[MyTaken]) -> list[tuple[Use, list[tuple[date, list[MyTaken]]]]]:
    """Rescue and preventive apart; the days from the first to the last, as on a calendar."""
    found = [(use, by_day(one for one in taken if one.medicine.words.use is use)[::-1]) for use in Use]
    return [(use, days) for use, days in found if days]
