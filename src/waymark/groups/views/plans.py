"""Plans for meetings: the list with the library, one plan, one plan of the library, and what is done with them."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.groups import dates_in_words, library, operations, queries
from waymark.groups.forms.plans import MeetingForm, NoteForm
from waymark.groups.permits import Act
from waymark.groups.terms import GroupSeat
from waymark.groups.terms.plans import KIND_WORDS
from waymark.groups.views.seated import allowed, in_group
from waymark.people.signed_in import SignedInRequest
from waymark.skills.terms.library import skill_in
from waymark.web.responses import or_404, see_other, see_saved
from waymark.web.words import posted


@in_group()
@require_safe
def session_plans(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    plans = queries.plans_of(seat)
    page = {
        "seat": seat,
        "planned": queries.planned(seat, at=now()),
        "plans": [one for one in plans if not one.is_aside],
        "aside": [one for one in plans if one.is_aside],
        "library": [(words, [one for one in library.PLANS if one.kind is kind]) for kind, words in KIND_WORDS.items()],
        "kinds": KIND_WORDS,
        "when": dates_in_words.when,
    }
    return render(request, "groups/plans/plans.html", page)


@in_group()
@require_http_methods(["GET", "HEAD", "POST"])
def session_plan(request: SignedInRequest, seat: GroupSeat, plan_id: UUID) -> HttpResponse:
    """One plan to read. Whoever was there may note what worked."""
    plan = or_404(queries.plan_of(seat, plan_id))
    form = NoteForm(posted(request))
    if request.method == "POST":
        allowed(seat, Act.TAKE_PART)
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["words"]
        operations.note_what_worked(
            by=request.user, seat=seat, plan_id=plan_id, words=words, client_id=form.sent_id, at=now()
        )
        return see_saved(request, "session_plan", seat.slug, plan_id)
    page = {
        "seat": seat,
        "plan": plan,
        "words": plan.words,
        "skill": skill_in(get_language() or "en", plan.words.skill),
        "kinds": KIND_WORDS,
        "origin": library.plan_named(plan.from_key),
        "form": form,
        "meetings": MeetingForm(planned=queries.planned(seat, at=now())),
    }
    return render(request, "groups/plans/plan.html", page, status=422 if request.method == "POST" else 200)


@in_group()
@require_safe
def library_plan(request: SignedInRequest, seat: GroupSeat, key: str) -> HttpResponse:
    """A plan of the library, and taking it."""
    plan = or_404(library.plan_named(key))
    page = {
        "seat": seat,
        "plan": plan,
        "words": library.words_of(plan),
        "skill": skill_in(get_language() or "en", plan.skill),
        "kinds": KIND_WORDS,
        "meetings": MeetingForm(planned=queries.planned(seat, at=now())),
    }
    return render(request, "groups/plans/library_plan.html", page)


@in_group(Act.PLAN)
@require_POST
def library_plan_take(request: SignedInRequest, seat: GroupSeat, key: str) -> HttpResponse:
    """Copy it into the group: to be changed (`do=change`), or for a meeting as it is."""
    at = now()
    or_404(library.plan_named(key))
    form = MeetingForm(request.POST, planned=queries.planned(seat, at=at))
    is_for_meeting = form.is_valid() and request.POST.get("do") != "change"
    plan_id = operations.copy_plan(by=request.user, seat=seat, key=key, client_id=form.sent_id, at=at)
    if not is_for_meeting:
        return see_other("session_plan_change", seat.slug, plan_id)
    series_id, on = form.chosen
    operations.plan_meeting(by=request.user, seat=seat, plan_id=plan_id, series_id=series_id, on=on, at=at)
    return see_saved(request, "session_plan", seat.slug, plan_id)


@in_group(Act.PLAN)
@require_POST
def session_plan_use(request: SignedInRequest, seat: GroupSeat, plan_id: UUID) -> HttpResponse:
    """Let one of the next meetings follow it."""
    form = MeetingForm(request.POST, planned=queries.planned(seat, at=now()))
    if not form.is_valid():
        raise Http404
    series_id, on = form.chosen
    try:
        operations.plan_meeting(by=request.user, seat=seat, plan_id=plan_id, series_id=series_id, on=on, at=now())
    except Gone as gone:
        raise Http404 from gone
    return see_saved(request, "session_plans", seat.slug)


@in_group(Act.PLAN)
@require_POST
def session_plan_clear(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    """Let one of the next meetings follow no plan."""
    form = MeetingForm(request.POST, planned=queries.planned(seat, at=now()))
    if not form.is_valid():
        raise Http404
    series_id, on = form.chosen
    operations.clear_meeting(by=request.user, seat=seat, series_id=series_id, on=on, at=now())
    return see_saved(request, "session_plans", seat.slug)


@in_group(Act.PLAN)
@require_POST
def session_plan_aside(request: SignedInRequest, seat: GroupSeat, plan_id: UUID) -> HttpResponse:
    """Put it aside, or bring it back."""
    aside = request.POST.get("aside") != "no"
    try:
        operations.put_plan_aside(by=request.user, seat=seat, plan_id=plan_id, aside=aside, at=now())
    except Gone as gone:
        raise Http404 from gone
    return see_saved(request, "session_plans", seat.slug)


@in_group(Act.TAKE_PART)
@require_POST
def worked_note_remove(request: SignedInRequest, seat: GroupSeat, plan_id: UUID, note_id: UUID) -> HttpResponse:
    try:
        operations.remove_note(by=request.user, seat=seat, plan_id=plan_id, note_id=note_id, at=now())
    except Gone as gone:
        raise Http404 from gone
    return see_other("session_plan", seat.slug, plan_id)
