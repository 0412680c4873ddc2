"""Writing down a guest: who is asked, and other words about one."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.common.words import Stale
from waymark.common.writing import Gone
from waymark.groups import operations, queries
from waymark.groups.forms.guests import GuestForm
from waymark.groups.permits import Act
from waymark.groups.terms import GroupSeat
from waymark.groups.terms.guests import Guest
from waymark.groups.views.seated import in_group
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import or_404, see_saved
from waymark.web.words import posted

FORM = ["GET", "HEAD", "POST"]


@in_group(Act.ASK_GUESTS)
@require_http_methods(FORM)
def guest_new(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    return _page(request, seat, None)


@in_group(Act.ASK_GUESTS)
@require_http_methods(FORM)
def guest_change(request: SignedInRequest, seat: GroupSeat, guest_id: UUID) -> HttpResponse:
    return _page(request, seat, or_404(queries.guest_of(seat, guest_id)))


def _page(request: SignedInRequest, seat: GroupSeat, guest: Guest | None) -> HttpResponse:
    form = GuestForm(posted(request), planned=queries.planned(seat, at=now()), guest=guest)
    page = {"seat": seat, "guest": guest, "form": form, "version": None}
    if request.method != "POST":
        return render(request, "groups/guests/write.html", page)
    if not form.is_valid():
        return render(request, "groups/guests/write.html", page, status=422)
    try:
        guest_id = _save(request, seat, form, guest)
    except Stale as stale:
        return render(request, "groups/guests/write.html", page | {"version": stale.version}, status=409)
    except Gone as gone:
        raise Http404 from gone
    return see_saved(request, "guest", seat.slug, guest_id)


def _save(request: SignedInRequest, seat: GroupSeat, form: GuestForm, guest: Guest | None) -> UUID:
    by, words, edit, at = request.user, form.written, form.edit, now()
    if guest is None:
        return operations.invite_guest(by=by, seat=seat, words=words, edit=edit, at=at)
    return operations.change_guest(by=by, seat=seat, guest_id=guest.id, words=words, edit=edit, at=at)
