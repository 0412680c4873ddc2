from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.direct.happenings import HAPPENINGS
from waymark.groups.terms import beside
from waymark.moderation.terms import things
from waymark.notices.terms import kinds, timetable


class DirectConfig(AppConfig):
    name = "waymark.direct"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
        # They read and write tables, which are there only now.
        from waymark.direct.kinds import KINDS  # noqa: PLC0415
        from waymark.direct.operations import tidy  # noqa: PLC0415
        from waymark.direct.things import THING  # noqa: PLC0415
        from waymark.direct.ways import WRITE  # noqa: PLC0415

        kinds.describe(*KINDS)
        things.describe(THING)
        beside.describe(WRITE)
        timetable.every(24 * 60, tidy, name="direct.tidy")
