from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.moderation.happenings import HAPPENINGS
from waymark.moderation.kinds import KINDS
from waymark.notices.terms import kinds


class ModerationConfig(AppConfig):
    name = "waymark.moderation"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
        kinds.describe(*KINDS)
