"""Reading meetings for somebody's own calendar. Nothing of it names a group, a place, or anybody."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from waymark.meetings import reading
from waymark.meetings.models import CalendarFeed, Meeting, MeetingAnswer, Series, SeriesAnswer
from waymark.meetings.queries.coming import kept_of
from waymark.meetings.queries.seats import belongs_to
from waymark.meetings.rules import recurrence
from waymark.meetings.rules.calendar_files import CalendarSeries
from waymark.meetings.rules.tokens import digest
from waymark.meetings.terms.answers import Answer
from waymark.meetings.terms.calendars import MyFeed
from waymark.meetings.terms.pages import MeetingSeat
from waymark.meetings.terms.rhythm import Change, State
from waymark.people.models import Person

# How far dates are written down one by one, where no rule says them.
KNOWN_FOR = timedelta(days=730)


def feeds_of(person_id: UUID) -> list[MyFeed]:
    """The addresses that work, oldest first."""
    rows = CalendarFeed.objects.filter(person_id=person_id, ended_at=None).order_by("made_at", "pk")
    return [MyFeed(row.pk, row.name, row.made_at) for row in rows]


def person_behind(token: str) -> Person | None:
    """Whose calendar it is; None for an unknown address, one that was ended, and a closed account."""
    row = CalendarFeed.objects.select_related("person").filter(digest=digest(token), ended_at=None).first()
    return row.person if row and row.person.is_active else None


def known_to(at: datetime) -> date:
    """Rounded to months, so that the file stays the same from day to day."""
    return (at.date() + KNOWN_FOR).replace(day=1)


def calendar_of(person_id: UUID, *, at: datetime) -> list[CalendarSeries]:
    """Everything a person belongs to, without the dates to which they said no. Four queries, and those of the hosts."""
    kept = kept_of(belongs_to(person_id), date.min, None)
    own = _own_answers(kept.series, person_id)
    standing = {row.series_id: row for row in SeriesAnswer.objects.filter(series__in=kept.series, person_id=person_id)}
    found = (
        _as_told(series, kept.rows.get(series.pk, {}), own, standing.get(series.pk), known_to(at))
        for series in kept.series
    )
    return [one for one in found if one is not None]


def one_for_calendar(seat: MeetingSeat) -> CalendarSeries:
    """A series for the file of one of its dates."""
    series = Series.objects.get(pk=seat.series_id)
    rows = Meeting.objects.filter(series=series, is_decided=True)
    return _calendar_series(series, {row.on: reading.change_in(row) for row in rows}, series.changed_at)


def _own_answers(series: Iterable[Series], person_id: UUID) -> Mapping[UUID, MeetingAnswer]:
    rows = MeetingAnswer.objects.filter(meeting__series__in=list(series), person_id=person_id)
    return {row.meeting_id: row for row in rows}


def _as_told(
    series: Series,
    rows: Mapping[date, Meeting],
    own: Mapping[UUID, MeetingAnswer],
    standing: SeriesAnswer | None,
    until: date,
) -> CalendarSeries | None:
    """The series as this person told us: a date to which they said no is left out. Who said no to all of it has only
    the dates to which they said something else, and those are few: the rule ends where dates are known.
    """
    changes = {row.on: reading.change_in(row) for row in rows.values() if row.is_decided}
    answers = {row.on: own[row.pk] for row in rows.values() if row.pk in own}
    said_at = max([series.changed_at, *(one.at for one in answers.values())])
    refused = {on: one.at for on, one in answers.items() if one.answer == Answer.NO.value}
    rhythm = reading.rhythm_in(series)
    if standing and standing.answer == Answer.NO.value:
        said_at = max(said_at, standing.at)
        wanted = [on for on, one in answers.items() if one.answer != Answer.NO.value]
        if not wanted:
            return None
        rhythm = replace(rhythm, until_on=min(rhythm.until_on or until, max(wanted)), count=None)
        refused |= {on: standing.at for on in recurrence.dates(rhythm) if on not in wanted}
    for on, at in refused.items():
        before = changes.get(on)
        sequence, changed_at = (before.sequence, before.changed_at) if before else (0, series.made_at)
        changes[on] = Change(on, State.SKIPPED, None, None, "", sequence, max(at, changed_at))
    return replace(_calendar_series(series, changes, said_at), rhythm=rhythm)


def _calendar_series(series: Series, changes: Mapping[date, Change], changed_at: datetime) -> CalendarSeries:
    """With the only name that leaves the site. The reason of a cancelled date, the place and the group stay here."""
    return CalendarSeries(
        uid=f"{series.pk}@waymark",
        rhythm=reading.rhythm_in(series),
        changes=tuple(replace(one, reason="") for one in changes.values()),
        title=series.neutral_title,
        description="",
        location="",
        url="",
        sequence=series.sequence,
        changed_at=changed_at.astimezone(UTC),
        cancelled_title=_("Cancelled: %(title)s") % {"title": series.neutral_title},
    )
