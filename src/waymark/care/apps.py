from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.care.happenings import HAPPENINGS
from waymark.sharing.terms import panels


class CareConfig(AppConfig):
    name = "waymark.care"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
        # Panels read tables, which are there only now.
        from waymark.care.shown import PANELS  # noqa: PLC0415

        panels.describe(*PANELS)
