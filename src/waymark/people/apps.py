from typing import Any

from django.apps import AppConfig
from django.db.models.signals import pre_save

from waymark.audit import terms as audit
from waymark.people.happenings import HAPPENINGS
from waymark.people.rules import kept_form


class PeopleConfig(AppConfig):
    name = "waymark.people"

    def ready(self) -> None:
        audit.describe(HAPPENINGS)
        pre_save.connect(_forget_where, sender="usersessions.UserSession", dispatch_uid="people.forget_where")


def _forget_where(instance: Any, **_details: Any) -> None:
    """The list of places needs no network address, and of the browser only its name."""
    instance.ip = "0.0.0.0"  # noqa: S104 - "no address", and nobody listens to it
    instance.user_agent = kept_form(instance.user_agent)
