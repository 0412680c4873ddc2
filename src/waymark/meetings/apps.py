from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.meetings.happenings import HAPPENINGS


class MeetingsConfig(AppConfig):
    name = "waymark.meetings"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
