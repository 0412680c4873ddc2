from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.coping.happenings import HAPPENINGS


class CopingConfig(AppConfig):
    name = "waymark.coping"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
