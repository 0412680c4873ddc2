"""What is told about small jobs. What leaves the site names no job and no group."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.groups.models import Job, RoleTaken
from waymark.notices.terms import Kind

OUTSIDE = _("Something has changed about %(when)s.")


def has_it(person_id: UUID, key: str, at: datetime) -> bool:
    """Whether whoever was put in still has that place."""
    return RoleTaken.objects.filter(pk=UUID(key), membership__person_id=person_id, released_at=None).exists()


def is_open(person_id: UUID, key: str, at: datetime) -> bool:
    """Whether the place that was let go is still free."""
    row = RoleTaken.objects.filter(pk=UUID(key)).first()
    if row is None or not Job.objects.filter(pk=row.job_id, ended_at=None).exists():
        return False
    same = RoleTaken.objects.filter(job=row.job_id, series=row.series_id, on=row.on, number=row.number)
    return not same.filter(released_at=None).exists()


STANDING_IN = Kind(
    name="groups.standing_in",
    title=_("You are the stand-in: %(job)s"),
    body=_("%(when)s. Somebody had to let go of it, and it is your turn. You may pass it on, and nobody asks why."),
    outside=OUTSIDE,
    url_name="group_rota",
    url_args=("slug",),
    still_holds=has_it,
    is_planned=False,
)
LEADING_IN = Kind(
    name="groups.leading_in",
    title=_("You are the stand-in: leading a meeting"),
    body=_("%(when)s. Whoever was to lead cannot, and it is your turn. You may pass it on, and nobody asks why."),
    outside=OUTSIDE,
    url_name="group_rota",
    url_args=("slug",),
    still_holds=has_it,
    is_planned=False,
)
JOB_OPEN = Kind(
    name="groups.job_open",
    title=_("A job is open: %(job)s"),
    body=_("%(when)s. No stand-in was free. Perhaps the meeting can do without."),
    outside=OUTSIDE,
    url_name="group_rota",
    url_args=("slug",),
    still_holds=is_open,
    is_planned=False,
)
LEADING_OPEN = Kind(
    name="groups.leading_open",
    title=_("Nobody leads a meeting"),
    body=_("%(when)s. No stand-in was free. Somebody may lead it, or you cancel it in good time."),
    outside=OUTSIDE,
    url_name="group_rota",
    url_args=("slug",),
    still_holds=is_open,
    is_planned=False,
)
TAKEN_OVER = Kind(
    name="groups.taken_over",
    title=_("Somebody took over a job from you"),
    body=_("%(when)s. You had asked for somebody else, and need not think of it any more."),
    outside=OUTSIDE,
    url_name="group_rota",
    url_args=("slug",),
    is_planned=False,
)
KINDS = (STANDING_IN, LEADING_IN, JOB_OPEN, LEADING_OPEN, TAKEN_OVER)
