"""The members, my own place among them, and leaving."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.groups import operations, permits, queries
from waymark.groups.forms.fields import NAME_TAKEN
from waymark.groups.forms.people import BuddyForm, CalledForm, PairForm
from waymark.groups.operations import LastCoordinator, NameKept, NameTaken
from waymark.groups.permits import Act
from waymark.groups.terms import GroupSeat
from waymark.groups.terms.belonging import Newcomer
from waymark.groups.terms.beside import ways_to
from waymark.groups.views.seated import allowed, in_group
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other, see_saved
from waymark.web.words import posted


@in_group()
@require_safe
def members(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    """Names, fifty at a time (`?page=`)."""
    wanted = request.GET.get("page", "1")
    page = queries.members_page(seat, int(wanted) if wanted.isascii() and wanted.isdigit() else 1)
    ways = ways_to(seat, [one.membership_id for one in page.names], now())
    return render(request, "groups/members.html", {"seat": seat, "page": page, "ways": ways})


@in_group()
@require_http_methods(["GET", "HEAD", "POST"])
def me(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    """`do=called`: another name. `do=buddy`: what I wish for."""
    place, do = queries.my_place(seat), request.POST.get("do", "")
    called = CalledForm(request.POST if do == "called" else None, initial={"name": place.name})
    wishes = {"wants": place.wants_buddy, "offers": place.is_buddy}
    buddy = BuddyForm(request.POST if do == "buddy" else None, initial=wishes)
    if buddy.is_valid():
        allowed(seat, Act.BUDDY)
        operations.wish_buddy(by=request.user, seat=seat, **buddy.cleaned_data, at=now())
        return see_saved(request, "group_me", seat.slug)
    if called.is_valid() and _is_called(request, seat, called):
        return see_saved(request, "group_me", seat.slug)
    page = {"seat": seat, "place": place, "called": called, "buddy": buddy, "may_wish": permits.may(seat, Act.BUDDY)}
    return render(request, "groups/me.html", page, status=422 if called.is_bound or buddy.is_bound else 200)


def _is_called(request: SignedInRequest, seat: GroupSeat, form: CalledForm) -> bool:
    allowed(seat, Act.BE_CALLED)
    try:
        operations.be_called(by=request.user, seat=seat, name=form.cleaned_data["name"], at=now())
    except NameTaken:
        form.add_error("name", NAME_TAKEN)
        return False
    except NameKept:
        form.add_error("name", _("Others do not see this name at the moment. Choose another one."))
        return False
    return True


@in_group()
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    """Says what goes, then it is done at once."""
    if request.method == "POST":
        try:
            operations.leave_group(by=request.user, seat=seat, at=now())
        except LastCoordinator:
            return see_other("group_leave", seat.slug)
        messages.success(request, _("You have left. Your name is gone from the group."))
        return see_other("groups")
    return render(request, "groups/leave.html", {"seat": seat, "place": queries.my_place(seat)})


@in_group(Act.PAIR)
@require_http_methods(["GET", "HEAD", "POST"])
def buddies(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    """Coordinators see who would like a buddy, and can pair them otherwise than it was done by itself."""
    volunteers = queries.volunteers_of(seat)
    form = PairForm(posted(request), volunteers=volunteers)
    if form.is_valid():
        said = form.cleaned_data
        try:
            operations.pair_buddies(
                by=request.user, seat=seat, newcomer_id=said["newcomer"], buddy_id=said["buddy"], at=now()
            )
        except Gone as gone:
            raise Http404 from gone
        return see_saved(request, "group_buddies", seat.slug)
    forms = [
        (one, PairForm(volunteers=volunteers, auto_id=f"{one.membership_id}_%s", initial=_pair(one)))
        for one in queries.newcomers_of(seat)
    ]
    page = {"seat": seat, "forms": forms, "volunteers": volunteers, "form": form}
    return render(request, "groups/buddies.html", page, status=422 if form.is_bound else 200)


def _pair(one: Newcomer) -> dict[str, object]:
    return {"newcomer": one.membership_id, "buddy": one.buddy_id or ""}
