"""Appending: numbers without a gap, whoever writes at the same moment, and nothing behind a broken end."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from waymark.audit import operations, queries
from waymark.audit.models import AuditHead, AuditLine
from waymark.audit.tests.chains import AT, WHO, no_guards, run_sql
from waymark.common.ids import new_id


def numbers():
    return list(AuditLine.objects.order_by("number").values_list("number", flat=True))


def record(verb="recorded", **more):
    operations.record(**{"by_id": WHO, "verb": verb, "about_id": WHO, "thing": "Entry", "at": AT} | more)


@pytest.mark.django_db
def test_a_line_takes_three_questions_and_a_whole_look_no_more(django_assert_num_queries):
    with django_assert_num_queries(3):
        record()
    with django_assert_num_queries(3):
        operations.record_looks(
            by_id=WHO, verb="looked", about_id=new_id(), things=[f"part {n}" for n in range(30)], at=AT
        )
    with django_assert_num_queries(0):
        operations.record_looks(by_id=WHO, verb="looked", about_id=WHO, things=[], at=AT)
    assert numbers() == list(range(1, 32))
    assert queries.verify().broken == ()


@pytest.mark.django_db
def test_a_look_is_one_line_for_each_thing_it_showed():
    person, supporter = new_id(), new_id()
    operations.record_looks(by_id=supporter, verb="looked", about_id=person, things=["diary", "plan"], at=AT)
    lines = queries.lines_about(person)
    assert [(line.verb, line.thing, line.at, line.by_self) for line in lines] == [
        ("looked", "plan", AT, False),
        ("looked", "diary", AT, False),
    ]


@pytest.mark.django_db
def test_the_newest_lines_about_a_person_come_first():
    record("second", at=AT + timedelta(days=1))
    record("first")
    record("third", at=AT + timedelta(days=1))
    record("somebody else's", about_id=new_id())
    assert [line.verb for line in queries.lines_about(WHO)] == ["third", "second", "first"]
    assert [line.verb for line in queries.lines_about(WHO, limit=1)] == ["third"]


@pytest.mark.django_db
def test_what_is_taken_back_leaves_no_gap():
    record()
    with transaction.atomic():
        record("changed")
        transaction.set_rollback(True)
    record("ended")
    assert numbers() == [1, 2]
    assert queries.verify().broken == ()


@pytest.mark.django_db
@pytest.mark.parametrize("sql", ["UPDATE audit_audithead SET number = 0, last = ''", "DELETE FROM audit_audithead"])
def test_nothing_is_written_behind_an_end_that_is_not_ours(lines, sql):
    with no_guards():
        run_sql(sql)
    with pytest.raises(operations.AuditBroken), transaction.atomic():
        record()
    assert len(numbers()) == lines


@pytest.mark.django_db
def test_an_older_end_that_was_put_back_stops_the_audit_too(lines):
    old = AuditHead.objects.values().get()
    record()
    with no_guards():
        AuditHead.objects.update(**old)
    with pytest.raises(IntegrityError, match=r"(?i)unique|written once"), transaction.atomic():
        record()


@pytest.mark.django_db(transaction=True)
def test_many_who_write_at_once_make_one_chain():
    def work(_thread):
        try:
            for _time in range(25):
                with transaction.atomic():
                    record(by_id=new_id())
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(work, range(8)))
    assert numbers() == list(range(1, 201))
    verdict = queries.verify()
    assert (verdict.number, verdict.broken) == (200, ())


@pytest.mark.django_db(transaction=True)
def test_a_line_outside_a_transaction_is_a_transaction_of_its_own():
    record()
    assert queries.verify().number == 1
