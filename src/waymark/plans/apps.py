from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.plans.happenings import HAPPENINGS
from waymark.sharing.terms import panels


class PlansConfig(AppConfig):
    name = "waymark.plans"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
        # Panels read tables, which are there only now.
        from waymark.plans.shown import PANELS  # noqa: PLC0415

        panels.describe(*PANELS)
