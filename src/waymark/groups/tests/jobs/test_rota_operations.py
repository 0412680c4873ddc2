"""Taking a job, giving it up, asking for somebody else, letting all go on a bad day."""

from datetime import date, timedelta

import pytest

from tests.support.people import NOON
from waymark.common.ids import new_id
from waymark.common.writing import Gone
from waymark.groups import operations, queries
from waymark.groups.models import Membership, RoleHeld, RoleTaken, SetbackSignal, StandIn
from waymark.groups.operations import AllTaken, JobWords, LetGo
from waymark.groups.terms import Energy, LeadRole, SignalTo
from waymark.groups.tests.gathering import FIRST, SECOND
from waymark.meetings import operations as meetings
from waymark.meetings import queries as meeting_queries
from waymark.meetings.terms import Answer, Way
from waymark.notices.models import Notice


def told(group, name):
    return [row.kind for row in Notice.objects.filter(person=group.people[name]).order_by("pk")]


def let_go(group, name, on=FIRST, at=NOON):
    person, seat = group.people[name], group.seat(name)
    return operations.let_all_go(by=person, seat=seat, series_id=group.series_id, on=on, at=at)


def give_up(group, name, job, on=FIRST, at=NOON):
    person, seat = group.people[name], group.seat(name)
    operations.give_up(by=person, seat=seat, job_id=job, series_id=group.series_id, on=on, at=at)


def swap(group, name, job, wants=True, on=FIRST):
    person, seat = group.people[name], group.seat(name)
    operations.ask_for_swap(by=person, seat=seat, job_id=job, series_id=group.series_id, on=on, wants=wants, at=NOON)


def test_anybody_takes_a_job_once(group):
    tea = group.job()
    group.take("birch", tea)
    group.take("birch", tea)
    assert group.who(tea) == ["birch"]
    with pytest.raises(AllTaken):
        group.take("cedar", tea)
    assert group.who(tea, SECOND) == []


def test_two_may_do_what_takes_two(group):
    tea = group.job(per_meeting=2)
    group.take("birch", tea)
    group.take("cedar", tea)
    with pytest.raises(AllTaken):
        group.take("dogwood", tea)
    give_up(group, "birch", tea)
    group.take("dogwood", tea)
    assert sorted(group.who(tea)) == ["cedar", "dogwood"]


def test_for_several_meetings_what_others_have_is_said(group):
    tea = group.job()
    group.take("cedar", tea, SECOND)
    dates = [(group.series_id, FIRST + timedelta(weeks=2 * number)) for number in range(3)]
    wrong = (group.series_id, date(2026, 6, 17))
    missed = operations.take_dates(
        by=group.people["birch"], seat=group.seat("birch"), job_id=tea, dates=[*dates, wrong], at=NOON
    )
    assert missed == [(group.series_id, SECOND), wrong]
    assert group.who(tea, dates[2][1]) == ["birch"]


def test_somebody_else_please_stays_until_it_is_taken_over(group):
    tea = group.job()
    group.take("birch", tea)
    swap(group, "birch", tea)
    assert group.who(tea) == ["birch"]
    group.take("cedar", tea)
    assert group.who(tea) == ["cedar"]
    assert told(group, "birch") == ["groups.taken_over"]
    with pytest.raises(Gone):
        swap(group, "birch", tea)


def test_kept_after_all_it_is_not_taken_over(group):
    tea = group.job()
    group.take("birch", tea)
    swap(group, "birch", tea)
    swap(group, "birch", tea, wants=False)
    with pytest.raises(AllTaken):
        group.take("cedar", tea)


def test_on_a_bad_day_the_next_stand_in_is_put_in_and_told(group):
    tea, clock = group.job(), group.job("Clock")
    for name in ("cedar", "dogwood"):
        group.volunteer(name, tea)
    group.volunteer("cedar", clock, NOON + timedelta(days=1))
    group.take("birch", tea)
    group.take("birch", clock)
    assert let_go(group, "birch") == LetGo(put_in=1, open=1)
    assert (group.who(tea), group.who(clock)) == (["cedar"], [])
    assert told(group, "cedar") == ["groups.standing_in"]
    assert told(group, "ash") == ["groups.job_open"]
    assert told(group, "birch") == []
    assert let_go(group, "birch") == LetGo(put_in=0, open=0)


