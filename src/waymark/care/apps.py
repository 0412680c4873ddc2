from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.care.happenings import HAPPENINGS


class CareConfig(AppConfig):
    name = "waymark.care"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
