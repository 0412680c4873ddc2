"""Following the chain in a real database, after somebody wrote to it by SQL."""

import json
from base64 import urlsafe_b64encode

import pytest
from django.db import connection

from waymark.audit import operations, queries
from waymark.audit.models import AuditHead, AuditLine
from waymark.audit.rules import Break, Wrong
from waymark.audit.tests.chains import AT, WHO, no_guards, run_sql
from waymark.common.ids import new_id
from waymark.common.sealed import new_key

pytestmark = pytest.mark.django_db
# By column: what somebody puts there instead.
OTHER = {
    "id": "'0198a1b2-0000-7000-8000-000000000001'",
    "by_id": "NULL",
    "about_id": "NULL",
    "verb": "'erased'",
    "thing": "''",
    "thing_id": "'0198a1b2-0000-7000-8000-000000000002'",
    "at": "'2026-11-21 12:00:00.123457+00:00'",
    "seal": "'00'",
}


def broken_after(*commands):
    """What is found after these commands, for somebody who lifted the triggers and put them back."""
    with no_guards():
        for sql in commands:
            assert run_sql(sql)
    return queries.verify().broken


def test_a_whole_chain_holds(lines):
    verdict = queries.verify()
    assert verdict.broken == ()
    assert verdict.number == lines
    assert verdict.seal == queries.seal_at(lines) == AuditHead.objects.get().last
    assert queries.seal_at(0) == ""
    assert queries.seal_at(lines + 1) is None


def test_an_empty_audit_holds(db):
    assert queries.verify() == queries.Verdict(0, "", ())


@pytest.mark.parametrize("place", [1, 5, 9])
@pytest.mark.parametrize("column", OTHER)
def test_an_altered_column(lines, column, place):
    value = OTHER[column]
    if connection.vendor == "sqlite":
        value = value.replace("+00:00", "") if column == "at" else value.replace("-", "")
    sql = f"UPDATE audit_auditline SET {column} = {value} WHERE number = {place}"
    assert broken_after(sql) == (Break(Wrong.ALTERED, place, place),)


@pytest.mark.parametrize("first", [1, 4, 8])
def test_deleted_lines(lines, first):
    found = broken_after(f"DELETE FROM audit_auditline WHERE number IN ({first}, {first + 1})")
    wrong = Wrong.CUT if first == 8 else Wrong.MISSING
    assert found == (Break(wrong, first, first + 1),)


def test_every_line_is_gone(lines):
    assert broken_after("DELETE FROM audit_auditline") == (Break(Wrong.CUT, 1, lines),)


def test_a_deleted_line_whose_gap_was_closed(lines):
    found = broken_after(
        "DELETE FROM audit_auditline WHERE number = 4",
        "UPDATE audit_auditline SET number = -number WHERE number > 4",
        "UPDATE audit_auditline SET number = -number - 1 WHERE number < 0",
    )
    assert found == (Break(Wrong.ALTERED, 4, 4),)


@pytest.mark.parametrize(("one", "other"), [(1, 2), (4, 5), (8, 9), (2, 8)])
def test_lines_that_changed_places(lines, one, other):
    found = broken_after(
        f"UPDATE audit_auditline SET number = 0 WHERE number = {one}",
        f"UPDATE audit_auditline SET number = {one} WHERE number = {other}",
        f"UPDATE audit_auditline SET number = {other} WHERE number = 0",
    )
    assert found == (Break(Wrong.MOVED, one, one),)


@pytest.mark.parametrize("number", [-1, 0, 10, 99])
def test_an_added_line(lines, number):
    columns = "by_id, about_id, verb, thing, thing_id, at, sealed_by, seal"
    new = new_id().hex if connection.vendor == "sqlite" else str(new_id())
    found = broken_after(
        f"INSERT INTO audit_auditline (id, number, {columns})"
        f" SELECT '{new}', {number}, {columns} FROM audit_auditline WHERE number = 9"
    )
    assert found == (Break(Wrong.MOVED, 1, 1) if number < 1 else Break(Wrong.BEYOND, lines, lines),)


@pytest.mark.parametrize("change", ["number = 8", "last = '00'", "seal = '00'", "sealed_by = 'k9'"])
def test_the_end_was_written_by_somebody_else(lines, change):
    (found,) = broken_after(f"UPDATE audit_audithead SET {change}")
    assert found.wrong is (Wrong.UNKNOWN_KEY if "k9" in change else Wrong.HEAD_FORGED)


def test_the_end_is_gone(lines):
    assert broken_after("DELETE FROM audit_audithead") == (Break(Wrong.HEAD_MISSING),)
    assert broken_after("DELETE FROM audit_auditline WHERE number = 3") == (
        Break(Wrong.MISSING, 3, 3),
        Break(Wrong.HEAD_MISSING),
    )


def test_cutting_the_newest_lines_and_writing_an_older_end(lines):
    seal = queries.seal_at(5)
    found = broken_after(
        "DELETE FROM audit_auditline WHERE number > 5", f"UPDATE audit_audithead SET number = 5, last = '{seal}'"
    )
    assert found == (Break(Wrong.HEAD_FORGED),)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps values of one kind alone")
@pytest.mark.parametrize(
    "change",
    ["at = 'yesterday'", "at = 5", "id = 'x'", "by_id = 'x'", "verb = x'00'", "sealed_by = x'00'", "seal = x'00'"],
)
def test_a_value_of_another_kind(lines, change):
    (found,) = broken_after(f"UPDATE audit_auditline SET {change} WHERE number = 4")
    assert (found.wrong, found.first) in {(Wrong.ALTERED, 4), (Wrong.UNKNOWN_KEY, 4)}


def test_few_lines_are_in_memory_at_a_time(lines, monkeypatch):
    monkeypatch.setattr(queries, "CHUNK", 2)
    assert queries.verify().number == lines


@pytest.fixture
def key_file(settings, tmp_path):
    """Writes a key file of its own for each call, since a file is read once per process."""

    def write(current, *keys):
        path = tmp_path / f"{'-'.join(keys)}-{current}.json"
        path.write_text(json.dumps({"current": current, "keys": {name: KEPT[name] for name in keys}}))
        settings.KEYS_FILE = path

    return write


KEPT = {name: urlsafe_b64encode(new_key()).decode() for name in ("k2", "k3")}


def test_what_an_old_key_sealed_holds_after_a_new_one_came(settings, key_file):
    was = settings.KEYS_FILE
    KEPT["k1"] = json.loads(was.read_text())["keys"]["k1"]
    for current in ("k1", "k2", "k3"):
        key_file(current, "k1", "k2", "k3")
        operations.record(by_id=WHO, verb="recorded", about_id=WHO, thing="Entry", at=AT)
    assert list(AuditLine.objects.order_by("number").values_list("sealed_by", flat=True)) == ["k1", "k2", "k3"]
    assert queries.verify().broken == ()
    key_file("k3", "k1", "k3")
    assert queries.verify().broken == (Break(Wrong.UNKNOWN_KEY, 2, 2, "k2"),)
    key_file("k1", "k1", "k2")
    assert Break(Wrong.UNKNOWN_KEY, 3, 3, "k3") in queries.verify().broken
    with pytest.raises(operations.AuditBroken):
        operations.record(by_id=WHO, verb="recorded", about_id=WHO, thing="Entry", at=AT)
