from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.diary.happenings import HAPPENINGS
from waymark.sharing.terms import panels


class DiaryConfig(AppConfig):
    name = "waymark.diary"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
        # Panels read tables, which are there only now.
        from waymark.diary.shown import PANELS  # noqa: PLC0415

        panels.describe(*PANELS)
