from django.apps import AppConfig

from waymark.audit import terms as audit
from waymark.coping.happenings import HAPPENINGS
from waymark.moderation.terms import things


class CopingConfig(AppConfig):
    name = "waymark.coping"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
        # It reads and writes tables, which are there only now.
        from waymark.coping.thing import THING  # noqa: PLC0415

        things.describe(THING)
