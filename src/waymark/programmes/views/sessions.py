"""One session of a cohort: its page, another plan, the short form for who missed it, how it went."""

from dataclasses import asdict
from functools import partial

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.people.signed_in import SignedInRequest
from waymark.programmes import operations, queries
from waymark.programmes.forms.leading import FidelityForm
from waymark.programmes.forms.session import SessionForm, as_typed, redrawn
from waymark.programmes.terms import CohortSeat
from waymark.programmes.terms.cohorts import CAME_WORDS, FIDELITY_WORDS, CohortSession
from waymark.programmes.terms.planning import SessionWords
from waymark.programmes.views.doors import in_cohort, leading, placed
from waymark.programmes.views.shared import part_names, skill_titles
from waymark.web.responses import or_404, see_saved
from waymark.web.words import answer, posted


@in_cohort
@require_safe
def cohort_session(request: SignedInRequest, seat: CohortSeat, number: int) -> HttpResponse:
    kept = or_404(queries.cohort_session(seat, number))
    page = {
        "seat": seat,
        "kept": kept,
        "titles": skill_titles(),
        "went": queries.how_it_went(seat, kept.id),
        "fidelity_words": FIDELITY_WORDS,
        "came_words": CAME_WORDS,
    }
    return render(request, "programmes/session.html", page)


@leading
@require_http_methods(["GET", "HEAD", "POST"])
def cohort_session_change(request: SignedInRequest, seat: CohortSeat, number: int) -> HttpResponse:
    """Another plan for this session of this cohort. Its day and time are changed where its meeting is."""
    kept = or_404(queries.cohort_session(seat, number))
    words = SessionWords(kept.title, 0, 0, None, kept.content)
    form = SessionForm(posted(request), initial=as_typed(words), version=kept.version, dated=False)

    def draw(status: int, drawn: SessionForm = form) -> HttpResponse:
        other = asdict(words) if status == 409 else None
        page = {"form": drawn, "kept": kept, "other": other, "seat": seat}
        return render(request, "programmes/cohort_session_form.html", page, status=status)

    if request.method != "POST":
        return draw(200)
    if request.POST.get("act"):
        return draw(200, redrawn(request.POST, dated=False))
    done = partial(see_saved, request, "cohort_session", seat.cohort_id, number)
    return answer(form, save=lambda: _save(request, seat, kept, form), draw=draw, done=done)


def _save(request: SignedInRequest, seat: CohortSeat, kept: CohortSession, form: SessionForm) -> int:
    return operations.change_cohort_session(
        by=request.user,
        seat=seat,
        number=kept.number,
        title=form.cleaned_data["title"],
        content=form.content,
        edit=form.edit,
        at=now(),
    ).version


@placed
@require_http_methods(["GET", "HEAD", "POST"])
def cohort_make_up(request: SignedInRequest, seat: CohortSeat, number: int) -> HttpResponse:
    """The short form, to go through in one's own time; sending says that one did."""
    kept = or_404(queries.cohort_session(seat, number))
    if request.method == "POST":
        operations.mark_made_up(by=request.user, seat=seat, number=number, at=now())
        return see_saved(request, "cohort", seat.cohort_id)
    return render(request, "programmes/make_up.html", {"seat": seat, "kept": kept, "titles": skill_titles()})


@leading
@require_http_methods(["GET", "HEAD", "POST"])
def cohort_fidelity(request: SignedInRequest, seat: CohortSeat, number: int) -> HttpResponse:
    """How the session went, part by part."""
    kept = or_404(queries.cohort_session(seat, number))
    parts = part_names(kept.content, skill_titles())
    form = FidelityForm(posted(request), parts=parts, kept=queries.how_it_went(seat, kept.id))
    if form.is_bound and form.is_valid() and form.parts:
        operations.check_fidelity(
            by=request.user, seat=seat, number=number, parts=form.went, client_id=form.sent_id, at=now()
        )
        return see_saved(request, "cohort_session", seat.cohort_id, number)
    page = {"seat": seat, "kept": kept, "form": form}
    return render(request, "programmes/fidelity.html", page, status=422 if form.is_bound else 200)
