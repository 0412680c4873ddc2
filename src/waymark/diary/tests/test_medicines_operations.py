"""Writing a list of medicines and noting what was taken."""

from datetime import timedelta
from uuid import uuid4

import pytest

from tests.support.people import NOON, join
from waymark.audit.queries import lines_about
from waymark.common.words import Edit, Stale
from waymark.diary import operations, queries
from waymark.diary.models import Medicine, MedicineTaken
from waymark.diary.rules.medicines import MedicineWords
from waymark.diary.rules.medicines import NotThen as Then
from waymark.diary.tests.medicine_people import PARACETAMOL, TABLETS, medicine, taken
from waymark.sharing.queries import own_access

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(hours=3)


@pytest.fixture
def ash():
    return join("ash-heron-42")


@pytest.fixture
def birch():
    return join("birch-owl-77")


def test_a_medicine_is_kept_in_ashs_words_and_sealed(ash):
    medicine(ash, TABLETS)
    assert queries.medicines(own_access(ash))[0].words == TABLETS
    assert b"Shah" not in bytes(Medicine.objects.get().content)


def test_the_same_form_twice_is_one_medicine(ash):
    edit = Edit.fresh()
    for _time in range(2):
        operations.write_medicine(by=ash, words=PARACETAMOL, edit=edit, at=NOON)
    assert Medicine.objects.count() == 1
    assert [line.verb for line in lines_about(ash.pk)].count("written") == 1


def test_going_back_and_writing_another_name_is_one_more(ash):
    edit = Edit.fresh()
    operations.write_medicine(by=ash, words=PARACETAMOL, edit=edit, at=NOON)
    operations.write_medicine(by=ash, words=TABLETS, edit=edit, at=NOON)
    assert [one.words for one in queries.medicines(own_access(ash))] == [PARACETAMOL, TABLETS]


def test_two_tabs_do_not_write_over_each_other(ash):
    it = medicine(ash)
    operations.write_medicine(by=ash, words=MedicineWords("Phone"), medicine_id=it, edit=Edit.fresh(1), at=NOON)
    with pytest.raises(Stale):
        operations.write_medicine(by=ash, words=MedicineWords("Desk"), medicine_id=it, edit=Edit.fresh(1), at=NOON)


def test_a_medicine_needs_a_name(ash):
    with pytest.raises(operations.NothingWritten):
        medicine(ash, MedicineWords(""))


def test_off_the_list_and_back(ash):
    it = medicine(ash)
    taken(ash, it)
    operations.put_medicine_away(by=ash, medicine_id=it, at=NOON)
    assert queries.medicines(own_access(ash))[0].put_away_at == NOON
    assert len(queries.taken_between(own_access(ash), NOON.date(), NOON.date())) == 1
    operations.put_medicine_back(by=ash, medicine_id=it, at=NOON)
    assert queries.medicines(own_access(ash))[0].put_away_at is None


def test_one_tap_sent_twice_keeps_the_first_time(ash):
    it, client_id = medicine(ash), uuid4()
    first = operations.note_taken(by=ash, medicine_id=it, taken_at=NOON, client_id=client_id, at=NOON)
    again = operations.note_taken(by=ash, medicine_id=it, taken_at=LATER, client_id=client_id, at=LATER)
    assert (first.is_new, again.is_new, again.taken_at) == (True, False, NOON)
    assert MedicineTaken.objects.get().taken_at == NOON


def test_several_a_day_and_any_past_day(ash):
    it = medicine(ash)
    for at in (NOON, NOON - timedelta(hours=2), NOON - timedelta(days=400)):
        taken(ash, it, at)
    days = queries.taken_between(own_access(ash), NOON.date() - timedelta(days=500), NOON.date())
    assert [one.taken_at for one in days] == [NOON - timedelta(days=400), NOON - timedelta(hours=2), NOON]
    assert [one.words.late for one in days] == [True, False, False]


def test_what_has_not_happened_is_not_noted(ash):
    with pytest.raises(operations.NotThen) as found:
        taken(ash, medicine(ash), LATER)
    assert found.value.args == (Then.FUTURE,)


def test_after_midnight_belongs_to_the_evening_of_an_owl(db):
    owl = join("owl", start=4)
    at = NOON.replace(hour=0, minute=30)
    taken(owl, medicine(owl), at)
    (one,) = queries.taken_between(own_access(owl), NOON.date() - timedelta(days=1), NOON.date() - timedelta(days=1))
    assert one.is_after_midnight
    assert (one.here.hour, one.here.minute) == (1, 30)


def test_the_clock_time_stays_where_it_was_noted(ash):
    taken(ash, medicine(ash))
    ash.zone = "Asia/Tokyo"
    ash.save()
    (one,) = queries.taken_between(own_access(ash), NOON.date(), NOON.date())
    assert one.here.hour == 13
    operations.change_taken(by=ash, taken_id=one.id, taken_at=one.taken_at, note="x", edit=Edit.fresh(1), at=LATER)
    assert queries.taken_of(own_access(ash), one.id).here.hour == 13


def test_a_time_is_changed_taken_out_and_brought_back(ash):
    one = taken(ash, medicine(ash))
    at = NOON - timedelta(days=1)
    operations.change_taken(by=ash, taken_id=one, taken_at=at, note="walk", edit=Edit.fresh(1), at=LATER)
    kept = queries.taken_of(own_access(ash), one)
    assert (kept.taken_at, kept.on, kept.words.note, kept.words.late) == (at, at.date(), "walk", True)
    operations.remove_taken(by=ash, taken_id=one, at=LATER)
    assert queries.taken_between(own_access(ash), at.date(), NOON.date()) == []
    assert [gone.id for gone in queries.removed_taken(own_access(ash), at=LATER)] == [one]
    operations.bring_back_taken(by=ash, taken_id=one, at=LATER)
    assert len(queries.taken_between(own_access(ash), at.date(), NOON.date())) == 1
    verbs = {line.verb for line in lines_about(ash.pk)}
    assert {"noted", "changed", "removed", "brought back"} <= verbs


def test_birch_reaches_nothing_of_it(ash, birch):
    it = medicine(ash)
    one = taken(ash, it)
    acts = (
        lambda: operations.write_medicine(by=birch, words=TABLETS, medicine_id=it, edit=Edit.fresh(1), at=NOON),
        lambda: operations.put_medicine_away(by=birch, medicine_id=it, at=NOON),
        lambda: operations.put_medicine_back(by=birch, medicine_id=it, at=NOON),
        lambda: taken(birch, it),
        lambda: operations.change_taken(by=birch, taken_id=one, taken_at=NOON, edit=Edit.fresh(1), at=NOON),
        lambda: operations.remove_taken(by=birch, taken_id=one, at=NOON),
        lambda: operations.bring_back_taken(by=birch, taken_id=one, at=NOON),
    )
    for act in acts:
        with pytest.raises(operations.Gone):
            act()
    access = own_access(birch)
    assert queries.medicine_of(access, it) is None
    assert queries.taken_of(access, one) is None
    assert queries.medicines(access) == []


def test_the_number_of_queries_does_not_grow(ash, django_assert_num_queries):
    its = [medicine(ash), medicine(ash, TABLETS)]
    for back in range(12):
        taken(ash, its[back % 2], NOON - timedelta(hours=back))
    with django_assert_num_queries(2):
        queries.taken_between(own_access(ash), NOON.date() - timedelta(days=2), NOON.date())
    with django_assert_num_queries(2):
        queries.medicines(own_access(ash))
