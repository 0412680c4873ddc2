from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.skills.happenings import HAPPENINGS


class SkillsConfig(AppConfig):
    name = "waymark.skills"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
