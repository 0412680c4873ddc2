from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.moderation.terms import things
from waymark.notices.terms import kinds, timetable
from waymark.stories.happenings import HAPPENINGS
from waymark.web import kept_files

LOOKED_AFTER_EVERY = 60  # minutes


class StoriesConfig(AppConfig):
    name = "waymark.stories"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
        # They read and write tables, which are there only now.
        from waymark.stories.adapters import THING  # noqa: PLC0415
        from waymark.stories.kinds import KINDS  # noqa: PLC0415
        from waymark.stories.models import StoryCopy  # noqa: PLC0415
        from waymark.stories.operations import do_what_is_due  # noqa: PLC0415
        from waymark.stories.queries.files import names  # noqa: PLC0415

        kinds.describe(*KINDS)
        kept_files.describe("stories", names)
        kept_files.goes_with(StoryCopy, "picture")
        kept_files.goes_with(StoryCopy, "sound")
        things.describe(THING)
        timetable.every(LOOKED_AFTER_EVERY, do_what_is_due, name="stories.rounds")
