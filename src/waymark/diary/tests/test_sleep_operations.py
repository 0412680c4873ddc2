"""Writing nights: one for each day of waking."""

from dataclasses import replace
from datetime import date, time, timedelta
from unittest.mock import patch

import pytest

from tests.support.people import NOON, join
from waymark.audit.queries import lines_about
from waymark.common.words import Edit, Stale
from waymark.diary import operations, queries
from waymark.diary.models import SleepNight
from waymark.diary.rules.sleep import Figures, NightAnswers, Odd, Part, PartInDoubt
from waymark.diary.rules.wall_clock import Which
from waymark.diary.tests.medicine_people import NIGHT, night
from waymark.sharing.queries import own_access

pytestmark = pytest.mark.django_db
TODAY = NOON.date()


@pytest.fixture
def ash():
    return join("ash-heron-42")


@pytest.fixture
def birch():
    return join("birch-owl-77")


def test_a_night_comes_back_whole_and_is_sealed(ash):
    whole = NightAnswers(
        time(23, 30),
        time(7, 5),
        tried=time(0, 10),
        woke=time(6, 40),
        fell_asleep_after=0,
        times_awake=3,
        awake=40,
        quality=0,
        line="مطر 🌧",
        naps="Sofa",
        taken="Tea",
        which={Part.UP: Which.FIRST},
    )
    night(ash, answers=whole)
    (kept,) = queries.nights_between(own_access(ash), TODAY, TODAY)
    assert kept.answers == whole
    assert kept.figures == Figures(455, 350)
    assert (kept.late, kept.zone) == (False, "Europe/London")
    assert b"Sofa" not in bytes(SleepNight.objects.get().content)


def test_later_is_marked(ash):
    night(ash, TODAY - timedelta(days=1))
    assert queries.nights_between(own_access(ash), TODAY - timedelta(days=1), TODAY)[0].late


def test_a_night_keeps_its_zone_when_ash_moves(ash):
    saved = night(ash)
    ash.zone = "Asia/Tokyo"
    ash.save()
    operations.write_night(
        by=ash, woke_on=TODAY, answers=replace(NIGHT, quality=5), night_id=saved.id, edit=Edit.fresh(1), at=NOON
    )
    assert queries.night_of(own_access(ash), saved.id).zone == "Europe/London"


def test_one_night_for_each_day(ash):
    night(ash)
    with pytest.raises(operations.NightThere):
        night(ash)
    other = night(ash, TODAY - timedelta(days=1))
    with pytest.raises(operations.NightThere):
        operations.write_night(by=ash, woke_on=TODAY, answers=NIGHT, night_id=other.id, edit=Edit.fresh(1), at=NOON)
    assert SleepNight.objects.count() == 2


def test_the_same_form_twice_is_one_night(ash):
    edit = Edit.fresh()
    for _time in range(2):
        operations.write_night(by=ash, woke_on=TODAY, answers=NIGHT, edit=edit, at=NOON)
    assert SleepNight.objects.get().version == 1
    assert [line.verb for line in lines_about(ash.pk)].count("written") == 1


def test_the_same_form_for_another_day_is_one_more_night(ash):
    edit = Edit.fresh()
    for back in range(2):
        operations.write_night(by=ash, woke_on=TODAY - timedelta(days=back), answers=NIGHT, edit=edit, at=NOON)
    assert len(queries.nights_between(own_access(ash), TODAY - timedelta(days=1), TODAY)) == 2


def test_two_tabs_do_not_write_over_each_other(ash):
    saved = night(ash)
    change = {"by": ash, "woke_on": TODAY, "night_id": saved.id, "at": NOON}
    operations.write_night(answers=replace(NIGHT, quality=1), edit=Edit.fresh(1), **change)
    with pytest.raises(Stale):
        operations.write_night(answers=replace(NIGHT, quality=9), edit=Edit.fresh(1), **change)


def test_a_long_night_is_kept_when_ash_is_sure_and_an_impossible_one_never(ash):
    long = NightAnswers(time(11), time(7))
    with pytest.raises(operations.NightOdd) as found:
        night(ash, answers=long)
    assert found.value.args == (Odd.LONG,)
    operations.write_night(by=ash, woke_on=TODAY, answers=long, is_sure=True, edit=Edit.fresh(), at=NOON)
    assert queries.night_on(own_access(ash), TODAY).figures.in_bed == 20 * 60
    less_than_none = NightAnswers(time(23), time(7), awake=500)
    with pytest.raises(operations.NightOdd):
        operations.write_night(
            by=ash, woke_on=date(2026, 6, 9), answers=less_than_none, is_sure=True, edit=Edit.fresh(), at=NOON
        )


def test_a_time_in_doubt_is_not_kept(ash):
    with pytest.raises(PartInDoubt):
        night(ash, date(2026, 3, 29), NightAnswers(time(1, 30), time(7)))
    assert not SleepNight.objects.exists()


def test_out_and_back_unless_another_stands_there(ash):
    saved = night(ash)
    operations.remove_night(by=ash, night_id=saved.id, at=NOON)
    assert queries.night_of(own_access(ash), saved.id) is None
    assert [one.id for one in queries.removed_nights(own_access(ash), at=NOON)] == [saved.id]
    second = night(ash)
    with pytest.raises(operations.NightThere):
        operations.bring_back_night(by=ash, night_id=saved.id, at=NOON)
    operations.remove_night(by=ash, night_id=second.id, at=NOON)
    operations.bring_back_night(by=ash, night_id=saved.id, at=NOON)
    assert queries.night_of(own_access(ash), saved.id).id == saved.id


def test_birch_reaches_nothing_of_it(ash, birch):
    saved = night(ash)
    acts = (
        lambda: operations.write_night(
            by=birch, woke_on=TODAY, answers=NIGHT, night_id=saved.id, edit=Edit.fresh(1), at=NOON
        ),
        lambda: operations.remove_night(by=birch, night_id=saved.id, at=NOON),
        lambda: operations.bring_back_night(by=birch, night_id=saved.id, at=NOON),
    )
    for act in acts:
        with pytest.raises(operations.Gone):
            act()
    access = own_access(birch)
    assert queries.night_of(access, saved.id) is None
    assert queries.night_on(access, TODAY) is None
    assert queries.night_ends(access) is None


def test_no_half_night_when_the_audit_fails(ash):
    with (
        patch("waymark.diary.operations.sleep.audit.record", side_effect=RuntimeError),
        pytest.raises(RuntimeError),
    ):
        night(ash)
    assert not SleepNight.objects.exists()


def test_four_weeks_of_nights_take_two_queries(ash, django_assert_num_queries):
    for back in range(10):
        night(ash, TODAY - timedelta(days=back))
    with django_assert_num_queries(2):
        assert len(queries.nights_between(own_access(ash), TODAY - timedelta(days=27), TODAY)) == 10
    assert queries.days_with_night(own_access(ash), TODAY, TODAY) == {TODAY}
    assert queries.night_ends(own_access(ash)) == (TODAY - timedelta(days=9), TODAY)
