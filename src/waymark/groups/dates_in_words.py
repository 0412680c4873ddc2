"""Dates of meetings in words, for the rota, plans and guests."""

from zoneinfo import ZoneInfo

from django.utils import formats
from django.utils.translation import ngettext

from waymark.groups.terms.jobs import JobsThere
from waymark.meetings.terms.pages import ComingMeeting


def when(one: ComingMeeting) -> str:
    """The day and the time on the clock of the place where they meet."""
    return _in(one, "l j F, H:i")


def short_day(one: ComingMeeting) -> str:
    """The day for the head of a column."""
    return _in(one, "j M")


def free_and_mine(there: JobsThere) -> str:
    """How much is free and how much is mine, for a meeting that is folded away."""
    free, mine = len(there.open), len(there.mine)
    said = [ngettext("%(num)s job free", "%(num)s jobs free", free) % {"num": free}]
    if mine:
        said.append(ngettext("%(num)s is yours", "%(num)s are yours", mine) % {"num": mine})
    return ", ".join(said)


def _in(one: ComingMeeting, form: str) -> str:
    return formats.date_format(one.occurrence.starts_at.astimezone(ZoneInfo(one.zone)), form)
