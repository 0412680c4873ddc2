"""A cohort becomes a group: beginning it, or joining the one that others began."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waymark.common.clock import now
from waymark.groups import operations, queries
from waymark.groups.forms.fields import NAME_TAKEN
from waymark.groups.forms.from_cohort import BeginForm, ComeAlongForm
from waymark.groups.operations.from_cohort import COORDINATORS, JobThen, may_come
from waymark.groups.terms.agreement import AgreementLine
from waymark.groups.terms.starter_agreement import STARTER_AGREEMENT
from waymark.people.doors import second_step_wanted
from waymark.people.queries import day_rule_of
from waymark.people.signed_in import SignedInRequest
from waymark.programmes import queries as programmes
from waymark.programmes.terms import CohortSeat, LeaderKind
from waymark.web.responses import see_other
from waymark.web.words import posted


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def from_cohort(request: SignedInRequest, cohort_id: UUID) -> HttpResponse:
    """For who finished the programme, or leads it. A member of the group is led to it; a professional reads how a group
    begins, and begins none.
    """
    try:
        seat = programmes.cohort_seat(cohort_id, request.user)
    except programmes.NotThere as not_there:
        raise Http404 from not_there
    if seat.leads_as is LeaderKind.PROFESSIONAL and (way := second_step_wanted(request)):
        return way
    slug = programmes.cohort_page(seat).group_slug
    if not may_come(seat):
        return _looking_on(request, seat, slug)
    if not slug:
        return _begin(request, seat)
    if any(one.slug == slug for one in queries.seats_of(request.user, now())):
        return see_other("group", slug)
    return _come_along(request, seat, slug)


def _looking_on(request: SignedInRequest, seat: CohortSeat, slug: str) -> HttpResponse:
    if request.method == "POST" or not seat.leads:
        raise Http404
    page = {"seat": seat, "has_begun": bool(slug), "asked": programmes.may_be_asked(seat)}
    return render(request, "groups/from_cohort_lead.html", page)


def _begin(request: SignedInRequest, seat: CohortSeat) -> HttpResponse:
    """Sent with `do=look` it only shows the three dates, whatever else is still missing."""
    today = day_rule_of(request.user).day_of(now())
    make = partial(BeginForm, zone=request.user.zone, today=today)
    form = make(posted(request))
    is_good = form.is_bound and form.is_valid()
    if request.POST.get("do") == "look" and form.dates:
        return _draw(request, seat, make(initial=request.POST.dict()), form.dates)
    if is_good:
        _start(request, seat, form)
        begun = _("Your group has begun. The others find the invitation on the page of the programme.")
        messages.success(request, begun)
        return see_other("group", programmes.cohort_page(seat).group_slug)
    return _draw(request, seat, form)


def _start(request: SignedInRequest, seat: CohortSeat, form: BeginForm) -> None:
    operations.start_from_cohort(
        by=request.user,
        seat=seat,
        words=form.words,
        agreement=[AgreementLine(str(line.words), str(line.easy)) for line in STARTER_AGREEMENT],
        rhythm=form.rhythm,
        held_in=form.held_in,
        my_name=form.cleaned_data["my_name"],
        client_id=form.sent_id,
        at=now(),
        jobs=form.wanted_jobs,
    )


def _draw(request: SignedInRequest, seat: CohortSeat, form: BeginForm, dates: Sequence[date] = ()) -> HttpResponse:
    page = {
        "seat": seat,
        "form": form,
        "dates": dates,
        "lines": STARTER_AGREEMENT,
        "asked": programmes.may_be_asked(seat),
    }
    return render(request, "groups/from_cohort_begin.html", page, status=422 if form.is_bound else 200)


def _job(form: ComeAlongForm, group: queries.Invited) -> JobThen | None:
    """What was chosen, at the first meeting that the page showed."""
    if form.job_id is None or not group.coming:
        return None
    return JobThen(form.job_id, group.coming[0].series_id, group.coming[0].on)


def _come_along(request: SignedInRequest, seat: CohortSeat, slug: str) -> HttpResponse:
    group = queries.invited_to(slug, request.user, now())
    if group is None:
        raise Http404
    form = ComeAlongForm(posted(request), jobs=group.jobs, initial={"agreement": group.agreement.id})
    status = 422 if form.is_bound else 200
    if form.is_bound and form.is_valid():
        try:
            operations.join_from_cohort(
                by=request.user,
                seat=seat,
                slug=slug,
                name=form.cleaned_data["name"],
                agreement_id=form.agreement_id,
                coordinates=form.cleaned_data["coordinates"],
                job=_job(form, group),
                at=now(),
            )
            messages.success(request, _("You are in. Welcome."))
            return see_other("group", slug)
        except operations.NameTaken:
            form.add_error("name", NAME_TAKEN)
        except operations.OtherAgreement:
            status = 409
            typed = {**request.POST.dict(), "agreement": group.agreement.id, "agree": False}
            form = ComeAlongForm(jobs=group.jobs, initial=typed)
    page = {
        "seat": seat,
        "group": group,
        "form": form,
        "wanted": group.coordinators < COORDINATORS,
        "is_newer": status == 409,
    }
    return render(request, "groups/from_cohort_join.html", page, status=status)
