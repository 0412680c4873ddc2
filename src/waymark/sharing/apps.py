from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.sharing.happenings import HAPPENINGS


class SharingConfig(AppConfig):
    name = "waymark.sharing"

    def ready(self) -> None:
        # Here, because they read tables, which are there only now.
        from waymark.sharing.shown import PANEL  # noqa: PLC0415
        from waymark.sharing.terms import panels  # noqa: PLC0415

        audit.describe(HAPPENINGS)
        panels.describe(PANEL)
