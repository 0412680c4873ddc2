"""Putting oneself down, the cap, giving up, swaps, and what is written at the end."""

from datetime import date, timedelta

import pytest

from tests.support.people import NOON, join
from waymark.audit.models import AuditLine
from waymark.common.ids import new_id
from waymark.common.writing import Gone
from waymark.moderation import operations, queries
from waymark.moderation.kinds.duty import FINDER
from waymark.moderation.models import Duty
from waymark.moderation.terms.rota import Care, Spared
from waymark.notices.models import Notice
from waymark.notices.operations.telling import sweep

HOUR = timedelta(hours=1)


def put(by, begins, hours, *, client_id=None, name="Fran"):
    begin = NOON + begins * HOUR
    ids = client_id or new_id()
    return operations.put_down(by=by, name=name, starts_at=begin, ends_at=begin + hours * HOUR, client_id=ids, at=NOON)


def test_a_form_that_is_sent_twice_makes_one_turn(fran):
    one = new_id()
    assert put(fran, 1, 2, client_id=one) == put(fran, 1, 2, client_id=one)
    assert Duty.objects.count() == 1
    assert queries.care_of(fran.pk).name == "Fran"


def test_a_week_has_no_more_hours_than_the_moderator_set(fran):
    put(fran, 1, 4)
    with pytest.raises(operations.OverTheCap) as over:
        put(fran, 10, 3)
    assert (over.value.hours, over.value.cap) == (7, 6)
    operations.look_after_myself(by=fran, care=Care(hours_a_week=7), at=NOON)
    put(fran, 10, 3)


def test_nobody_is_on_duty_twice_at_once(fran, ola):
    put(fran, 1, 2)
    with pytest.raises(operations.TwiceAtOnce):
        put(fran, 2, 2)
    put(ola, 2, 2, name="Ola")
    put(fran, 3, 1)


def test_what_is_given_up_is_open_until_somebody_takes_it(fran, ola):
    turn = put(fran, 2, 4)
    operations.give_up(by=fran, turn_id=turn, at=NOON)
    put(ola, 3, 1, name="Ola")
    open_ones = [one for day in queries.rota_page(ola, NOON).days for one in day.open]
    assert [(one.starts_at, one.ends_at) for one in open_ones] == [
        (NOON + 2 * HOUR, NOON + 3 * HOUR),
        (NOON + 4 * HOUR, NOON + 6 * HOUR),
    ]
    operations.take_over(by=ola, turn_id=turn, name="Ola", client_id=new_id(), at=NOON)
    operations.take_over(by=ola, turn_id=turn, name="Ola", client_id=new_id(), at=NOON)
    with pytest.raises(Gone):
        operations.take_over(by=ola, turn_id=turn, name="Ola", client_id=new_id(), at=NOON)
    assert queries.duty_now(NOON + 2 * HOUR).until_at == NOON + 6 * HOUR


def test_a_swap_leaves_the_turn_where_it_is_until_somebody_takes_it(fran, ola):
    turn = put(fran, 2, 2)
    with pytest.raises(Gone):
        operations.take_over(by=ola, turn_id=turn, name="Ola", client_id=new_id(), at=NOON)
    operations.ask_for_swap(by=fran, turn_id=turn, wants=True, at=NOON)
    assert queries.is_on_duty(fran.pk, NOON + 2 * HOUR)
    with pytest.raises(Gone):
        operations.take_over(by=fran, turn_id=turn, name="Fran", client_id=new_id(), at=NOON)
    one = new_id()
    for _again in range(2):
        operations.take_over(by=ola, turn_id=turn, name="Ola", client_id=one, at=NOON)
    assert queries.duty_now(NOON + 2 * HOUR).names == ("Ola",)
    assert [one for day in queries.rota_page(ola, NOON).days for one in day.open] == []


def test_nobody_touches_anybody_elses_turn(fran, ola):
    turn = put(fran, 2, 2)
    for act in (operations.give_up, lambda **more: operations.ask_for_swap(wants=True, **more)):
        with pytest.raises(Gone):
            act(by=ola, turn_id=turn, at=NOON)
    with pytest.raises(Gone):
        operations.write_note(by=ola, turn_id=turn, handover="x", debrief="", at=NOON + 3 * HOUR)
    assert queries.turn_of(ola.pk, turn) is None


def test_a_note_is_written_once_the_turn_has_begun(fran):
    turn = put(fran, 1, 2)
    with pytest.raises(Gone):
        operations.write_note(by=fran, turn_id=turn, handover="x", debrief="", at=NOON)
    late = NOON + 3 * HOUR
    assert [one.id for one in queries.rota_page(fran, late).to_write] == [turn]
    for _again in range(2):
        operations.write_note(by=fran, turn_id=turn, handover="Look at Ash again.", debrief="A lot.", at=late)
    assert AuditLine.objects.filter(verb="wrote", thing="Duty").count() == 1
    page = queries.rota_page(fran, late)
    assert page.to_write == ()
    assert [note.handover for note in page.handovers] == ["Look at Ash again."]


def test_who_looks_after_themselves_is_spared(fran):
    assert queries.spared_by(fran.pk) == frozenset()
    care = Care(hours_a_week=3, spared=frozenset({Spared.GRIEF, Spared.ABUSE}), supervision_on=date(2026, 7, 1))
    operations.look_after_myself(by=fran, care=care, at=NOON)
    assert queries.spared_by(fran.pk) == {Spared.GRIEF, Spared.ABUSE}
    assert queries.care_of(fran.pk) == care


def test_a_turn_that_begins_is_told_and_one_that_was_given_up_is_not(fran):
    turn = put(fran, 20, 2)
    sweep(finder=FINDER, at=NOON)
    row = Notice.objects.get(person=fran, kind="moderation.duty_begins")
    assert (row.key, row.at, row.ended_at) == (str(turn), NOON + 20 * HOUR, None)
    operations.give_up(by=fran, turn_id=turn, at=NOON)
    row.refresh_from_db()
    assert row.ended_at == NOON


@pytest.mark.parametrize("turns", [1, 12])
def test_the_rota_costs_the_same_with_many_turns(fran, django_assert_num_queries, turns):
    for n in range(turns):
        put(join(f"mod-{n}"), 1 + 6 * n, 2, name=f"Mod {n}")
    with django_assert_num_queries(4):
        queries.rota_page(fran, NOON)
    with django_assert_num_queries(1):
        assert len(queries.coming_turns(NOON)) == turns


def test_what_began_yesterday_and_runs_on_stands_on_today(fran):
    turn = put(fran, 9, 4)
    (first, *_later) = queries.rota_page(fran, NOON + 12 * HOUR).days
    assert [one.id for one in first.turns] == [turn]
