from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.sharing.happenings import HAPPENINGS


class SharingConfig(AppConfig):
    name = "waymark.sharing"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
