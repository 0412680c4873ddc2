"""The papers of a group: the list of them, and each as a PDF. None is kept anywhere."""

from datetime import date
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_safe

from waymark.common.clock import now
from waymark.groups import dates_in_words, paper, queries
from waymark.groups.forms.papers import PosterForm
from waymark.groups.permits import Act
from waymark.groups.terms import GroupSeat
from waymark.groups.terms.papers import Called, PlaceOn
from waymark.groups.views.seated import in_group
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.web import language
from waymark.web.paper import CannotBeSet, Document, pdf_of
from waymark.web.responses import or_404


@in_group()
@require_safe
def papers(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    """Coordinators find all papers here, members the agenda and the card for emergencies."""
    return _list(request, seat)


@in_group(Act.PAPERS)
@require_safe
def begun(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    """Right after a group was started: what helps most in its first week."""
    return render(request, "groups/begun.html", {"seat": seat})


@in_group(Act.PAPERS)
@require_safe
def poster(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    form = PosterForm(request.GET)
    if not form.is_valid():
        return _list(request, seat, form, status=422)
    facts = queries.facts_of(seat, now())
    way_in = reverse("group_join", args=[seat.slug]) if facts.is_listed else reverse("group_code")
    document = paper.poster(
        facts,
        called=Called(form.cleaned_data["called"]),
        place_on=PlaceOn(form.cleaned_data["place_on"]),
        address=request.build_absolute_uri(way_in),
        today=day_rule_of(request.user).day_of(now()),
        language=language.tag().lower(),
    )
    return _file(request, seat, document, "poster")


@in_group(Act.PAPERS)
@require_safe
def sign_in(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    document = paper.sign_in_sheet(queries.facts_of(seat, now()), language=language.tag().lower())
    return _file(request, seat, document, "sheet")


@in_group(Act.PAPERS)
@require_safe
def risks(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    facts, sheet = queries.facts_of(seat, now()), queries.risk_sheet_of(seat)
    return _file(request, seat, paper.risk_paper(facts, sheet, language=language.tag().lower()), "house")


@in_group()
@require_safe
def emergency(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    facts, sheet = queries.facts_of(seat, now()), queries.risk_sheet_of(seat)
    on = day_rule_of(request.user).day_of(now())
    return _file(request, seat, paper.emergency_card(facts, sheet, on=on, language=language.tag().lower()), "card")


@in_group()
@require_safe
def agenda(request: SignedInRequest, seat: GroupSeat, series_id: UUID, on: date) -> HttpResponse:
    """Of a meeting ahead: its plan on the clock, its jobs, its guest."""
    made = or_404(queries.agenda(seat, series_id, on, at=now()))
    return _file(request, seat, paper.agenda(made, language=language.tag().lower()), "agenda")


def _file(request: SignedInRequest, seat: GroupSeat, document: Document, name: str) -> HttpResponse:
    """The PDF under a neutral name. With a letter that no font has, the list comes back and says so."""
    try:
        made = pdf_of(document, at=now())
    except CannotBeSet:
        return _list(request, seat, hole=True, status=422)
    headers = {"Content-Disposition": f'attachment; filename="{name}.pdf"', "Cache-Control": "private, no-store"}
    return HttpResponse(made, content_type="application/pdf", headers=headers)


def _list(
    request: SignedInRequest, seat: GroupSeat, form: PosterForm | None = None, *, hole: bool = False, status: int = 200
) -> HttpResponse:
    page = {
        "seat": seat,
        "when": dates_in_words.when,
        "form": form or PosterForm(),
        "hole": hole,
        "planned": queries.planned(seat, at=now()),
    }
    if seat.is_coordinator:
        page["sheet"] = queries.risk_sheet_of(seat)
    answer = render(request, "groups/papers.html", page, status=status)
    add_never_cache_headers(answer)
    return answer
