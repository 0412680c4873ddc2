"""The form of a rhythm: what it makes of what was typed, what it says is wrong, and the dates it shows."""

from datetime import UTC, date, datetime, time

import pytest

from waymark.meetings.forms.rhythm import RhythmForm, wants_dates
from waymark.meetings.previews import preview, when
from waymark.meetings.rules import recurrence
from waymark.meetings.rules.bank_holidays import REGIONS
from waymark.meetings.terms.regions import REGION_WORDS
from waymark.meetings.terms.rhythm import LAST, Every, HolidayRule, Rhythm
from waymark.meetings.tests.hosting import fortnightly

TODAY = date(2026, 11, 25)
AT = datetime(2026, 11, 25, 9, tzinfo=UTC)


def typed(**more):
    said = {
        "when_every": "week",
        "when_interval": "2",
        "when_weekday": "1",
        "when_starts_on": "2026-12-01",
        "when_at": "14:00",
        "when_minutes": "90",
        "when_zone": "Europe/London",
        "when_ends": "none",
        "when_holidays": "skip",
        "when_region": "GB-ENG",
    }
    return RhythmForm({**said, **more}, today=TODAY, zone="Europe/London")


def test_every_second_tuesday():
    form = typed()
    assert form.is_valid(), form.errors
    assert form.to_rhythm() == fortnightly(starts_on=date(2026, 12, 1))


def test_the_last_monday_of_each_month_twelve_times():
    form = typed(
        when_every="month", when_interval="1", when_weekday="0", when_nth="-1", when_ends="count", when_count="12"
    )
    assert form.is_valid(), form.errors
    made = form.to_rhythm()
    assert (made.every, made.nth, made.count, made.until_on) == (Every.MONTH, LAST, 12, None)


def test_a_last_day_without_that_choice_is_left_alone():
    assert typed(when_until_on="2020-01-01").is_valid()


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"when_interval": "13"}, "when_interval"),
        ({"when_interval": "two"}, "when_interval"),
        ({"when_every": "month", "when_nth": "", "when_interval": "1"}, "when_nth"),
        ({"when_every": "month", "when_nth": "1", "when_interval": "7"}, "when_interval"),
        ({"when_at": "late"}, "when_at"),
        ({"when_minutes": "5"}, "when_minutes"),
        ({"when_zone": "Mars/Base"}, "when_zone"),
        ({"when_ends": "until"}, "when_until_on"),
        ({"when_ends": "until", "when_until_on": "2026-11-30"}, "when_until_on"),
        ({"when_ends": "count"}, "when_count"),
        ({"when_ends": "count", "when_count": "0"}, "when_count"),
        ({"when_region": ""}, "when_region"),
        ({"when_starts_on": "1066-10-14"}, "when_starts_on"),
    ],
)
def test_what_is_wrong_is_said_beside_its_box(said, field):
    form = typed(**said)
    assert not form.is_valid()
    assert list(form.errors) == [field]


def test_a_new_form_and_a_kept_rhythm_stand_in_the_boxes():
    fresh = RhythmForm(today=TODAY, zone="Europe/London", region="GB-SCT")
    assert fresh["when_weekday"].value() == TODAY.weekday()
    assert fresh["when_holidays"].value() == "skip"
    kept = Rhythm(Every.MONTH, 2, 3, LAST, TODAY, time(10), 60, "UTC", count=6)
    shown = RhythmForm(today=TODAY, zone="Europe/London", kept=kept)
    sent = {name: shown[name].value() for name in shown.fields}
    again = RhythmForm(sent, today=TODAY, zone="Europe/London", kept=kept)
    assert again.is_valid(), again.errors
    assert again.to_rhythm() == kept


def test_eight_dates_are_shown_and_a_bank_holiday_between_them_is_struck_out():
    shown = preview(fortnightly(starts_on=date(2026, 12, 1), weekday=4), at=AT)
    assert shown.words == "every second Friday"
    assert [one.when.day for one in shown.dates if one.is_out] == ["Friday 1 January", "Friday 26 March"]
    assert sum(not one.is_out for one in shown.dates) == 8
    assert not shown.is_all


def test_what_ends_before_the_eighth_date_says_so():
    shown = preview(fortnightly(starts_on=date(2026, 12, 1), count=2), at=AT)
    assert [one.when.day for one in shown.dates] == ["Tuesday 1 December", "Tuesday 15 December"]
    assert shown.is_all


def test_a_reader_elsewhere_is_told_their_own_clock():
    first = recurrence.occurrence_on(fortnightly(), (), date(2026, 6, 16))
    here, there = (
        when(first, "Europe/London", today=TODAY, reader_zone=zone) for zone in ("Europe/London", "Australia/Sydney")
    )
    assert (here.clock, here.yours) == ("14:00–15:30", "")
    assert there.yours == "23:00–00:30"


def test_every_region_has_a_name():
    assert set(REGION_WORDS) == set(REGIONS)
    assert wants_dates({"show-dates": "1"})
    assert not wants_dates({})


def test_holiday_rules_are_the_three_of_the_form():
    assert {value for value, _words in RhythmForm.base_fields["when_holidays"].choices} == set(HolidayRule)
