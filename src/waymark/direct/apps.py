from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.direct.happenings import HAPPENINGS


class DirectConfig(AppConfig):
    name = "waymark.direct"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
