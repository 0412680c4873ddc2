"""The doors of the pages of programmes: who plans one, who is in a cohort, who leads it. For everybody else a page does
not exist.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse

from waymark.people.doors import role_page, second_step_wanted
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Role
from waymark.programmes import queries
from waymark.programmes.terms import CohortSeat, LeaderKind

View = Callable[..., HttpResponse]

practising = role_page(Role.PRACTITIONER)


def planning(view: View) -> View:
    """Gives the view a `seat` in place of the `programme_id`: for members of a care team of the organisation, after the
    second step.
    """

    @role_page(Role.PRACTITIONER)
    @wraps(view)
    def opened(request: SignedInRequest, programme_id: UUID, **kwargs: Any) -> HttpResponse:
        try:
            seat = queries.programme_seat(programme_id, request.user)
        except queries.NotThere as not_there:
            raise Http404 from not_there
        return view(request, seat=seat, **kwargs)

    return opened


def in_cohort(view: View) -> View:
    """Gives the view a `seat` in place of the `cohort_id`: for who leads the cohort or has a place in it."""

    @login_required
    @wraps(view)
    def opened(request: SignedInRequest, cohort_id: UUID, **kwargs: Any) -> HttpResponse:
        try:
            seat: CohortSeat = queries.cohort_seat(cohort_id, request.user)
        except queries.NotThere as not_there:
            raise Http404 from not_there
        if seat.leads_as is LeaderKind.PROFESSIONAL and (way := second_step_wanted(request)):
            return way
        return view(request, seat=seat, **kwargs)

    return opened


def leading(view: View) -> View:
    """As `in_cohort`, for who leads it alone."""

    @in_cohort
    @wraps(view)
    def opened(request: SignedInRequest, seat: CohortSeat, **kwargs: Any) -> HttpResponse:
        if not seat.leads:
            raise Http404
        return view(request, seat=seat, **kwargs)

    return opened


def placed(view: View) -> View:
    """As `in_cohort`, for who has a place in it alone."""

    @in_cohort
    @wraps(view)
    def opened(request: SignedInRequest, seat: CohortSeat, **kwargs: Any) -> HttpResponse:
        if seat.enrolment_id is None:
            raise Http404
        return view(request, seat=seat, **kwargs)

    return opened
