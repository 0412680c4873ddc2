from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.sharing.terms import panels
from waymark.skills.happenings import HAPPENINGS


class SkillsConfig(AppConfig):
    name = "waymark.skills"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
        # Panels read tables, which are there only now.
        from waymark.skills.shown import PANELS  # noqa: PLC0415

        panels.describe(*PANELS)
