"""Reading for the pages that put the others together."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from waymark.care import queries as care
from waymark.common.days import DayRule
from waymark.diary import queries as diary
from waymark.groups import queries as groups
from waymark.groups.terms import GroupSeat
from waymark.home.people_room import unread
from waymark.home.rules import part_of_day
from waymark.home.terms import TodayPage
from waymark.meetings import queries as meetings
from waymark.meetings.terms import Answer
from waymark.meetings.terms.pages import ComingMeeting
from waymark.meetings.terms.rhythm import State
from waymark.notices import queries as notices
from waymark.people.models import Person
from waymark.plans import queries as plans
from waymark.plans.rules.week_days import in_order
from waymark.sharing.terms import Access, Topic

SOON = timedelta(days=7)
# A bad day rarely knows more than its own and the next few.
TOO_MUCH_FOR = timedelta(days=3)


def jobs_to_let_go(person: Person, at: datetime) -> list[tuple[GroupSeat, ComingMeeting]]:
    """The meetings of the next days at which the person has a job, for a day on which it is too much."""
    return groups.my_jobs_soon(groups.seats_of(person, at), at=at, until=at + TOO_MUCH_FOR)


def today_of(access: Access, *, rule: DayRule, at: datetime) -> TodayPage:
    """The person's day at the moment `at`, on their own clock."""
    access.require(Topic.GOALS)
    on = rule.day_of(at)
    week = plans.week_of(access, on - timedelta(days=on.weekday()))
    return TodayPage(
        on=on,
        part_of_day=part_of_day(at.astimezone(ZoneInfo(rule.zone)).hour),
        plan=plans.standing_of(access),
        diary=diary.today_of(access, rule=rule, at=at),
        planned=in_order(week.plan.on(on.weekday()), rule.start_hour),
        look_back_due=plans.review_due(access, on) is not None,
        was_opened=bool(unread(access.subject_id)),
        has_answer=care.has_new_answer(access),
        check_due=plans.check_due(access, on),
        unread=notices.unread(access.subject_id, at),
        meeting=_next_meeting(access, at),
    )


def _next_meeting(access: Access, at: datetime) -> ComingMeeting | None:
    """The next meeting within a week that takes place and that the person did not say no to."""
    hosts = meetings.belongs_to(access.subject_id)
    ahead = meetings.coming(hosts, person_id=access.subject_id, at=at) if hosts else []
    soon = (one for one in ahead if one.occurrence.starts_at - at < SOON and one.occurrence.state is State.PLANNED)
    return next((one for one in soon if one.mine is None or one.mine.answer is not Answer.NO), None)
