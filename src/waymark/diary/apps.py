from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.diary.happenings import HAPPENINGS


class DiaryConfig(AppConfig):
    name = "waymark.diary"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
