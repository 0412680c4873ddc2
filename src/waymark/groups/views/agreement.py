"""The agreement: reading and signing it, and changing it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.common.words import Stale
from waymark.groups import operations, permits, queries
from waymark.groups.forms.agreement import LinesForm, SignForm
from waymark.groups.operations import OtherAgreement
from waymark.groups.permits import Act
from waymark.groups.terms import GroupSeat
from waymark.groups.views.seated import allowed, in_group
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other
from waymark.web.words import posted


@in_group()
@require_http_methods(["GET", "HEAD", "POST"])
def agreement(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    """To read, in usual or in easy words (`?easy=1`), with what changed; and to sign, where that is wanted."""
    page = queries.agreement_page(seat)
    form = SignForm(posted(request), initial={"agreement": page.now.id})
    status = 200
    if request.method == "POST":
        allowed(seat, Act.SIGN)
        if form.is_valid():
            try:
                operations.sign_agreement(by=request.user, seat=seat, agreement_id=form.agreement_id, at=now())
            except OtherAgreement:
                form, status = SignForm(initial={"agreement": page.now.id}), 409
            else:
                messages.success(request, _("You have signed."))
                return see_other("group", seat.slug)
        else:
            status = 422
    may_change = permits.may(seat, Act.CHANGE_AGREEMENT)
    said = {"seat": seat, "page": page, "form": form, "is_easy": "easy" in request.GET, "may_change": may_change}
    return render(request, "groups/agreement.html", {**said, "is_newer": status == 409}, status=status)


@in_group(Act.CHANGE_AGREEMENT)
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    """Line by line. 409 where another coordinator was quicker: theirs stands above, what was typed below."""
    kept = queries.agreement_of(seat.group_id)
    form = LinesForm(posted(request), lines=kept.lines, number=kept.number)
    if not form.is_valid():
        return _drawn(request, seat, form, status=422 if form.is_bound else 200)
    try:
        operations.change_agreement(
            by=request.user, seat=seat, lines=form.lines, based_on=form.cleaned_data["based_on"], at=now()
        )
    except Stale:
        return _drawn(request, seat, form, status=409)
    messages.success(request, _("Kept. Everybody is asked to read and sign the new version."))
    return see_other("group_agreement", seat.slug)


def _drawn(request: SignedInRequest, seat: GroupSeat, form: LinesForm, *, status: int) -> HttpResponse:
    page = {"seat": seat, "form": form, "kept": queries.agreement_of(seat.group_id), "is_stale": status == 409}
    return render(request, "groups/agreement_change.html", page, status=status)
