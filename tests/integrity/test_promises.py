"""SQLite keeps to what the kill tests cannot show: what it acknowledged survives the power going as well."""

import os
from threading import Thread

import pytest
from django.db import IntegrityError, connection, transaction

from tests.integrity.looking import look
from tests.support import server
from waymark.common.ids import new_id
from waymark.people.models import PersonKey

WANTED = {"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "busy_timeout": "20000", "secure_delete": "1"}
on_sqlite = pytest.mark.skipif("WAYMARK_DATABASE_URL" in os.environ, reason="says something of SQLite alone")


@on_sqlite
def test_the_connection_that_answers_requests_keeps_its_promises(tmp_path):
    with server.serving(tmp_path, workers=1):
        pass  # it leaves the database behind
    assert look("promises", tmp_path, {}) == WANTED


@on_sqlite
@pytest.mark.django_db(transaction=True)
def test_every_thread_has_them():
    found = []

    def ask():
        with connection.cursor() as cursor:
            found.append({name: str(cursor.execute(f"PRAGMA {name}").fetchone()[0]) for name in WANTED})
        connection.close()

    threads = [Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [WANTED] * 3


@pytest.mark.django_db(transaction=True)
def test_a_row_that_belongs_to_nobody_is_refused():
    with pytest.raises(IntegrityError), transaction.atomic():
        PersonKey.objects.create(person_id=new_id(), wrapped_by="k1", wrapped=b"x")