def test_who_was_put_in_longest_ago_is_next(group):
    tea = group.job()
    for name in ("cedar", "dogwood"):
        group.volunteer(name, tea)
    for number, expected in enumerate(("cedar", "dogwood", "cedar")):
        on = FIRST + timedelta(weeks=2 * number)
        group.take("birch", tea, on)
        let_go(group, "birch", on, NOON + timedelta(minutes=number))
        assert group.who(tea, on) == [expected]


def test_a_stand_in_passes_it_on_and_it_comes_back_to_nobody(group):
    tea = group.job()
    for name in ("birch", "cedar", "dogwood"):
        group.volunteer(name, tea)
    group.take("birch", tea)
    let_go(group, "birch")
    assert group.who(tea) == ["cedar"]
    give_up(group, "cedar", tea)
    assert group.who(tea) == ["dogwood"]
    give_up(group, "dogwood", tea)
    assert group.who(tea) == []
    assert told(group, "ash") == ["groups.job_open"]


def _signal(group, name):
    SetbackSignal.objects.create(
        membership=Membership.objects.get(group_id=group.group_id, person=group.people[name]),
        to=SignalTo.GROUP.value,
        at=NOON,
        until_at=NOON + timedelta(days=7),
    )


def _says_no(group, name):
    seat = meeting_queries.seat_at(group.series_id, group.people[name])
    meetings.answer_meeting(by=group.people[name], seat=seat, on=FIRST, answer=Answer.NO, way=Way.ROOM, at=NOON)


def _says_always_no(group, name):
    seat = meeting_queries.seat_at(group.series_id, group.people[name])
    meetings.answer_series(by=group.people[name], seat=seat, answer=Answer.NO, way=Way.ROOM, at=NOON)


def _is_busy(group, name):
    group.take(name, group.job("Door"))


def _leaves(group, name):
    group.leave(name)


@pytest.mark.parametrize("why", [_signal, _says_no, _says_always_no, _is_busy, _leaves])
def test_who_cannot_is_not_asked(group, why):
    tea = group.job()
    group.volunteer("cedar", tea)
    group.volunteer("dogwood", tea, NOON + timedelta(hours=1))
    group.take("birch", tea)
    why(group, "cedar")
    let_go(group, "birch")
    assert group.who(tea) == ["dogwood"]
    assert told(group, "cedar") == []


def test_a_signal_that_ended_keeps_nobody_out(group):
    tea = group.job()
    group.volunteer("cedar", tea)
    group.take("birch", tea)
    _signal(group, "cedar")
    SetbackSignal.objects.update(until_at=NOON)
    let_go(group, "birch")
    assert group.who(tea) == ["cedar"]


def test_leading_is_for_who_coordinates_or_facilitates(group):
    with pytest.raises(Gone):
        group.take("birch", group.leading)
    group.give("birch", LeadRole.FACILITATOR)
    group.take("birch", group.leading)
    assert group.who(group.leading) == ["birch"]


def test_another_coordinator_leads_when_one_has_a_bad_day(group):
    group.give("birch")
    group.give("cedar", LeadRole.FACILITATOR)
    group.take("ash", group.leading)
    assert let_go(group, "ash") == LetGo(put_in=1, open=0)
    assert group.who(group.leading) == ["birch"]
    assert told(group, "birch") == ["groups.leading_in"]


def test_who_rests_from_a_role_leads_nothing_now(group):
    group.give("birch")
    RoleHeld.objects.filter(membership__person=group.people["birch"]).update(rests_until=FIRST)
    group.take("ash", group.leading)
    assert let_go(group, "ash") == LetGo(put_in=0, open=1)
    assert told(group, "birch") == ["groups.leading_open"]


def test_leading_given_back_is_told_to_the_others_who_coordinate(group):
    group.give("birch")
    group.take("ash", group.leading)
    give_up(group, "ash", group.leading)
    assert (told(group, "birch"), told(group, "ash")) == (["groups.leading_open"], [])


def test_a_place_of_somebody_who_left_is_free(group):
    tea = group.job()
    group.take("birch", tea)
    group.leave("birch")
    assert group.who(tea) == []
    group.take("cedar", tea)
    assert group.who(tea) == ["cedar"]


