from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.community.happenings import HAPPENINGS
from waymark.community.terms.things import PICTURES
from waymark.moderation.terms import things
from waymark.notices.terms import kinds, timetable
from waymark.web import kept_files


class CommunityConfig(AppConfig):
    name = "waymark.community"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
        # They read and write tables, which are there only now.
        from waymark.community.kinds import KINDS  # noqa: PLC0415
        from waymark.community.models import PostPicture  # noqa: PLC0415
        from waymark.community.operations import tell_what_went_on, tidy  # noqa: PLC0415
        from waymark.community.queries import kept_pictures  # noqa: PLC0415
        from waymark.community.things import THING  # noqa: PLC0415

        kept_files.describe(PICTURES, kept_pictures)
        kept_files.goes_with(PostPicture, "file")
        kinds.describe(*KINDS)
        things.describe(THING)
        timetable.every(60, tell_what_went_on, name="community.digest")
        timetable.every(24 * 60, tidy, name="community.tidy")
