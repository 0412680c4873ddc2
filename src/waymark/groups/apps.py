from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.groups.happenings import HAPPENINGS


class GroupsConfig(AppConfig):
    name = "waymark.groups"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
