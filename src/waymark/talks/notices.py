"""What guest hours have to tell: one that begins, and that a question was answered. No title leaves the page."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from waymark.notices import operations
from waymark.notices.terms import NEW_FOR_YOU, Finder, Kind, Wanted
from waymark.talks.models import HourQuestion
from waymark.talks.queries import reminders
from waymark.talks.queries.reminders import AHEAD, ANSWERED

KINDS = (
    Kind(
        name=AHEAD,
        title=_("Guest hour: %(when)s"),
        body=_("The link to it stands on its page."),
        outside=_("Something is planned for %(when)s."),
        url_name="guest_hour",
        url_args=("hour_id",),
        still_holds=reminders.still_holds,
    ),
    Kind(
        name=ANSWERED,
        title=_("Your question was answered"),
        body=_("The answer stands on the page of the guest hour."),
        outside=NEW_FOR_YOU,
        url_name="guest_hour",
        url_args=("hour_id",),
        is_planned=False,
    ),
)
FINDER = Finder("talks", (AHEAD,), reminders.wanted)


def tell_answered(question: HourQuestion, stale_at: datetime, at: datetime) -> None:
    """Say so to who asked. Called inside the operation that answers, before its line in the audit."""
    wanted = Wanted(
        person_id=question.person_id,
        kind=ANSWERED,
        key=str(question.pk),
        at=at,
        stale_at=stale_at,
        params={"hour_id": str(question.hour_id)},
    )
    operations.tell(wanted=[wanted], at=at)
