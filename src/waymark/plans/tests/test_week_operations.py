"""Planning a week and looking back: what is kept, what two tabs do to each other, who may read."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection

from tests.support.people import NOON
from waymark.audit.models import AuditLine
from waymark.common.words import Edit, Stale
from waymark.plans import operations, queries
from waymark.plans.models import Goal, Review, Week
from waymark.plans.operations import Gone, NothingWritten
from waymark.plans.operations.week import DayIsFull
from waymark.plans.rules.review import ReviewWords
from waymark.plans.rules.week import MOST_ON_ONE_DAY, Energy, Part, ThingKind, ThingWords
from waymark.plans.tests.people import LATER, goal, matters
from waymark.plans.tests.test_at_once import _at_once
from waymark.sharing.queries import own_access

MONDAY, NEXT, TODAY = date(2026, 6, 8), date(2026, 6, 15), date(2026, 6, 10)
BINS = ThingWords("Bins out", ThingKind.MUST, 0, Part.EVENING)
REST = ThingWords("", ThingKind.REST, 3, Part.AFTERNOON, None, 20)
LOOK = ReviewWords("The walk", "November", None, "The bench", "Two things, not four", "", date(2026, 7, 10))


def add(person, said=BINS, monday=MONDAY, edit=None):
    return operations.add_thing(by=person, monday=monday, said=said, edit=edit or Edit.fresh(), at=NOON)


def change(person, thing_id, said, edit, monday=MONDAY):
    return operations.change_thing(by=person, monday=monday, thing_id=thing_id, said=said, edit=edit, at=LATER)


def plan(person, monday=MONDAY):
    return queries.week_of(own_access(person), monday).plan


# --- things and rests -------------------------------------------------------------------------------------------------
def test_a_thing_and_a_rest_stand_in_the_week(ash):
    add(ash)
    add(ash, REST)
    assert [each.said for each in plan(ash).planned] == [BINS, REST]
    assert Week.objects.count() == 1
    assert AuditLine.objects.filter(thing="Week", verb="written").count() == 2


def test_words_are_sealed(ash):
    add(ash, replace(BINS, words="Pain clinic"))
    with connection.cursor() as cursor:
        cursor.execute("SELECT content FROM plans_week")
        assert b"Pain clinic" not in bytes(cursor.fetchone()[0])


def test_a_thing_needs_a_word_and_a_rest_none(ash):
    with pytest.raises(NothingWritten):
        add(ash, replace(BINS, words=""))
    assert not Week.objects.exists()
    assert add(ash, REST).is_change


def test_the_same_form_sent_twice_is_one_thing_and_with_other_words_another(ash):
    edit = Edit.fresh()
    first, again = add(ash, edit=edit), add(ash, edit=edit)
    assert (first.id, again.is_change) == (again.id, False)
    add(ash, replace(BINS, words="Ring Ann"), edit=edit)
    assert [each.said.words for each in plan(ash).planned] == ["Bins out", "Ring Ann"]
    assert AuditLine.objects.filter(thing="Week").count() == 2


def test_a_day_that_is_full_takes_no_more_and_others_do(ash):
    for number in range(MOST_ON_ONE_DAY):
        add(ash, replace(BINS, words=f"Thing {number}"))
    with pytest.raises(DayIsFull):
        add(ash)
    add(ash, replace(BINS, day=1))
    add(ash, ThingWords("Shed", ThingKind.WAIT, None))


def test_other_words_another_day_and_a_time(ash):
    saved = add(ash)
    said = ThingWords("Bins, both", ThingKind.MATTERS, 2, Part.MORNING, time(9, 15), 10)
    assert change(ash, saved.id, said, Edit.fresh(1)).version == 2
    assert [each.said for each in plan(ash).on(2)] == [said]
    assert not change(ash, saved.id, said, Edit.fresh(2)).is_change


def test_of_two_tabs_the_later_one_is_asked_and_other_things_do_not_matter(ash):
    saved, other = add(ash), add(ash, REST)
    change(ash, other.id, replace(REST, minutes=45), Edit.fresh(1))
    change(ash, saved.id, replace(BINS, words="From the phone"), Edit.fresh(1))
    with pytest.raises(Stale) as stale:
        change(ash, saved.id, replace(BINS, words="From the desk"), Edit.fresh(1))
    assert stale.value.version == 2
    assert plan(ash).thing(saved.id).said.words == "From the phone"


def test_a_form_that_did_not_hear_the_answer_may_send_again(ash):
    saved, edit = add(ash), Edit.fresh(1)
    change(ash, saved.id, replace(BINS, words="Once"), edit)
    assert change(ash, saved.id, replace(BINS, words="Twice"), edit).version == 3


def test_moved_within_the_week_and_to_no_day(ash):
    saved = add(ash)
    operations.move_thing(by=ash, monday=MONDAY, thing_id=saved.id, to=4, at=LATER)
    assert plan(ash).on(4)[0].said == replace(BINS, day=4)
    operations.move_thing(by=ash, monday=MONDAY, thing_id=saved.id, to=None, at=LATER)
    operations.move_thing(by=ash, monday=MONDAY, thing_id=saved.id, to=None, at=LATER)
    assert plan(ash).on(None)[0].said == ThingWords("Bins out", ThingKind.WAIT, None)
    assert AuditLine.objects.filter(thing="Week").count() == 3


def test_left_for_next_week_it_waits_there_once_and_can_be_put_back_here(ash):
    saved = add(ash)
    for _time in range(2):
        operations.leave_for_next_week(by=ash, monday=MONDAY, thing_id=saved.id, at=LATER)
    assert [each.said.words for each in plan(ash, NEXT).on(None)] == ["Bins out"]
    assert plan(ash).planned == ()
    operations.put_thing_back(by=ash, monday=MONDAY, thing_id=saved.id, at=LATER)
    assert [each.said for each in plan(ash).planned] == [BINS]


def test_taken_out_and_changed_in_another_tab_the_words_are_not_lost(ash):
    saved = add(ash)
    operations.take_thing_out(by=ash, monday=MONDAY, thing_id=saved.id, at=LATER)
    assert plan(ash).planned == ()
    with pytest.raises(Stale):
        change(ash, saved.id, replace(BINS, words="Typed meanwhile"), Edit.fresh(1))
    change(ash, saved.id, replace(BINS, words="Typed meanwhile"), Edit.fresh(2))
    assert [each.said.words for each in plan(ash).planned] == ["Typed meanwhile"]


@pytest.mark.parametrize("act", ["move_thing", "take_thing_out", "put_thing_back", "leave_for_next_week"])
def test_birch_has_no_such_thing(ash, birch, act):
    saved, more = add(ash), {"to": 1} if act == "move_thing" else {}
    with pytest.raises(Gone):
        getattr(operations, act)(by=birch, monday=MONDAY, thing_id=saved.id, at=LATER, **more)
    assert Week.objects.count() == 1
    with pytest.raises(Gone):
        change(birch, saved.id, BINS, Edit.fresh(1))
    assert queries.thing_of(own_access(birch), MONDAY, saved.id) is None
    assert plan(birch).things == ()


# --- energy, the line, an earlier week --------------------------------------------------------------------------------
def test_the_energy_of_a_day_is_said_and_taken_away(ash):
    for energy in (None, Energy.LOW, Energy.GOOD, Energy.GOOD):
        operations.set_day_energy(by=ash, monday=MONDAY, day=2, energy=energy, at=NOON)
    assert plan(ash).energy == {2: Energy.GOOD}
    assert AuditLine.objects.filter(thing="Week").count() == 2
    operations.set_day_energy(by=ash, monday=MONDAY, day=2, energy=None, at=NOON)
    assert plan(ash).energy == {}


def line(person, words, edit, own=None, monday=MONDAY):
    return operations.write_week_line(by=person, monday=monday, line=words, own_words=own or {}, edit=edit, at=NOON)


def test_a_line_and_own_words_that_stay_for_weeks_to_come(ash):
    line(ash, "Half is enough", Edit.fresh(), {Energy.LOW: "flat", Energy.GOOD: ""})
    assert (plan(ash).line, plan(ash).own_words) == ("Half is enough", {Energy.LOW: "flat"})
    assert plan(ash, NEXT).own_words == {Energy.LOW: "flat"}
    add(ash, monday=NEXT)
    assert (plan(ash, NEXT).own_words, plan(ash, NEXT).line) == ({Energy.LOW: "flat"}, "")


def test_two_tabs_on_the_line(ash):
    add(ash)
    line(ash, "From the phone", Edit.fresh(0))
    add(ash, REST)
    with pytest.raises(Stale):
        line(ash, "From the desk", Edit.fresh(0))
    line(ash, "From the desk", Edit.fresh(1))
    assert plan(ash).line == "From the desk"
    assert len(plan(ash).planned) == 2


def begin(person, earlier=MONDAY, monday=NEXT):
    operations.begin_week_with(by=person, monday=monday, earlier=earlier, at=LATER)


def test_a_week_begins_with_the_last_one_and_with_nothing_twice(ash):
    add(ash)
    add(ash, REST)
    out = add(ash, replace(BINS, words="No more"))
    operations.take_thing_out(by=ash, monday=MONDAY, thing_id=out.id, at=NOON)
    operations.set_day_energy(by=ash, monday=MONDAY, day=0, energy=Energy.LOW, at=NOON)
    assert queries.week_of(own_access(ash), NEXT).can_begin_with_earlier
    begin(ash)
    begin(ash)
    assert [each.said for each in plan(ash, NEXT).planned] == [BINS, REST]
    assert plan(ash, NEXT).energy == {}
    assert not queries.week_of(own_access(ash), NEXT).can_begin_with_earlier


def test_into_a_week_that_has_something_nothing_is_copied(ash):
    add(ash)
    add(ash, REST, NEXT)
    begin(ash)
    assert [each.said for each in plan(ash, NEXT).planned] == [REST]


def test_a_week_begins_with_an_earlier_one_of_ones_own_only(ash, birch):
    add(ash)
    for person, earlier, monday in ((birch, MONDAY, NEXT), (ash, NEXT, MONDAY), (ash, MONDAY, MONDAY)):
        with pytest.raises(Gone):
            begin(person, earlier, monday)
    assert Week.objects.count() == 1


def test_the_last_planned_week_may_lie_long_ago(ash):
    add(ash)
    assert queries.week_of(own_access(ash), MONDAY + timedelta(days=70)).earlier == MONDAY


def test_reading_a_week_takes_two_queries_however_full_it_is(ash, django_assert_num_queries):
    for number in range(9):
        add(ash, replace(BINS, words=f"{number}"))
        add(ash, replace(BINS, words=f"{number}"), NEXT)
    with django_assert_num_queries(2):
        queries.week_of(own_access(ash), NEXT)


def test_the_database_holds_one_row_for_a_week(ash):
    add(ash)
    row = Week.objects.get()
    row.pk, row.client_id = uuid4(), uuid4()
    with pytest.raises(IntegrityError):
        row.save(force_insert=True)


@pytest.mark.django_db(transaction=True)
def test_twelve_things_at_once_are_all_kept_in_one_week(ash):
    answers = _at_once([lambda n=n: add(ash, replace(BINS, words=f"Thing {n}")) for n in range(12)])
    assert len({saved.id for saved in answers}) == 12
    assert len(plan(ash).planned) == 12
    assert Week.objects.count() == 1


# --- looking back -----------------------------------------------------------------------------------------------------
def look(person, words=LOOK, edit=None, review_id=None, on=TODAY):
    return operations.write_review(
        by=person, words=words, on=on, review_id=review_id, edit=edit or Edit.fresh(), at=NOON
    )


def test_a_look_back_is_kept_as_it_was_written(ash):
    saved = look(ash)
    kept = queries.review_of(own_access(ash), saved.id)
    assert (kept.words, kept.on, kept.is_draft) == (LOOK, NOON.date(), False)
    assert AuditLine.objects.filter(thing="Review").count() == 1
    with pytest.raises(NothingWritten):
        look(ash, ReviewWords(next_on=date(2026, 7, 1)))


def test_saved_while_typing_it_is_a_draft_until_the_button(ash):
    edit = Edit.fresh()
    typed = look(ash, ReviewWords(well="The w"), replace(edit, quiet=True))
    assert queries.review_of(own_access(ash), typed.id).is_draft
    whole = look(ash, LOOK, replace(edit, based_on=typed.version))
    assert whole.id == typed.id
    assert not queries.review_of(own_access(ash), whole.id).is_draft
    assert Review.objects.count() == 1


def test_a_look_back_keeps_its_day_and_asks_the_later_tab(ash, birch):
    saved = look(ash)
    look(ash, replace(LOOK, keep="Rests"), Edit.fresh(1), saved.id, on=date(2026, 8, 1))
    assert queries.review_of(own_access(ash), saved.id).on == NOON.date()
    with pytest.raises(Stale):
        look(ash, LOOK, Edit.fresh(1), saved.id)
    with pytest.raises(Gone):
        look(birch, LOOK, Edit.fresh(1), saved.id)
    assert queries.review_of(own_access(birch), saved.id) is None


def test_due_by_the_latest_one_that_was_finished(ash, birch):
    access, day = own_access(ash), date(2026, 7, 10)
    assert queries.review_due(access, day) is None
    look(ash)
    assert queries.review_due(access, day - timedelta(days=1)) is None
    assert queries.review_due(access, day) == day
    look(ash, ReviewWords(well="Half"), Edit(uuid4(), quiet=True), on=day)
    assert queries.review_due(access, day) == day
    look(ash, ReviewWords(well="Done"), on=day)
    assert queries.review_due(access, day) is None
    assert queries.review_due(own_access(birch), day) is None


def test_beside_a_look_back_stand_what_matters_and_the_goals_to_look_at(ash, django_assert_num_queries):
    matters(ash)
    for _number in range(3):
        row = goal(ash)
    Goal.objects.filter(pk=row.id).update(review_on=date(2026, 6, 1))
    with django_assert_num_queries(5):
        near = queries.beside_review(own_access(ash), NOON.date())
    assert near.what_matters == ("Time with Ann",)
    assert [(one.id, one.heading) for one in near.goals] == [(row.id, "Walk to the pond")]
    assert near.closeness_on is None


# --- what comes back, and what has no room ----------------------------------------------------------------------------
def test_left_for_next_week_again_keeps_the_words_that_it_has_there(ash):
    thing = add(ash)
    leave = {"by": ash, "monday": MONDAY, "thing_id": thing.id, "at": LATER}
    operations.leave_for_next_week(**leave)
    waiting = plan(ash, NEXT).planned[0]
    said = replace(BINS, words="Bins, and tell Anna")
    change(ash, waiting.id, said, Edit.fresh(waiting.version), monday=NEXT)
    operations.put_thing_back(**leave)
    operations.leave_for_next_week(**leave)
    assert [each.said.words for each in plan(ash, NEXT).planned] == ["Bins, and tell Anna"]


def test_sent_again_after_it_was_taken_out_it_is_planned_again(ash):
    edit = Edit.fresh()
    thing = add(ash, edit=edit)
    operations.take_thing_out(by=ash, monday=MONDAY, thing_id=thing.id, at=LATER)
    assert add(ash, edit=edit).is_change
    assert [each.id for each in plan(ash).planned] == [thing.id]


@pytest.mark.parametrize("act", ["move", "out"])
def test_a_form_from_before_a_small_act_is_asked(ash, act):
    thing, edit = add(ash), Edit.fresh(1)
    change(ash, thing.id, replace(BINS, words="Bins"), edit)
    if act == "move":
        operations.move_thing(by=ash, monday=MONDAY, thing_id=thing.id, to=4, at=LATER)
    else:
        operations.take_thing_out(by=ash, monday=MONDAY, thing_id=thing.id, at=LATER)
    with pytest.raises(Stale):
        change(ash, thing.id, replace(BINS, words="Bins"), edit)


def test_a_full_day_takes_nothing_that_moves_or_comes_back(ash):
    for number in range(MOST_ON_ONE_DAY):
        add(ash, replace(BINS, words=f"Thing {number}", day=2))
    one_more = add(ash, replace(BINS, day=3))
    with pytest.raises(DayIsFull):
        operations.move_thing(by=ash, monday=MONDAY, thing_id=one_more.id, to=2, at=LATER)
    with pytest.raises(DayIsFull):
        change(ash, one_more.id, replace(BINS, day=2), Edit.fresh(1))
    assert len(plan(ash).on(2)) == MOST_ON_ONE_DAY
    assert len(plan(ash).on(3)) == 1
