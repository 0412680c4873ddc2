from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.care.happenings import HAPPENINGS


class CareConfig(AppConfig):
    name = "waymark.care"

    def ready(self) -> None:
        # After the models are there, which panels read.
        from waymark.care.shown import agreed_plan  # noqa: PLC0415
        from waymark.sharing.terms import panels  # noqa: PLC0415

        audit.describe(HAPPENINGS)
        panels.describe(agreed_plan.PANEL)
