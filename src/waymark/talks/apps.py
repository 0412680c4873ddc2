from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.talks.happenings import HAPPENINGS


class TalksConfig(AppConfig):
    name = "waymark.talks"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
