"""Who runs the group: one page, and everything that can be done about it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.groups import operations, permits, queries
from waymark.groups.forms.people import MemberForm, OfferForm, RestForm
from waymark.groups.operations import LastCoordinator
from waymark.groups.permits import Act, NotAllowed
from waymark.groups.rules.leading import RECOMMENDED
from waymark.groups.sentences import load_in_words
from waymark.groups.terms import GroupSeat, LeadRole
from waymark.groups.views.letting_in import the_one
from waymark.groups.views.seated import in_group
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import or_404, see_other, see_saved


@dataclass
class RolePage:
    """The forms of the page, of which one may have been sent."""

    request: SignedInRequest
    seat: GroupSeat
    at: datetime

    def __post_init__(self) -> None:
        sent = self.request.POST.get("do", "") if self.request.method == "POST" else ""
        names = queries.names_in(self.seat)
        self.leading = MemberForm(self._sent(sent, "facilitator"), names=names, auto_id="lead_%s")
        self.offer = OfferForm(self._sent(sent, "offer"), names=names, roles=self.seat.roles, auto_id="offer_%s")
        self.rest = RestForm(self._sent(sent, "rest"))

    @property
    def today(self) -> date:
        return self.at.astimezone(ZoneInfo(self.request.user.zone)).date()

    def _sent(self, sent: str, wanted: str) -> Mapping[str, Any] | None:
        return self.request.POST if sent == wanted else None

    def drawn(self) -> HttpResponse:
        seat = self.seat
        leaders = queries.leaders_of(seat.group_id)
        load, names = queries.load_of(seat, self.at) if permits.may(seat, Act.SEE_LOAD) else (None, {})
        coordinators = [one for one in leaders if one.is_coordinator]
        page = {
            "seat": seat,
            "leaders": leaders,
            "has_none": not coordinators,
            "wants_second": len(coordinators) < RECOMMENDED,
            "is_last": [one.membership_id for one in coordinators] == [seat.membership_id],
            "mine": next((one for one in leaders if one.membership_id == seat.membership_id), None),
            "today": self.today,
            "to_me": queries.offers_to(seat),
            "by_me": queries.offers_by(seat),
            "load": load,
            "load_words": list(load_in_words(load, names)) if load else [],
            "may": {act: permits.may(seat, act) for act in Act},
            "Act": Act,
            "LeadRole": LeadRole,
            "forms": self,
        }
        is_wrong = any(form.is_bound for form in (self.leading, self.offer, self.rest))
        return render(self.request, "groups/roles.html", page, status=422 if is_wrong else 200)


@in_group()
@require_http_methods(["GET", "HEAD", "POST"])
def roles(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    page = RolePage(request, seat, now())
    if request.method != "POST":
        return page.drawn()
    try:
        is_done = or_404(ACTS.get(request.POST.get("do", "")))(page)
    except (Gone, NotAllowed) as not_there:
        raise Http404 from not_there
    except LastCoordinator:
        messages.info(request, _("Nobody else runs the group. Hand it over or share it first."))
        return see_other("group_roles", seat.slug)
    return see_saved(request, "group_roles", seat.slug) if is_done else page.drawn()


def _facilitator(page: RolePage) -> bool:
    if not page.leading.is_valid():
        return False
    member_id = page.leading.cleaned_data["member"]
    operations.make_facilitator(by=page.request.user, seat=page.seat, membership_id=member_id, at=page.at)
    return True


def _end_facilitator(page: RolePage) -> bool:
    member_id = the_one(page.request.POST.get("member", ""))
    operations.end_facilitator(by=page.request.user, seat=page.seat, membership_id=member_id, at=page.at)
    return True


def _offer(page: RolePage) -> bool:
    if not page.offer.is_valid():
        return False
    said = page.offer.cleaned_data
    operations.offer_role(
        by=page.request.user,
        seat=page.seat,
        role=said["role"],
        membership_id=said["member"],
        keeps=said["keeps"] == "share",
        at=page.at,
    )
    return True


def _take_back(page: RolePage) -> bool:
    offer_id = the_one(page.request.POST.get("offer", ""))
    operations.take_back_offer(by=page.request.user, seat=page.seat, offer_id=offer_id, at=page.at)
    return True


def _answer(page: RolePage) -> bool:
    offer_id, takes = the_one(page.request.POST.get("offer", "")), page.request.POST.get("answer") == "yes"
    operations.answer_offer(by=page.request.user, seat=page.seat, offer_id=offer_id, takes=takes, at=page.at)
    return True


def _lay_down(page: RolePage) -> bool:
    wanted = page.request.POST.get("role", "")
    if wanted not in set(LeadRole):
        raise Http404
    operations.lay_down(by=page.request.user, seat=page.seat, role=LeadRole(wanted), at=page.at)
    return True


def _rest(page: RolePage) -> bool:
    if not page.rest.is_valid():
        return False
    if page.rest.cleaned_data["until"] <= page.today:
        page.rest.add_error("until", _("Choose a later day."))
        return False
    operations.rest(by=page.request.user, seat=page.seat, until=page.rest.cleaned_data["until"], at=page.at)
    return True


def _back(page: RolePage) -> bool:
    operations.rest(by=page.request.user, seat=page.seat, until=None, at=page.at)
    return True


def _step_up(page: RolePage) -> bool:
    operations.step_up(by=page.request.user, seat=page.seat, at=page.at)
    return True


ACTS: Mapping[str, Callable[[RolePage], bool]] = {
    "facilitator": _facilitator,
    "end-facilitator": _end_facilitator,
    "offer": _offer,
    "take-back": _take_back,
    "answer": _answer,
    "lay-down": _lay_down,
    "rest": _rest,
    "back": _back,
    "step-up": _step_up,
}
