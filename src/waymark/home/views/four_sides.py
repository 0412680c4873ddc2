"""The four sides: a picture of what the plan holds on each, and one small step where nothing stands yet."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waymark.common.clock import now
from waymark.home.four_sides import four_sides_of
from waymark.people.signed_in import SignedInRequest
from waymark.plans.rules import sides_wheel
from waymark.sharing.queries import own_access


@login_required
@require_safe
def four_sides(request: SignedInRequest) -> HttpResponse:
    """Physical, emotional, social, psychological."""
    page = four_sides_of(own_access(request.user), at=now())
    leaves = sides_wheel.leaves(
        {one.side: str(one.name) for one in page.sides},
        {one.side: [thing.words for thing in one.things] for one in page.sides},
        _("and more"),
    )
    return render(request, "home/four_sides.html", {"page": page, "leaves": leaves})
