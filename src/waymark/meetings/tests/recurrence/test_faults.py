"""What is wrong with a rhythm, by name."""

from dataclasses import replace
from datetime import UTC, date, time

import pytest
from hypothesis import given

from waymark.meetings.rules.faults import faults
from waymark.meetings.terms.rhythm import LAST, Every, Fault, HolidayRule

from .rhythms import FORTNIGHTLY, LAST_MONDAY, rhythms

WRONG = [
    (FORTNIGHTLY, {"interval": 0}, Fault.INTERVAL),
    (FORTNIGHTLY, {"interval": 13}, Fault.INTERVAL),
    (LAST_MONDAY, {"interval": 7}, Fault.INTERVAL),
    (FORTNIGHTLY, {"weekday": 7}, Fault.WEEKDAY),
    (FORTNIGHTLY, {"nth": 1}, Fault.NTH),
    (LAST_MONDAY, {"nth": 0}, Fault.NTH),
    (LAST_MONDAY, {"nth": 5}, Fault.NTH),
    (LAST_MONDAY, {"nth": -2}, Fault.NTH),
    (FORTNIGHTLY, {"starts_on": date(1969, 12, 31)}, Fault.STARTS_ON),
    (FORTNIGHTLY, {"starts_on": date(2100, 1, 1)}, Fault.STARTS_ON),
    (FORTNIGHTLY, {"at": time(14, 0, 1)}, Fault.AT),
    (FORTNIGHTLY, {"at": time(14, tzinfo=UTC)}, Fault.AT),
    (FORTNIGHTLY, {"minutes": 14}, Fault.MINUTES),
    (FORTNIGHTLY, {"minutes": 601}, Fault.MINUTES),
    (FORTNIGHTLY, {"zone": "Europe/Nowhere"}, Fault.ZONE),
    (FORTNIGHTLY, {"zone": "Europe"}, Fault.ZONE),
    (FORTNIGHTLY, {"zone": "../etc"}, Fault.ZONE),
    (FORTNIGHTLY, {"zone": ""}, Fault.ZONE),
    (FORTNIGHTLY, {"count": 0}, Fault.COUNT),
    (FORTNIGHTLY, {"count": 521}, Fault.COUNT),
    (FORTNIGHTLY, {"count": 9, "until_on": date(2027, 1, 1)}, Fault.TWO_ENDS),
    (FORTNIGHTLY, {"until_on": date(2026, 11, 30)}, Fault.NO_DATES),
    (FORTNIGHTLY, {"holidays": HolidayRule.SKIP}, Fault.REGION),
    (FORTNIGHTLY, {"holidays": HolidayRule.ASK, "region": "GB"}, Fault.REGION),
]


@pytest.mark.parametrize(("good", "wrong", "fault"), WRONG)
def test_each_fault_is_named(good, wrong, fault):
    assert faults(good) == ()
    assert faults(replace(good, **wrong)) == (fault,)


def test_several_faults_are_all_named_in_the_order_of_the_form():
    wrong = replace(FORTNIGHTLY, interval=99, minutes=1, zone="x", until_on=date(2000, 1, 1))
    assert faults(wrong) == (Fault.INTERVAL, Fault.MINUTES, Fault.ZONE)


@given(rhythms())
def test_a_good_rhythm_has_none(rhythm):
    known = replace(rhythm, region=rhythm.region or "GB-WLS")
    assert faults(known) == ()


def test_the_edges_are_good():
    edges = {"interval": 12, "minutes": 600, "count": 520, "starts_on": date(2099, 12, 31)}
    assert faults(replace(FORTNIGHTLY, **edges)) == ()
    assert faults(replace(LAST_MONDAY, every=Every.MONTH, nth=LAST, interval=6, minutes=15)) == ()
