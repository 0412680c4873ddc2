"""For coordinators: who asks to come in, and invitations."""

from uuid import UUID

import segno
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.common.ids import ids_in
from waymark.common.writing import Gone
from waymark.groups import operations, queries
from waymark.groups.forms.joining import DeclineForm, InviteForm
from waymark.groups.operations import NotOpen
from waymark.groups.permits import Act
from waymark.groups.terms import GroupSeat
from waymark.groups.views.seated import in_group
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other
from waymark.web.words import posted


@in_group(Act.DECIDE)
@require_http_methods(["GET", "HEAD", "POST"])
def requests(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    """Each with their answers. `do`: `let-in` or `decline`, about one of them."""
    if request.method != "POST":
        return _askers(request, seat, DeclineForm(), None)
    about = the_one(request.POST.get("who", ""))
    form = DeclineForm(request.POST)
    if request.POST.get("do") == "decline" and not form.is_valid():
        return _askers(request, seat, form, about)
    try:
        if request.POST.get("do") == "decline":
            said = form.cleaned_data["said"]
            operations.decline(by=request.user, seat=seat, membership_id=about, words=said, at=now())
            messages.success(request, _("They read your words. What they wrote is deleted."))
        else:
            operations.let_in(by=request.user, seat=seat, membership_id=about, at=now())
            messages.success(request, _("They are in. What they wrote is deleted."))
    except NotOpen:
        messages.info(request, _("Nobody new can come in while the group is kept from people outside."))
    except Gone:  # another coordinator was quicker, or they ask no more
        messages.info(request, _("That was answered already, or they ask no more."))
    return see_other("group_requests", seat.slug)


def _askers(request: SignedInRequest, seat: GroupSeat, form: DeclineForm, about: UUID | None) -> HttpResponse:
    page = {"seat": seat, "askers": queries.askers_of(seat), "form": form, "about": about}
    return render(request, "groups/requests.html", page, status=422 if form.is_bound else 200)


@in_group(Act.INVITE)
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def invites(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    """Those that are out. POST: end one (`end`), or make one; the answer shows its code, link and square, once."""
    if "end" in request.POST:
        return _end(request, seat, the_one(request.POST["end"]))
    form = InviteForm(posted(request))
    made, link = None, ""
    if form.is_valid():
        made = operations.make_invite(by=request.user, seat=seat, **form.cleaned_data, at=now())
        link = f"{request.build_absolute_uri(reverse('group_code'))}#{made.code}"
    page = {
        "seat": seat,
        "form": form,
        "made": made,
        "link": link,
        "square": _square(link) if made else None,
        "invites": queries.invites_of(seat, now()),
    }
    return render(request, "groups/invites.html", page, status=422 if form.errors else 200)


def _end(request: SignedInRequest, seat: GroupSeat, invite_id: UUID) -> HttpResponse:
    try:
        operations.end_invite(by=request.user, seat=seat, invite_id=invite_id, at=now())
    except Gone as gone:
        raise Http404 from gone
    messages.success(request, _("Ended. It lets nobody in any more."))
    return see_other("group_invites", seat.slug)


def _square(link: str) -> dict[str, object]:
    """A QR code as one path of squares, in a box of `size` by `size`."""
    rows = list(segno.make(link, error="m", micro=False).matrix_iter(border=4))
    dark = [(x, y) for y, row in enumerate(rows) for x, one in enumerate(row) if one]
    return {"size": len(rows), "path": "".join(f"M{x} {y}h1v1h-1z" for x, y in dark)}


def the_one(typed: str) -> UUID:
    """The id that was sent. Raises `Http404` for anything else."""
    found = ids_in([typed])
    if not found:
        raise Http404
    return next(iter(found))