def test_nothing_is_taken_where_no_meeting_is(group):
    tea = group.job()
    for on, at in ((date(2026, 6, 17), NOON), (FIRST, NOON + timedelta(days=8))):
        with pytest.raises(Gone):
            group.take("birch", tea, on, at)
    seat = meeting_queries.seat_at(group.series_id, group.people["ash"])
    meetings.cancel_date(by=group.people["ash"], seat=seat, on=FIRST, reason="", at=NOON)
    with pytest.raises(Gone):
        group.take("birch", tea)


def test_when_the_meeting_is_over_nobody_can_count_bad_days(group):
    tea = group.job()
    group.volunteer("cedar", tea)
    group.take("birch", tea)
    let_go(group, "birch")
    assert operations.forget_let_go(NOON) == 0
    assert operations.forget_let_go(NOON + timedelta(days=8)) == 1
    row = RoleTaken.objects.get()
    assert (row.membership.name, row.stands_in_for) == ("cedar", None)


def test_only_who_coordinates_writes_jobs(group):
    tea, seat = group.job(), group.seat("birch")
    said = {"by": group.people["birch"], "seat": seat, "at": NOON}
    with pytest.raises(Gone):
        operations.add_job(**said, words=JobWords("Mine", "", Energy.SEATED), client_id=new_id())
    with pytest.raises(Gone):
        operations.change_job(**said, job_id=tea, words=JobWords("Mine", "", Energy.SEATED))
    with pytest.raises(Gone):
        operations.end_job(**said, job_id=tea)


def test_a_job_is_changed_and_ended_but_not_leading(group):
    tea, seat, ash = group.job(), group.seat("ash"), group.people["ash"]
    group.take("birch", tea)
    operations.change_job(by=ash, seat=seat, job_id=tea, words=JobWords("Coffee", "", Energy.SEATED, 2), at=NOON)
    assert queries.job_of(seat, tea).name == "Coffee"
    operations.end_job(by=ash, seat=seat, job_id=tea, at=NOON)
    assert [job.is_leading for job in queries.jobs_of(seat)] == [True]
    with pytest.raises(Gone):
        group.take("cedar", tea)
    with pytest.raises(Gone):
        operations.end_job(by=ash, seat=seat, job_id=group.leading, at=NOON)


def test_sent_twice_jobs_are_added_once(group):
    said = {"by": group.people["ash"], "seat": group.seat("ash"), "client_id": new_id(), "at": NOON}
    jobs = [JobWords("Tea", "", Energy.ON_FEET), JobWords("Clock", "", Energy.SEATED)]
    assert operations.add_jobs(**said, jobs=jobs) == operations.add_jobs(**said, jobs=jobs)
    assert len(queries.jobs_of(group.seat("ash"))) == 3


def test_going_from_the_list_of_stand_ins(group):
    tea = group.job()
    group.volunteer("birch", tea)
    group.volunteer("birch", tea)
    seat = group.seat("birch")
    assert [job.stands_in for job in queries.jobs_of(seat)] == [False, True]
    operations.stand_in(by=group.people["birch"], seat=seat, job_id=tea, wants=False, at=NOON)
    assert not StandIn.objects.exists()
    with pytest.raises(Gone):
        group.volunteer("birch", group.leading)


def test_a_job_that_fewer_do_now_puts_nobody_in(group):
    tea = group.job(per_meeting=2)
    group.volunteer("dogwood", tea)
    group.take("birch", tea)
    group.take("cedar", tea)
    words = JobWords("Tea", "", Energy.ON_FEET, 1)
    operations.change_job(by=group.people["ash"], seat=group.seat("ash"), job_id=tea, words=words, at=NOON)
    let_go(group, "cedar")
    assert group.who(tea) == ["birch"]
    assert told(group, "ash") == []


def test_on_a_bad_day_the_meetings_with_my_jobs_are_found(group):
    tea = group.job()
    seats = [group.seat("birch")]
    assert queries.my_jobs_soon(seats, at=NOON, until=NOON + timedelta(days=7)) == []
    group.take("birch", tea)
    group.take("birch", tea, SECOND)
    found = queries.my_jobs_soon(seats, at=NOON, until=NOON + timedelta(days=7))
    assert [(seat.slug, one.on) for seat, one in found] == [(group.slug, FIRST)]
