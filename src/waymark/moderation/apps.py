from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.moderation.happenings import HAPPENINGS


class ModerationConfig(AppConfig):
    name = "waymark.moderation"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
