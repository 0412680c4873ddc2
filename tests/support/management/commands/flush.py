"""Empty the tables after a test that kept its rows: also the audit, which nobody may empty otherwise.

Only tables in which something stands are emptied. What Django makes itself after the migrations, the same every time,
stays as it is: nothing of ours writes there, and to make it anew took longer than most tests.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.management.commands import flush
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from waymark.audit import guards, rules, sealing
from waymark.audit.models import AuditHead
from waymark.audit.rules import Head

STAY = {Permission._meta.db_table, ContentType._meta.db_table}


class Command(flush.Command):
    def handle(self, **options: Any) -> None:
        """The triggers are lifted for that moment, and the audit begins anew as it did with its first migration."""
        connection = connections[options["database"]]
        with transaction.atomic(using=connection.alias):
            guards.take(connection)
            empty(connection, written(connection))
            begin_anew()
            guards.put(connection)


def written(connection: BaseDatabaseWrapper) -> list[str]:
    """The tables that have a row."""
    tables = sorted(set(connection.introspection.django_table_names(only_existing=True, include_views=False)) - STAY)
    asked = " UNION ALL ".join(f"SELECT '{name}' WHERE EXISTS (SELECT 1 FROM {name})" for name in tables)
    with connection.cursor() as cursor:
        cursor.execute(asked)
        return [name for (name,) in cursor.fetchall()]


def empty(connection: BaseDatabaseWrapper, tables: Iterable[str]) -> None:
    """Row by row: for the few that a test leaves, quicker than a new file for every table. Rows that hang on each
    other are looked at when all of them are gone.
    """
    with connection.cursor() as cursor:
        for name in tables:
            cursor.execute(f"DELETE FROM {name}")


def begin_anew() -> None:
    name, key = sealing.current_key()
    AuditHead.objects.create(**rules.columns(rules.sealed_head(Head(0, "", name), key)))
