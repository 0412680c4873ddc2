from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.stories.happenings import HAPPENINGS


class StoriesConfig(AppConfig):
    name = "waymark.stories"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
