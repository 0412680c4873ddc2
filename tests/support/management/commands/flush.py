"""Empty every table after a test that kept its rows: also the audit, which nobody may empty otherwise."""

from typing import Any

from django.core.management.commands import flush
from django.db import connections, transaction

from waymark.audit import guards, rules, sealing
from waymark.audit.models import AuditHead
from waymark.audit.rules import Head


class Command(flush.Command):
    def handle(self, **options: Any) -> None:
        """The triggers are lifted for that moment, and the audit begins anew as it did with its first migration."""
        connection = connections[options["database"]]
        with transaction.atomic(using=connection.alias):
            guards.take(connection)
        super().handle(**options)
        with transaction.atomic(using=connection.alias):
            begin_anew()
            guards.put(connection)


def begin_anew() -> None:
    name, key = sealing.current_key()
    AuditHead.objects.create(**rules.columns(rules.sealed_head(Head(0, "", name), key)))
