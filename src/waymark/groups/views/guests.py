"""Guest speakers: the list, one guest with questions, and guests of other groups."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.groups import operations, queries
from waymark.groups.forms.guests import QuestionForm, ReachForm, ThanksForm
from waymark.groups.permits import Act
from waymark.groups.terms import GroupSeat, GuestState
from waymark.groups.terms.guests import Guest
from waymark.groups.views.seated import allowed, in_group
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import or_404, see_other, see_saved
from waymark.web.words import posted

FORM = ["GET", "HEAD", "POST"]


@in_group()
@require_safe
def guests(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    return render(request, "groups/guests/guests.html", {"seat": seat, "guests": queries.guests_of(seat)})


@in_group()
@require_http_methods(FORM)
def guest(request: SignedInRequest, seat: GroupSeat, guest_id: UUID) -> HttpResponse:
    """One guest. Any member may write a question for them."""
    kept = or_404(queries.guest_of(seat, guest_id))
    form = QuestionForm(posted(request))
    if request.method == "POST":
        allowed(seat, Act.TAKE_PART)
        if not kept.takes_questions:
            raise Http404
        if form.is_valid():
            _ask(request, seat, guest_id, form)
            return _back(request, seat, guest_id)
    thanks = ThanksForm(initial={"thanks": kept.thanks, "is_sent": kept.thanked_at is not None})
    return _page(request, seat, kept, form, thanks)


def _ask(request: SignedInRequest, seat: GroupSeat, guest_id: UUID, form: QuestionForm) -> None:
    said = form.cleaned_data
    try:
        operations.ask_guest(
            by=request.user,
            seat=seat,
            guest_id=guest_id,
            words=said["words"],
            is_named=said["is_named"],
            client_id=form.sent_id,
            at=now(),
        )
    except Gone as gone:
        raise Http404 from gone
    messages.success(request, _("Your question is kept for the guest."))


def _back(request: SignedInRequest, seat: GroupSeat, guest_id: UUID) -> HttpResponse:
    """To the meeting, where the question was written there."""
    found = queries.guest_of(seat, guest_id)
    if request.POST.get("back") == "meeting" and found and found.words.series_id:
        return see_other("meeting", found.words.series_id, found.words.on)
    return see_other("guest", seat.slug, guest_id)


@in_group(Act.TAKE_PART)
@require_POST
def guest_question_remove(request: SignedInRequest, seat: GroupSeat, guest_id: UUID, question_id: UUID) -> HttpResponse:
    try:
        operations.remove_question(by=request.user, seat=seat, guest_id=guest_id, question_id=question_id, at=now())
    except Gone as gone:
        raise Http404 from gone
    return see_other("guest", seat.slug, guest_id)


@in_group(Act.ASK_GUESTS)
@require_safe
def guest_questions(request: SignedInRequest, seat: GroupSeat, guest_id: UUID) -> HttpResponse:
    """The questions by themselves, large, to print or to read out."""
    kept = or_404(queries.guest_of(seat, guest_id))
    return render(request, "groups/guests/questions.html", {"seat": seat, "guest": kept})


@in_group(Act.ASK_GUESTS)
@require_POST
def guest_said(request: SignedInRequest, seat: GroupSeat, guest_id: UUID) -> HttpResponse:
    """Yes, no, or that they were here."""
    said = request.POST.get("state", "")
    if said not in set(GuestState):
        raise Http404
    try:
        operations.say_for_guest(by=request.user, seat=seat, guest_id=guest_id, state=GuestState(said), at=now())
    except Gone as gone:
        raise Http404 from gone
    return see_saved(request, "guest", seat.slug, guest_id)


@in_group(Act.ASK_GUESTS)
@require_POST
def guest_thanks(request: SignedInRequest, seat: GroupSeat, guest_id: UUID) -> HttpResponse:
    kept = or_404(queries.guest_of(seat, guest_id))
    form = ThanksForm(request.POST)
    if not form.is_valid():
        return _page(request, seat, kept, QuestionForm(), form)
    said = form.cleaned_data
    operations.thank_guest(
        by=request.user, seat=seat, guest_id=guest_id, words=said["thanks"], is_sent=said["is_sent"], at=now()
    )
    return see_saved(request, "guest", seat.slug, guest_id)


@in_group(Act.ASK_GUESTS)
@require_safe
def guests_elsewhere(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    """Guests of other groups who agreed to it."""
    page = {"seat": seat, "guests": queries.guests_elsewhere(seat)}
    return render(request, "groups/guests/elsewhere.html", page)


@in_group(Act.ASK_GUESTS)
@require_http_methods(FORM)
def guest_elsewhere(request: SignedInRequest, seat: GroupSeat, guest_id: UUID) -> HttpResponse:
    """Asking the other group to give the guest our word."""
    found = or_404(next((one for one in queries.guests_elsewhere(seat) if one.id == guest_id), None))
    form = ReachForm(posted(request))
    if request.method == "POST" and form.is_valid():
        reach = form.cleaned_data["reach"]
        operations.ask_for_guest(by=request.user, seat=seat, guest_id=guest_id, reach=reach, at=now())
        messages.success(request, _("Those who coordinate the other group have your word now. The guest decides."))
        return see_other("guests_elsewhere", seat.slug)
    page = {"seat": seat, "guest": found, "form": form}
    return render(request, "groups/guests/elsewhere_ask.html", page, status=422 if request.method == "POST" else 200)


def _page(
    request: SignedInRequest, seat: GroupSeat, kept: Guest, form: QuestionForm, thanks: ThanksForm
) -> HttpResponse:
    """Before the day nobody was here yet."""
    on = kept.words.on
    page = {
        "seat": seat,
        "guest": kept,
        "form": form,
        "thanks": thanks,
        "states": GuestState,
        "is_ahead": on is not None and on > day_rule_of(request.user).day_of(now()),
    }
    return render(request, "groups/guests/guest.html", page, status=422 if request.method == "POST" else 200)
