"""The words of today, and what its page is drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.diary.queries import DiaryToday
from waymark.home.rules import PartOfDay
from waymark.meetings.terms.pages import ComingMeeting
from waymark.plans.rules.week import Thing
from waymark.plans.terms import Standing
from waymark.plans.terms.checks import DueCheck

GREETINGS: Mapping[PartOfDay, str | Promise] = {
    PartOfDay.MORNING: _("Good morning"),
    PartOfDay.AFTERNOON: _("Good afternoon"),
    PartOfDay.EVENING: _("Good evening"),
    PartOfDay.NIGHT: _("Hello"),
}


@dataclass(frozen=True)
class TodayPage:
    """One day, as the person meets it: what they chose to do next, the diary where it is asking, and what their week
    holds for the day. `was_opened`: in an emergency, and they have not read of it yet. `has_answer`: from a care team.
    `check_due` is a visit at whose outcome they wanted to look again by now. `unread` counts messages for them.
    `meeting` is the next one within a week, unless they said no to it.
    """

    on: date
    part_of_day: PartOfDay
    plan: Standing
    diary: DiaryToday
    planned: tuple[Thing, ...] = ()
    look_back_due: bool = False
    was_opened: bool = False
    has_answer: bool = False
    check_due: DueCheck | None = None
    unread: int = 0
    meeting: ComingMeeting | None = None

    @property
    def greeting(self) -> str | Promise:
        return GREETINGS[self.part_of_day]

    @property
    def is_new(self) -> bool:
        """Nothing was written yet, so the page makes one offer and no more."""
        return self.plan.is_new and not self.diary.ever_on
