from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.notices.happenings import HAPPENINGS


class NoticesConfig(AppConfig):
    name = "waymark.notices"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
