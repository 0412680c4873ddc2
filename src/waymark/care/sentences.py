"""When a team reads and who has a question, in words. Every time is by the clock of the team."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.care.rules import reading
from waymark.care.rules.hours import Hours, Spell, closes_at, day_in


@dataclass(frozen=True)
class Said:
    """What stands beside a question: the hours, who has it where that is not plain, and how it is at this moment.

    `is_read_now`: it is the hours of somebody who has it.
    """

    hours: str
    who: tuple[str, ...]
    now: str
    is_read_now: bool
    zone: str


def said(roster: reading.Roster, asked_id: UUID, at: datetime, *, unread_since: datetime | None = None) -> Said:
    """Everything about who reads what this member was asked."""
    held = reading.holding(roster, asked_id, at, unread_since=unread_since)
    is_read_now = reading.reads_now(roster, held, at)
    hours = hours_line(held.asked, roster.within) if held.asked else ""
    return Said(hours, who_lines(roster, held), now_line(roster, asked_id, held, at), is_read_now, roster.zone)


def hours_line(reader: reading.Reader, within: int) -> str:
    """“Sam reads this Monday to Thursday, 09:00 to 17:00, and answers within 2 working days.”"""
    if not reader.says_when:
        return _("%(name)s has not said when.") % {"name": reader.name}
    return ngettext(
        "%(name)s reads this %(hours)s, and answers within one working day.",
        "%(name)s reads this %(hours)s, and answers within %(within)d working days.",
        within,
    ) % {"name": reader.name, "hours": hours_in_words(reader.hours), "within": within}


def hours_in_words(hours: Hours) -> str:
    """“Monday to Thursday, 09:00 to 17:00; Friday, 09:00 to 12:00”. Days with the same hours stand together."""
    by_day = {day: tuple(spells) for day, spells in groupby(hours.spells, key=lambda one: one.weekday)}
    alike: dict[str, list[int]] = {}
    for day, spells in by_day.items():
        alike.setdefault(_times(spells), []).append(day)
    return "; ".join(_("%(days)s, %(times)s") % {"days": _days(days), "times": times} for times, days in alike.items())


def who_lines(roster: reading.Roster, held: reading.Holding) -> tuple[str, ...]:
    """Who has it, where it is not simply the one who was asked."""
    if held.asked is None:
        return (_("The one who was asked has left this team. Everybody in the team can read it."),)
    lines = []
    if held.back_on:
        words = {"name": held.asked.name, "day": day_in_words(held.back_on)}
        lines.append(_away(held, words))
    if held.also and held.reads:
        words = {"name": held.reads.name, "cover": held.also.name}
        lines.append(
            ngettext(
                "%(name)s has not read this in one working day, so %(cover)s sees it now too.",
                "%(name)s has not read this in %(within)d working days, so %(cover)s sees it now too.",
                roster.within,
            )
            % (words | {"within": roster.within})
        )
    return tuple(lines)


def _away(held: reading.Holding, words: dict[str, str]) -> str:
    if held.reads is None:
        return _("%(name)s is away until %(day)s. Nobody reads this until then.") % words
    words["cover"] = held.reads.name
    return _("%(name)s is away until %(day)s. %(cover)s reads for %(name)s.") % words


def now_line(roster: reading.Roster, asked_id: UUID, held: reading.Holding, at: datetime) -> str:
    """How it is at this moment: whose hours it is, or that nobody is watching, and when somebody reads next."""
    for reader in (held.reads, held.also):
        until = closes_at(reader.hours, at) if reader else None
        if reader and until:
            words = {"name": reader.name, "time": _time(until.astimezone(ZoneInfo(roster.zone)))}
            return _("These are %(name)s’s hours, until %(time)s. Nobody looks all the time.") % words
    following = reading.next_time(roster, asked_id, at)
    if following is None:
        return _("Nobody is watching this.")
    wall = following.at.astimezone(ZoneInfo(roster.zone))
    words = {"name": following.reader.name, "day": _near(wall.date(), day_in(roster.zone, at)), "time": _time(wall)}
    return _("Nobody is watching this now. %(name)s reads it %(day)s from %(time)s.") % words


def waits_for(held: reading.Holding) -> str:
    """Whom a question waits for, in a few words, for a list."""
    if held.asked is None:
        return _("Waits for the team")
    if held.reads is None:
        return _("Waits until %(name)s is back") % {"name": held.asked.name}
    names = [one.name for one in (held.reads, held.also) if one]
    return _("Waits for %(names)s") % {"names": get_text_list(names, _("and"))}


def day_in_words(day: date) -> str:
    return date_format(day, "l j F")


def _near(day: date, today: date) -> str:
    """“today”, “tomorrow”, “on Monday”, “on Monday 7 December”."""
    if day == today:
        return _("today")
    if day == today + timedelta(days=1):
        return _("tomorrow")
    if day < today + timedelta(days=7):
        return _("on %(day)s") % {"day": WEEKDAYS[day.weekday()]}
    return _("on %(day)s") % {"day": day_in_words(day)}


def _times(spells: Sequence[Spell]) -> str:
    pairs = [_("%(begins)s to %(ends)s") % {"begins": _time(one.begins), "ends": _time(one.ends)} for one in spells]
    return get_text_list(pairs, _("and"))


def _time(at: datetime | time) -> str:
    return f"{at:%H:%M}"


def _days(days: Sequence[int]) -> str:
    """Days in a row as “Monday to Thursday”, others one by one."""
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return get_text_list([part for run in runs for part in _run(run)], _("and"))


def _run(run: Sequence[int]) -> list[str]:
    first, last = str(WEEKDAYS[run[0]]), str(WEEKDAYS[run[-1]])
    if len(run) > 2:
        return [_("%(first)s to %(last)s") % {"first": first, "last": last}]
    return [first] if len(run) == 1 else [first, last]
