from datetime import datetime

from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.meetings.happenings import HAPPENINGS
from waymark.notices.terms import finders, kinds, timetable

LAPSED_EVERY = 5  # minutes


class MeetingsConfig(AppConfig):
    name = "waymark.meetings"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
        # They read tables, which are there only now.
        from waymark.meetings.notices import FINDER, KINDS  # noqa: PLC0415

        kinds.describe(*KINDS)
        finders.describe(FINDER)
        timetable.every(LAPSED_EVERY, _let_offers_go, name="meetings.lapsed_offers")


def _let_offers_go(at: datetime) -> None:
    from waymark.meetings.operations import let_offers_go  # noqa: PLC0415

    let_offers_go(at=at)
