"""A programme as it is planned: beginning one, its page, its words, putting it aside."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.people import queries as people
from waymark.people.signed_in import SignedInRequest
from waymark.programmes import operations, queries
from waymark.programmes.forms.programme import SHAPE_WORDS, NewProgrammeForm, ProgrammeForm
from waymark.programmes.terms import ProgrammeSeat
from waymark.programmes.terms.starters import starter_in, starters_in
from waymark.programmes.views.doors import planning, practising
from waymark.programmes.views.shared import skill_titles
from waymark.web import language
from waymark.web.forms import Card
from waymark.web.responses import see_other, see_saved
from waymark.web.words import answer, posted


@practising
@require_http_methods(["GET", "HEAD", "POST"])
def programme_new(request: SignedInRequest) -> HttpResponse:
    """A new programme, empty or from a starter."""
    code = language.tag().lower()
    starters = starters_in(code)
    form = NewProgrammeForm(
        posted(request),
        organisations={one.organisation_id: one.organisation_name for one in people.memberships_of(request.user)},
        starters=[Card(one.key, one.title, one.about) for one in starters],
    )
    if form.is_bound and form.is_valid():
        chosen = starter_in(code, form.cleaned_data["starter"])
        programme_id = operations.make_programme(
            by=request.user,
            organisation_id=form.organisation_id,
            words=form.programme,
            sessions=chosen.sessions if chosen else (),
            client_id=form.edit.client_id,
            at=now(),
        )
        return see_saved(request, "programme", programme_id)
    page = {"form": form, "starters": starters, "kept": None, "other": None}
    return render(request, "programmes/programme_form.html", page, status=422 if form.is_bound else 200)


@planning
@require_safe
def programme(request: SignedInRequest, seat: ProgrammeSeat) -> HttpResponse:
    """Everything that is planned, the cohorts, and how many wait."""
    kept = queries.programme_of(seat)
    mine = {one.team_id for one in people.memberships_of(request.user)}
    led = {one.id for one in queries.overview(request.user).leads}
    page = {
        "kept": kept,
        "shape": SHAPE_WORDS[kept.words.shape][0],
        "titles": skill_titles(),
        "band": queries.wait_band(kept.id, now()),
        "my_teams": mine,
        "led": led,
    }
    return render(request, "programmes/programme.html", page)


@planning
@require_http_methods(["GET", "HEAD", "POST"])
def programme_edit(request: SignedInRequest, seat: ProgrammeSeat) -> HttpResponse:
    kept = queries.programme_of(seat)
    form = ProgrammeForm(posted(request), kept.words, version=kept.version)

    def draw(status: int) -> HttpResponse:
        other = vars(kept.words) if status == 409 else None
        page = {"form": form, "kept": kept, "other": other, "starters": ()}
        return render(request, "programmes/programme_form.html", page, status=status)

    def save() -> int:
        words = form.programme
        return operations.change_programme(by=request.user, seat=seat, words=words, edit=form.edit, at=now()).version

    if request.method != "POST":
        return draw(200)
    return answer(form, save=save, draw=draw, done=lambda: see_saved(request, "programme", kept.id))


@planning
@require_POST
def programme_aside(request: SignedInRequest, seat: ProgrammeSeat) -> HttpResponse:
    """Out of the list, or back into it."""
    aside = request.POST.get("aside") == "yes"
    operations.put_programme_aside(by=request.user, seat=seat, aside=aside, at=now())
    return see_other("programme", seat.programme_id)


@practising
@require_POST
def cohort_take_up(request: SignedInRequest, cohort_id: UUID) -> HttpResponse:
    """Lead a cohort too, as a member of its team."""
    try:
        operations.lead_too(by=request.user, cohort_id=cohort_id, at=now())
    except Gone as gone:
        raise Http404 from gone
    return see_other("cohort", cohort_id)
