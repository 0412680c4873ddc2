"""A series: its rhythm and next dates, the answer for all of it, what it offers, its end."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.meetings import operations, queries
from waymark.meetings.forms.answers import AnswerForm
from waymark.meetings.forms.series import EndForm, SeriesForm
from waymark.meetings.lines import choices_of, lines_of
from waymark.meetings.sentences import with_next
from waymark.meetings.terms.answers import Place
from waymark.meetings.terms.pages import MeetingSeat, MyAnswer, SeriesCard
from waymark.meetings.views.door import belonging, leading
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other, see_saved
from waymark.web.words import posted

EACH_TIME = "each-time"


@belonging
@require_safe
def series(request: SignedInRequest, seat: MeetingSeat) -> HttpResponse:
    return draw_series(request, seat)


@belonging
@require_POST
def series_answer(request: SignedInRequest, seat: MeetingSeat) -> HttpResponse:
    """Whether I come to all of them, or that I want to be asked each time."""
    if request.POST.get("said") == EACH_TIME:
        operations.ask_me_each_time(by=request.user, seat=seat, at=now())
        return see_saved(request, "series", seat.series_id)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return draw_series(request, seat, status=422, trouble=_("Choose one of the answers."))
    try:
        operations.answer_series(by=request.user, seat=seat, answer=form.answer, way=form.way, at=now())
    except operations.NotThisWay:
        return draw_series(request, seat, status=422, trouble=_("These meetings do not take place that way."))
    return see_saved(request, "series", seat.series_id)


@leading
@require_http_methods(["GET", "HEAD", "POST"])
def series_change(request: SignedInRequest, seat: MeetingSeat) -> HttpResponse:
    """What the series offers; its dates stay."""
    card = queries.series_card(seat.series_id, request.user.pk)
    venues = queries.venues_of(seat.host_kind, seat.host_id)
    form = SeriesForm(posted(request), venues=venues, offers=card)
    if request.method == "POST" and form.is_valid():
        operations.change_series(by=request.user, seat=seat, words=form.words, at=now())
        return see_saved(request, "series", seat.series_id)
    page = {"seat": seat, "card": card, "form": form}
    return render(request, "meetings/series_change.html", page, status=422 if form.is_bound else 200)


@leading
@require_http_methods(["GET", "HEAD", "POST"])
def series_end(request: SignedInRequest, seat: MeetingSeat) -> HttpResponse:
    at = now()
    form = EndForm(posted(request), today=at.date())
    if request.method == "POST" and form.is_valid():
        operations.close_series(by=request.user, seat=seat, last_on=form.cleaned_data["last_on"], at=at)
        messages.success(request, _("The meetings end then. What has been stays."))
        return see_other("series", seat.series_id)
    return render(
        request, "meetings/series_end.html", {"seat": seat, "form": form}, status=422 if form.is_bound else 200
    )


def draw_series(request: SignedInRequest, seat: MeetingSeat, *, status: int = 200, trouble: str = "") -> HttpResponse:
    at, host = now(), (seat.host_kind, seat.host_id)
    card = queries.series_card(seat.series_id, request.user.pk)
    ahead = queries.coming([host], person_id=request.user.pk, at=at, series_id=seat.series_id)
    page = {
        "seat": seat,
        "card": card,
        "words": with_next(card.rhythm, [one.occurrence for one in ahead], today=at.date()),
        "lines": lines_of(ahead, {host: (seat.card, seat.standing)}, person=request.user, at=at),
        "choices": choices_of(card.setting, _standing(card)),
        "each_time": EACH_TIME,
        "trouble": trouble,
    }
    return render(request, "meetings/series.html", page, status=status)


def _standing(card: SeriesCard) -> MyAnswer | None:
    """The answer for all dates, as buttons draw answers."""
    if card.my_answer is None or card.my_way is None:
        return None
    place = Place.SEATED if card.my_answer.wants_seat else Place.NONE
    return MyAnswer(card.my_answer, card.my_way, place, is_from_series=True)
