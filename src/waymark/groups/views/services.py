"""What a service is told of the groups that name it: that they live, when they meet, about how many come."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from waymark.common.clock import now
from waymark.groups import queries
from waymark.people import queries as people
from waymark.people.doors import role_page
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Role


@role_page(Role.PRACTITIONER)
@require_safe
def service_groups(request: SignedInRequest) -> HttpResponse:
    """For practitioners of that organisation. No name of anybody, no number of people, no word that was written."""
    places = people.memberships_of(request.user)
    organisations = {place.organisation_id for place in places}
    told = queries.told_to(organisations, person_id=request.user.pk, at=now())
    return render(request, "groups/service.html", {"groups": told})
