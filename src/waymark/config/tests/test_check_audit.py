"""`./waymark check` on the audit: a plain sentence for whatever is wrong with it, and an older copy is seen."""

import json
from datetime import UTC, datetime
from uuid import UUID

import pytest

from waymark.audit import operations
from waymark.audit.models import AuditHead, AuditLine
from waymark.audit.rules import Break, Wrong
from waymark.audit.tests.chains import no_guards, run_sql
from waymark.config.checks import audit, witness

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 3, 12, tzinfo=UTC)
WHO = UUID(int=7)


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.DATA = tmp_path
    return tmp_path


def record(number):
    for _time in range(number):
        operations.record(by_id=WHO, verb="recorded", about_id=WHO, thing="Entry", at=AT)


def found(*commands):
    """What is said after these commands of somebody who lifts the triggers and puts them back."""
    if commands:
        with no_guards():
            for sql in commands:
                run_sql(sql)
    return [finding.what for finding in audit.chain(AT) if finding.wrong and finding.mend]


def test_a_good_audit_says_nothing_and_is_witnessed(folder):
    assert found() == []
    record(3)
    assert found() == []
    kept = json.loads((folder / witness.NAME).read_text())
    assert kept == {"number": 3, "seal": AuditHead.objects.get().last, "at": AT.isoformat()}
    assert (folder / witness.NAME).stat().st_mode & 0o777 == 0o600
    assert [path.name for path in folder.iterdir()] == [witness.NAME]


@pytest.mark.parametrize(
    ("sql", "sentence"),
    [
        (
            "UPDATE audit_auditline SET verb = 'x' WHERE number = 2",
            "The audit was altered: line 2 is not what Waymark wrote.",
        ),
        ("DELETE FROM audit_auditline WHERE number = 2", "Line 2 of the audit is missing."),
        ("DELETE FROM audit_auditline WHERE number IN (1, 2)", "Lines 1 to 2 of the audit are missing."),
        (
            "DELETE FROM audit_auditline WHERE number > 2",
            "The end of the audit was cut off: lines 3 to 4 are missing.",
        ),
        (
            "UPDATE audit_auditline SET number = 0 WHERE number = 3",
            "The order of the audit was changed: another line stands where line 1 should be.",
        ),
        ("DELETE FROM audit_audithead", "The row that says where the audit ends is missing." + audit.STOPPED),
        (
            "UPDATE audit_audithead SET number = 3",
            "The row that says where the audit ends is not what Waymark wrote." + audit.STOPPED,
        ),
    ],
)
def test_what_is_wrong_is_said_and_not_witnessed(folder, sql, sentence):
    record(4)
    assert found(sql) == [sentence]
    assert not list(folder.iterdir())


def test_every_kind_has_its_sentence():
    for wrong in Wrong:
        assert "{" not in audit._said(Break(wrong, 1, 2, "k1")).what


def test_a_trigger_that_is_gone(folder):
    with no_guards():
        (what,) = found()
    assert what.startswith(
        "The database no longer refuses to change the audit. Triggers missing or changed: audit_head"
    )
    assert not list(folder.iterdir())
    assert found() == []


def test_an_older_copy_of_the_whole_audit_is_seen(folder):
    record(2)
    old_lines, old_head = list(AuditLine.objects.all()), AuditHead.objects.get()
    record(3)
    assert found() == []
    with no_guards():
        AuditLine.objects.all().delete()
        AuditHead.objects.all().delete()
        AuditLine.objects.bulk_create(old_lines)
        old_head.save(force_insert=True)
    said = "The audit is shorter than it was on 3 November 2026: it had 5 lines and has 2."
    assert found() == found() == [said], "and it is said again, until somebody takes the witness away"
    record(3)
    assert found() == ["The audit is another one than on 3 November 2026: line 5 was replaced."]
    (folder / witness.NAME).unlink()
    assert found() == []


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"number": 1, "seal": "", "at": "yesterday"}'])
def test_a_witness_that_cannot_be_read(folder, content):
    (folder / witness.NAME).write_text(content)
    (what,) = found()
    assert "cannot be read" in what
    assert (folder / witness.NAME).read_text() == content


def test_a_folder_that_takes_no_file(folder, monkeypatch):
    def full(_descriptor):
        raise OSError("No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert ["cannot be written" in what for what in found()] == [True]
    assert not list(folder.iterdir())


def test_without_keys_it_stays_silent(settings, folder):
    settings.KEYS_FILE = folder / "keys.json"
    assert found() == []
    assert not list(folder.iterdir())
