"""The small jobs of a group: the list, writing them, standing in, and one job at several meetings."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waymark.common.clock import now
from waymark.common.writing import Gone
from waymark.groups import operations, queries
from waymark.groups.forms.jobs import DatesForm, JobForm, StarterForm
from waymark.groups.permits import Act
from waymark.groups.starter_jobs import STARTER_JOBS, StarterJob
from waymark.groups.terms import GroupSeat
from waymark.groups.terms.jobs import JobCard
from waymark.groups.views.seated import allowed, in_group
from waymark.people.signed_in import SignedInRequest
from waymark.web.responses import or_404, see_other, see_saved
from waymark.web.words import posted

FORM = ["GET", "HEAD", "POST"]


@in_group()
@require_safe
def group_jobs(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    jobs = queries.jobs_of(seat)
    return render(request, "groups/jobs/jobs.html", {"seat": seat, "jobs": jobs, "starters": _not_yet(jobs)})


@in_group(Act.RUN_JOBS)
@require_http_methods(FORM)
def group_job_new(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    form = JobForm(posted(request))
    if request.method == "POST" and form.is_valid():
        operations.add_job(by=request.user, seat=seat, words=form.words, client_id=form.sent_id, at=now())
        return see_saved(request, "group_jobs", seat.slug)
    return _form_page(request, seat, form)


@in_group(Act.RUN_JOBS)
@require_http_methods(FORM)
def group_jobs_start(request: SignedInRequest, seat: GroupSeat) -> HttpResponse:
    """Some of the jobs that many groups have."""
    offered = _not_yet(queries.jobs_of(seat)) if request.method != "POST" else STARTER_JOBS
    form = StarterForm(posted(request), offered=offered)
    if request.method == "POST" and form.is_valid():
        operations.add_jobs(by=request.user, seat=seat, jobs=form.wanted, client_id=form.sent_id, at=now())
        return see_saved(request, "group_jobs", seat.slug)
    page = {"seat": seat, "form": form}
    return render(request, "groups/jobs/start.html", page, status=422 if request.method == "POST" else 200)


@in_group(Act.RUN_JOBS)
@require_http_methods(FORM)
def group_job(request: SignedInRequest, seat: GroupSeat, job_id: UUID) -> HttpResponse:
    """Changing a job, or ending it. Leading is not changed."""
    job = or_404(queries.job_of(seat, job_id))
    if job.is_leading:
        raise Http404
    form = JobForm.about(job, posted(request))
    if request.method == "POST" and form.is_valid():
        operations.change_job(by=request.user, seat=seat, job_id=job_id, words=form.words, at=now())
        return see_saved(request, "group_jobs", seat.slug)
    return _form_page(request, seat, form, job_id)


@in_group(Act.RUN_JOBS)
@require_POST
def group_job_end(request: SignedInRequest, seat: GroupSeat, job_id: UUID) -> HttpResponse:
    try:
        operations.end_job(by=request.user, seat=seat, job_id=job_id, at=now())
    except Gone as gone:
        raise Http404 from gone
    messages.success(request, _("The job is ended. Whoever had it is free of it."))
    return see_other("group_jobs", seat.slug)


@in_group(Act.TAKE_PART)
@require_POST
def job_stand_in(request: SignedInRequest, seat: GroupSeat, job_id: UUID) -> HttpResponse:
    """Go on the list of stand-ins, or from it."""
    wants = request.POST.get("wants") == "yes"
    try:
        operations.stand_in(by=request.user, seat=seat, job_id=job_id, wants=wants, at=now())
    except Gone as gone:
        raise Http404 from gone
    said = _("You are on the list. You can always pass it on.") if wants else _("You are not on the list any more.")
    messages.success(request, said)
    return see_other("group_jobs", seat.slug)


@in_group()
@require_http_methods(FORM)
def job_dates(request: SignedInRequest, seat: GroupSeat, job_id: UUID) -> HttpResponse:
    """One job at several of the next meetings."""
    at = now()
    job = or_404(queries.job_of(seat, job_id))
    if job.is_leading and not seat.leads:
        raise Http404
    form = DatesForm(posted(request), meetings=queries.free_dates(seat, job_id, at=at))
    if request.method == "POST":
        allowed(seat, Act.TAKE_PART)
    if request.method == "POST" and form.is_valid():
        missed = operations.take_dates(by=request.user, seat=seat, job_id=job_id, dates=form.chosen, at=at)
        messages.success(request, _several(len(form.chosen) - len(missed), len(missed)))
        return see_other("group_rota", seat.slug)
    page = {"seat": seat, "job": job, "form": form}
    return render(request, "groups/jobs/dates.html", page, status=422 if request.method == "POST" else 200)


def _several(got: int, missed: int) -> str:
    said = ngettext("It is yours at %(num)s meeting.", "It is yours at %(num)s meetings.", got) % {"num": got}
    if not missed:
        return said
    quicker = ngettext("At %(num)s somebody was quicker.", "At %(num)s somebody was quicker.", missed)
    return f"{said} {quicker % {'num': missed}}"


def _form_page(request: SignedInRequest, seat: GroupSeat, form: JobForm, job_id: UUID | None = None) -> HttpResponse:
    page = {"seat": seat, "form": form, "job_id": job_id}
    return render(request, "groups/jobs/job.html", page, status=422 if request.method == "POST" else 200)


def _not_yet(jobs: Iterable[JobCard]) -> list[StarterJob]:
    names = {str(job.name) for job in jobs}
    return [job for job in STARTER_JOBS if str(job.name) not in names]
