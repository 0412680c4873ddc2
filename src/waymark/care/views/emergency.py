"""Opening a record without consent, where the operator of this site turned that on."""

from allauth.core import ratelimit
from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from waymark.care.forms.emergency import EmergencyForm
from waymark.care.views.practising import practising
from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Membership
from waymark.sharing import operations as sharing
from waymark.web.responses import see_other
from waymark.web.words import posted

UNKNOWN = _("No team of yours knows somebody with this username.")


@practising
@require_http_methods(["GET", "HEAD", "POST"])
def care_emergency(request: SignedInRequest, places: tuple[Membership, ...]) -> HttpResponse:
    """Whose record, and why. It says beforehand what follows: an hour, and the person is told."""
    if not settings.BREAK_GLASS:
        raise Http404
    form = EmergencyForm(posted(request))
    if request.method == "POST" and form.is_valid():
        if not ratelimit.consume(request, action="emergency", user=request.user):
            too_many: HttpResponse = ratelimit.respond_429(request)
            return too_many
        said = form.cleaned_data
        try:
            link_id = sharing.open_in_emergency(
                by=request.user, username=said["username"], reason=said["reason"], at=now()
            )
        except Gone:
            form.add_error("username", UNKNOWN)
        else:
            return see_other("care_person", link_id)
    page = {"form": form, "places": places}
    return render(request, "care/emergency.html", page, status=422 if form.is_bound else 200)
