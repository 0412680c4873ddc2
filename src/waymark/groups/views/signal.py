""" "Having a setback, no reply needed." """

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.groups import operations, queries
from waymark.groups.forms.people import SignalForm
from waymark.groups.permits import Act
from waymark.groups.terms import GroupSeat, SignalTo
from waymark.groups.views.seated import in_group
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import see_other


@in_group(Act.SIGNAL)
@require_http_methods(["GET", "HEAD", "POST"])
def signal(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    """Opened and sent: two taps. `do=end` takes it away."""
    if request.POST.get("do") == "end":
        operations.end_signal(by=request.user, seat=seat, at=now())
        messages.success(request, _("It is gone. Nobody reads it any more."))
        return see_other("group", seat.slug)
    form = SignalForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        to, days = SignalTo(form.cleaned_data["to"]), int(form.cleaned_data["days"])
        operations.send_signal(by=request.user, seat=seat, to=to, days=days, at=now())
        messages.success(request, _("They know. You need do nothing else."))
        return see_other("group", seat.slug)
    page = {"seat": seat, "form": form, "mine": queries.my_signal(seat, now())}
    return render(request, "groups/signal.html", page, status=422 if form.is_bound else 200)
