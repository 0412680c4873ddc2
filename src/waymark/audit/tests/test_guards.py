"""What the database itself refuses."""

import pytest
from django.db import IntegrityError, connection, transaction

from waymark.audit import guards, operations, queries
from waymark.audit.models import AuditLine
from waymark.audit.tests.chains import AT, run_sql

pytestmark = pytest.mark.django_db
REFUSED = [
    "UPDATE audit_auditline SET verb = 'erased' WHERE number = 2",
    "UPDATE audit_auditline SET number = number + 100",
    "DELETE FROM audit_auditline WHERE number = 9",
    "DELETE FROM audit_auditline",
    "UPDATE audit_audithead SET number = 8",
    "UPDATE audit_audithead SET seal = '00'",
    "DELETE FROM audit_audithead",
]
REPLACE = "INSERT OR REPLACE INTO {0} SELECT * FROM {0}"


@pytest.mark.parametrize(
    "sql",
    REFUSED
    + (
        [REPLACE.format("audit_auditline"), REPLACE.format("audit_audithead")]
        if connection.vendor == "sqlite"
        else ["TRUNCATE audit_auditline", "TRUNCATE audit_audithead"]
    ),
)
def test_a_line_is_written_once(lines, sql):
    with pytest.raises(IntegrityError, match=guards.SAYING), transaction.atomic():
        run_sql(sql)
    assert queries.verify().number == lines
    assert queries.verify().broken == ()


def test_the_models_refuse_as_well(lines):
    line = AuditLine.objects.first()
    with pytest.raises(TypeError):
        line.save()
    with pytest.raises(TypeError):
        line.delete()
    for act in (AuditLine.objects.all().delete, lambda: AuditLine.objects.update(verb="erased")):
        with pytest.raises(IntegrityError, match=guards.SAYING), transaction.atomic():
            act()


def test_they_are_there():
    assert queries.guards_missing() == []
    assert operations.guard() is False


@pytest.mark.parametrize("name", guards.SQLITE if connection.vendor == "sqlite" else guards.POSTGRESQL)
def test_one_that_is_gone_is_missed_and_put_back(name):
    table = (guards.SQLITE | guards.POSTGRESQL)[name][0]
    run_sql(f"DROP TRIGGER {name}" + (f" ON {table}" if connection.vendor == "postgresql" else ""))
    assert queries.guards_missing() == [name]
    assert operations.guard() is True
    assert queries.guards_missing() == []


def test_one_that_does_something_else_is_missed():
    if connection.vendor == "sqlite":
        run_sql("DROP TRIGGER audit_line_not_changed")
        run_sql("CREATE TRIGGER audit_line_not_changed BEFORE UPDATE ON audit_auditline BEGIN SELECT 1; END")
        assert queries.guards_missing() == ["audit_line_not_changed"]
        return
    run_sql("ALTER TABLE audit_auditline DISABLE TRIGGER audit_line_not_changed")
    assert queries.guards_missing() == ["audit_line_not_changed"]
    run_sql(guards.FUNCTION.replace(guards.BODY, "BEGIN RETURN NEW; END"))
    assert queries.guards_missing() == sorted(guards.POSTGRESQL)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", ["first", "second"])
def test_they_are_there_again_after_a_test_that_empties_the_tables(time):
    """The second time this runs, the tables were emptied behind the first."""
    assert queries.guards_missing() == []
    assert queries.verify() == queries.Verdict(0, "", ())
    assert not AuditLine.objects.exists()
    operations.record(by_id=None, verb="recovered", about_id=None, thing="Person", at=AT)
