from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.plans.happenings import HAPPENINGS


class PlansConfig(AppConfig):
    name = "waymark.plans"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
