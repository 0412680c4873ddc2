from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.meetings.terms import hosts
from waymark.programmes.happenings import HAPPENINGS


class ProgrammesConfig(AppConfig):
    name = "waymark.programmes"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
        # It reads tables, which are there only now.
        from waymark.programmes.hosting import HOST  # noqa: PLC0415

        hosts.describe(HOST)
