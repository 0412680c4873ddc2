from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.moderation.happenings import HAPPENINGS
from waymark.moderation.terms.things import CASES
from waymark.notices.terms import finders, kinds, timetable
from waymark.web import kept_files


class ModerationConfig(AppConfig):
    name = "waymark.moderation"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
        # They read tables, which are there only now.
        from waymark.moderation.kinds import KINDS  # noqa: PLC0415
        from waymark.moderation.kinds.duty import FINDER  # noqa: PLC0415
        from waymark.moderation.models import CasePicture  # noqa: PLC0415
        from waymark.moderation.operations import forget_words  # noqa: PLC0415
        from waymark.moderation.queries import kept_pictures  # noqa: PLC0415

        kept_files.describe(CASES, kept_pictures)
        kept_files.goes_with(CasePicture, "file")
        kinds.describe(*KINDS)
        finders.describe(FINDER)
        timetable.every(24 * 60, forget_words, name="moderation.forget_words")
