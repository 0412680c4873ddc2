"""What meetings have to tell: what is ahead, and that a place became free."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from waymark.meetings.models import Meeting, MeetingAnswer, Series
from waymark.meetings.queries import reminders
from waymark.meetings.queries.reminders import AHEAD, OFFER
from waymark.notices import operations
from waymark.notices.terms import Finder, Kind, Wanted

KINDS = (
    Kind(
        name=AHEAD,
        title=_("Meeting: %(when)s"),
        body=_("%(title)s. You can still say whether you come, and change it until the last minute."),
        outside=_("Something is planned for %(when)s."),
        url_name="meeting",
        url_args=("series_id", "on"),
        still_holds=reminders.reminder_holds,
    ),
    Kind(
        name=OFFER,
        title=_("A place became free: %(when)s"),
        body=_("It is kept for you for a while. Say yes on the page of the meeting, and it is yours."),
        outside=_("A place became free."),
        url_name="meeting",
        url_args=("series_id", "on"),
        still_holds=reminders.offer_holds,
        is_planned=False,
    ),
)
FINDER = Finder("meetings", (AHEAD,), reminders.wanted)


def tell_offers(
    series: Series, meeting: Meeting, rows: Iterable[MeetingAnswer], starts_at: datetime, at: datetime
) -> None:
    """Say at once that a place is kept. Called inside the operation that offers it, before its line in the audit."""
    operations.tell(wanted=[_offer(series, meeting, row, starts_at) for row in rows], at=at)


def _offer(series: Series, meeting: Meeting, row: MeetingAnswer, starts_at: datetime) -> Wanted:
    until = row.offer_until or starts_at
    return Wanted(
        person_id=row.person_id,
        kind=OFFER,
        key=f"{series.pk}:{meeting.on.isoformat()}:{until.timestamp():.0f}",
        at=starts_at,
        stale_at=until,
        params={"series_id": str(series.pk), "on": meeting.on.isoformat(), "title": series.neutral_title},
    )
