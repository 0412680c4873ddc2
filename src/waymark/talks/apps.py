from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.moderation.terms import things
from waymark.notices.terms import finders, kinds
from waymark.talks.happenings import HAPPENINGS


class TalksConfig(AppConfig):
    name = "waymark.talks"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
        # They read and write tables, which are there only now.
        from waymark.talks.notices import FINDER, KINDS  # noqa: PLC0415
        from waymark.talks.thing import THING  # noqa: PLC0415

        kinds.describe(*KINDS)
        finders.describe(FINDER)
        things.describe(THING)
