"""Addresses of small jobs and of the rota."""

from django.urls import path

from waymark.groups.views import jobs, rota

JOBS = "groups/<slug:slug>/jobs/"
JOB = f"{JOBS}<uuid:job_id>/"
ROTA = "groups/<slug:slug>/rota/"
PLACE = f"{ROTA}<uuid:series_id>/<day:on>/<uuid:job_id>/"

urlpatterns = [
    path(JOBS, jobs.group_jobs, name="group_jobs"),
    path(f"{JOBS}new/", jobs.group_job_new, name="group_job_new"),
    path(f"{JOBS}start/", jobs.group_jobs_start, name="group_jobs_start"),
    path(JOB, jobs.group_job, name="group_job"),
    path(f"{JOB}end/", jobs.group_job_end, name="group_job_end"),
    path(f"{JOB}stand-in/", jobs.job_stand_in, name="job_stand_in"),
    path(f"{JOB}dates/", jobs.job_dates, name="job_dates"),
    path(ROTA, rota.group_rota, name="group_rota"),
    path(f"{PLACE}take/", rota.rota_take, name="rota_take"),
    path(f"{PLACE}give-up/", rota.rota_give_up, name="rota_give_up"),
    path(f"{PLACE}swap/", rota.rota_swap, name="rota_swap"),
    path(f"{ROTA}<uuid:series_id>/<day:on>/bad-day/", rota.rota_bad_day, name="rota_bad_day"),
]
