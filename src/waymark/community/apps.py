from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.community.happenings import HAPPENINGS


class CommunityConfig(AppConfig):
    name = "waymark.community"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
