"""The diary over a week, a month, a year, or all of it."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from waymark.common import clock
from waymark.diary import drawing, queries, sentences, terms
from waymark.diary.rules.periods import Period, Span, all_time, period_of
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.sharing.queries import own_access
from waymark.sharing.terms import Access
from waymark.web.charts import Chart

FIRST_SHOWN = 5
# A rest is four weeks and a burst begins every four: after twice that nobody is writing at present.
STILL_WRITTEN = timedelta(weeks=8)
# On a short time all words; on a long one the newest, the rest is read month by month.
WORDS_SHOWN = {Span.WEEK: 100, Span.MONTH: 100}


@dataclass(frozen=True)
class Page:
    """What the page draws. `charts` come first, `more` stand behind a disclosure.

    `days` are those with an entry, where the time is short enough to list them; `near` leads to a time that has some.
    """

    period: Period
    name: str
    charts: list[Chart]
    more: list[Chart]
    days: list[date]
    words: list[queries.EntryPart]
    before: str | None
    after: str | None
    near: str | None


@login_required
@require_safe
def diary(request: SignedInRequest) -> HttpResponse:
    """Charts and words of the chosen time. A bounded number of queries, whatever the length of the diary."""
    access, at = own_access(request.user), clock.now()
    today = day_rule_of(request.user).day_of(at)
    state = queries.today_of(access, rule=day_rule_of(request.user), at=at)
    ends = queries.ends_of(access)
    if ends is None:
        return render(request, "diary/empty.html", {"state": state})
    period = _period(request, today, ends)
    page = _page(access, period, today, ends)
    return render(request, "diary/diary.html", {"page": page, "state": state, "tabs": _tabs(period, today, ends)})


def _period(request: HttpRequest, today: date, ends: tuple[date, date]) -> Period:
    """The time in the address; a month where it names none that is known."""
    span = request.GET.get("span", "")
    if span == Span.ALL:
        return _all(today, ends)
    try:
        on = date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        on = today
    on = min(max(on, date(1900, 1, 1)), date(2200, 1, 1))
    return period_of(Span(span) if span in set(Span) else Span.MONTH, on)


def _all(today: date, ends: tuple[date, date]) -> Period:
    """All of a diary: up to today while it is being written, else up to its last entry."""
    first, last = ends
    return all_time(first, max(today, last) if today - last < STILL_WRITTEN else last)


def _page(access: Access, period: Period, today: date, ends: tuple[date, date]) -> Page:
    own = [question.item for question in queries.own_items(access)]
    items = [*terms.STANDARD[:FIRST_SHOWN], *own]
    first = period.before.first if period.before else None
    # Eight weeks more than the period itself: what was usual before it.
    drawn = queries.series_of(access, items, first=first and drawing.usual_from(first), last=period.last)
    here = [one for one in drawn if any(on in period for on in one.days)]
    shown = [drawing.chart_of(one, period) for one in here]
    return Page(
        period,
        sentences.period_name(period),
        shown[:FIRST_SHOWN],
        shown[FIRST_SHOWN:],
        queries.days_written(access, period.first, period.last) if period.span in (Span.WEEK, Span.MONTH) else [],
        queries.words_between(access, period.first, period.last, limit=WORDS_SHOWN.get(period.span, 12)),
        _address(period.before) if period.before and period.first > ends[0] else None,
        _address(period.after) if period.after and period.last < today else None,
        None if here else _address(_nearest(period, ends)),
    )


def _nearest(period: Period, ends: tuple[date, date]) -> Period:
    return period_of(period.span, ends[1]) if period.span is not Span.ALL else period


def _address(period: Period) -> str:
    on = "" if period.span is Span.ALL else f"&on={period.first.isoformat()}"
    return f"{reverse('diary')}?span={period.span}{on}"


def _tabs(period: Period, today: date, ends: tuple[date, date]) -> list[tuple[str, str, bool]]:
    """Week, month, year and all. A change of span stays near the time that is shown."""
    on = min(period.last, today) if period.span is not Span.ALL else min(today, ends[1])
    names = {
        Span.WEEK: _("Week"),
        Span.MONTH: _("Month"),
        Span.YEAR: _("Year"),
        Span.ALL: pgettext("a time", "All"),
    }
    times = [(span, period_of(span, on)) for span in names if span is not Span.ALL]
    return [
        (_address(one), names[span], span is period.span) for span, one in chain(times, [(Span.ALL, _all(today, ends))])
    ]
