from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.programmes.happenings import HAPPENINGS


class ProgrammesConfig(AppConfig):
    name = "waymark.programmes"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
