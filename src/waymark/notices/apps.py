from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.notices.happenings import HAPPENINGS
from waymark.notices.own_kinds import KINDS
from waymark.notices.terms import kinds, timetable
from waymark.web import kept_files

TIDIED_EVERY = 6 * 60


class NoticesConfig(AppConfig):
    name = "waymark.notices"

    def ready(self) -> None:
        # Here, because it writes tables, which are there only now.
        from waymark.notices.operations import tidy  # noqa: PLC0415

        audit.describe(HAPPENINGS)
        kinds.describe(*KINDS)
        timetable.every(TIDIED_EVERY, tidy, name="notices.tidy")
        # What `web` keeps is tidied from here: it lies below everything that comes round again.
        timetable.every(TIDIED_EVERY, kept_files.tidy, name="web.kept_files")
