"""Pausing, going on, and ending well."""

from collections.abc import Callable, Mapping
from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.groups import operations, permits, queries
from waymark.groups.forms.words import CloseForm, KeepForm, PauseForm
from waymark.groups.operations import WrongDay, WrongState
from waymark.groups.permits import Act, NotAllowed
from waymark.groups.terms import GroupSeat, Keep
from waymark.groups.views.seated import in_group
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import or_404, see_other, see_saved

TOO_FAR = gettext_lazy("Choose a later day, at most half a year from now.")


@in_group()
@require_http_methods(["GET", "HEAD", "POST"])
def state(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    """`do`: pause, resume, close, call-off, keep or finish. Every member says what is kept."""
    forms = Forms(request)
    if request.method != "POST":
        return _drawn(request, seat, forms)
    try:
        answer = or_404(ACTS.get(request.POST.get("do", "")))(request, seat, forms, now())
    except (NotAllowed, WrongState) as not_there:
        raise Http404 from not_there
    return answer or _drawn(request, seat, forms)


class Forms:
    """The forms of the page, of which one may have been sent."""

    def __init__(self, request: SignedInRequest) -> None:
        sent = request.POST.get("do", "") if request.method == "POST" else ""
        self.pause = PauseForm(request.POST if sent == "pause" else None, auto_id="pause_%s")
        self.close = CloseForm(request.POST if sent == "close" else None, auto_id="close_%s")
        self.keep = KeepForm(request.POST if sent == "keep" else None)

    @property
    def is_wrong(self) -> bool:
        return any(form.is_bound for form in (self.pause, self.close, self.keep))


def _drawn(request: SignedInRequest, seat: GroupSeat, forms: Forms) -> HttpResponse:
    front = queries.front_of(seat, now())
    if front.keep and not forms.keep.is_bound:
        forms.keep.initial["keep"] = front.keep.value
    page = {
        "seat": seat,
        "group": front,
        "forms": forms,
        "said": queries.said_so_far(seat),
        "may_end": permits.may(seat, Act.END),
        "may_vote": permits.may(seat, Act.VOTE),
    }
    return render(request, "groups/state.html", page, status=422 if forms.is_wrong else 200)


def _pause(request: SignedInRequest, seat: GroupSeat, forms: Forms, at: datetime) -> HttpResponse | None:
    if not forms.pause.is_valid():
        return None
    try:
        operations.pause_group(by=request.user, seat=seat, **forms.pause.cleaned_data, at=at)
    except WrongDay:
        forms.pause.add_error("back_on", TOO_FAR)
        return None
    return see_saved(request, "group", seat.slug)


def _resume(request: SignedInRequest, seat: GroupSeat, _forms: Forms, at: datetime) -> HttpResponse:
    operations.resume_group(by=request.user, seat=seat, at=at)
    return see_saved(request, "group", seat.slug)


def _close(request: SignedInRequest, seat: GroupSeat, forms: Forms, at: datetime) -> HttpResponse | None:
    if not forms.close.is_valid():
        return None
    try:
        operations.begin_closing(by=request.user, seat=seat, **forms.close.cleaned_data, at=at)
    except WrongDay:
        forms.close.add_error(
            "closes_on", _("Choose a day from two weeks to half a year from now, so that everybody can have their say.")
        )
        return None
    return see_saved(request, "group", seat.slug)


def _call_off(request: SignedInRequest, seat: GroupSeat, _forms: Forms, at: datetime) -> HttpResponse:
    operations.call_off_closing(by=request.user, seat=seat, at=at)
    messages.success(request, _("The group goes on."))
    return see_other("group", seat.slug)


def _keep(request: SignedInRequest, seat: GroupSeat, forms: Forms, at: datetime) -> HttpResponse | None:
    if not forms.keep.is_valid():
        return None
    operations.say_keep(by=request.user, seat=seat, keep=Keep(forms.keep.cleaned_data["keep"]), at=at)
    return see_saved(request, "group_state", seat.slug)


def _finish(request: SignedInRequest, seat: GroupSeat, _forms: Forms, at: datetime) -> HttpResponse:
    permits.require(seat, Act.END)
    try:
        becomes = operations.finish_closing(by=request.user, group_id=seat.group_id, at=at)
    except WrongDay as early:
        raise Http404 from early
    kept, erased = _("The group is closed. Its members can go on reading."), _("The group is closed and erased.")
    messages.success(request, kept if becomes is Keep.KEEP else erased)
    return see_other("groups")


ACTS: Mapping[str, Callable[[SignedInRequest, GroupSeat, Forms, datetime], HttpResponse | None]] = {
    "pause": _pause,
    "resume": _resume,
    "close": _close,
    "call-off": _call_off,
    "keep": _keep,
    "finish": _finish,
}
