from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.groups.happenings import HAPPENINGS
from waymark.meetings.terms import hosts


class GroupsConfig(AppConfig):
    name = "waymark.groups"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
        # It reads tables, which are there only now.
        from waymark.groups.hosting import HOST  # noqa: PLC0415

        hosts.describe(HOST)
