"""What was written before there was a chain is numbered and sealed in the order of its times."""

from datetime import timedelta

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from waymark.audit import operations, queries
from waymark.audit.models import AuditLine
from waymark.audit.tests.chains import AT, WHO
from waymark.common.ids import new_id


def migrate(name):
    executor = MigrationExecutor(connection)
    executor.migrate([("audit", name)])
    return MigrationExecutor(connection).loader.project_state([("audit", name)]).apps.get_model("audit", "AuditLine")


@pytest.fixture
def before_the_chain(transactional_db):
    """The table as it was, and whatever happens, the one that is now behind it."""
    try:
        yield migrate("0001_initial")
    finally:
        migrate("0004_written_once")


@pytest.mark.parametrize("number", [0, 1, 1203])
def test_lines_from_before_the_chain(before_the_chain, number):
    ids = [new_id() for _line in range(number)]
    before_the_chain.objects.bulk_create(
        before_the_chain(
            id=pk, by_id=WHO, about_id=WHO, verb="recorded", thing="Entry", at=AT - timedelta(seconds=place // 2)
        )
        for place, pk in enumerate(ids)
    )
    migrate("0004_written_once")
    verdict = queries.verify()
    assert (verdict.number, verdict.broken) == (number, ())
    assert queries.guards_missing() == []
    order = AuditLine.objects.order_by("number").values_list("id", flat=True)
    assert list(order) == list(AuditLine.objects.order_by("at", "id").values_list("id", flat=True))
    assert set(order) == set(ids)
    operations.record(by_id=WHO, verb="recorded", about_id=WHO, thing="Entry", at=AT)
    assert queries.verify().number == number + 1
