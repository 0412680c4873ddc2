from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.meetings.terms import hosts
from waymark.notices.terms import kinds, timetable
from waymark.programmes.happenings import HAPPENINGS

OFFERS_EVERY = 30  # minutes


class ProgrammesConfig(AppConfig):
    name = "waymark.programmes"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
        # They read tables, which are there only now.
        from waymark.programmes.hosting import HOST  # noqa: PLC0415
        from waymark.programmes.lapsing import let_all_offers_go  # noqa: PLC0415
        from waymark.programmes.telling import KINDS  # noqa: PLC0415

        hosts.describe(HOST)
        kinds.describe(*KINDS)
        timetable.every(OFFERS_EVERY, let_all_offers_go, name="programmes.lapsed_offers")
