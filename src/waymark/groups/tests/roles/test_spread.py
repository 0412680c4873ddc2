"""Pure rules about people: the load, buddies, who is asked first, what votes say, names, and two versions of words."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.groups.rules import agreement, buddies, ending, joining, leading, load
from waymark.groups.rules.load import Done, Kind
from waymark.groups.terms import Keep
from waymark.groups.terms.agreement import AgreementLine, Mark

ROB, ANN, KIM = (UUID(int=number) for number in (1, 2, 3))
TODAY = date(2026, 6, 10)


def led(who, *meetings):
    return [Done(number, who, Kind.LED) for number in meetings]


class TestLoad:
    def test_each_thing_counts_once_a_meeting(self):
        done = [*led(ROB, 0, 0, 1), Done(0, ANN, Kind.JOB), Done(0, ANN, Kind.JOB), Done(9, ANN, Kind.JOB)]
        found = load.load_of(8, done)
        assert [(one.member_id, one.led, one.jobs, one.attendance) for one in found.shares] == [
            (ROB, 2, 0, 0),
            (ANN, 0, 1, 0),
        ]

    def test_six_of_eight_leans_and_five_does_not(self):
        six = load.load_of(8, led(ROB, *range(6))).leans_on
        assert six is not None
        assert (six.member_id, six.led) == (ROB, 6)
        assert load.load_of(8, led(ROB, *range(5))).leans_on is None

    def test_of_three_meetings_nothing_is_said(self):
        assert load.load_of(3, led(ROB, 0, 1, 2)).leans_on is None

    @given(st.lists(st.builds(Done, st.integers(-2, 12), st.sampled_from([ROB, ANN, KIM]), st.sampled_from(Kind))))
    def test_nobody_did_more_than_there_were_meetings(self, done):
        for share in load.load_of(8, done).shares:
            assert all(0 <= number <= 8 for number in (share.led, share.jobs, share.attendance))
            assert share.all > 0


class TestBuddies:
    def test_whoever_has_the_fewest_is_first(self):
        assert buddies.pairs([KIM], [ROB, ANN], {ROB: 1}) == [(KIM, ANN)]

    def test_nobody_is_their_own_buddy_and_nobody_gets_three(self):
        assert buddies.pairs([ROB], [ROB], {}) == []
        assert buddies.pairs([KIM], [ROB], {ROB: 2}) == []

    @given(st.lists(st.integers(0, 30), unique=True), st.lists(st.integers(20, 50), unique=True))
    def test_each_newcomer_gets_one_at_most_and_each_volunteer_two(self, newcomers, volunteers):
        found = buddies.pairs([UUID(int=n) for n in newcomers], [UUID(int=n) for n in volunteers], {})
        assert len({newcomer for newcomer, _buddy in found}) == len(found)
        given_out = [buddy for _newcomer, buddy in found]
        assert all(given_out.count(buddy) <= 2 for buddy in given_out)


@dataclass(frozen=True)
class Leading:
    rests_until: date | None


def test_whoever_rests_is_asked_last_and_all_are_asked_when_all_rest():
    awake, resting = Leading(None), Leading(TODAY + timedelta(days=1))
    back = Leading(TODAY)
    assert leading.asked_first([resting, awake, back], TODAY) == (awake, back)
    assert leading.asked_first([resting], TODAY) == (resting,)


@pytest.mark.parametrize(
    ("votes", "becomes"),
    [
        ([], Keep.KEEP),
        ([Keep.ERASE], Keep.ERASE),
        ([Keep.ERASE, Keep.KEEP], Keep.KEEP),
        ([Keep.ERASE, Keep.KEEP, Keep.ERASE], Keep.ERASE),
        ([Keep.KEEP, Keep.KEEP, Keep.ERASE], Keep.KEEP),
    ],
)
def test_the_larger_number_counts_and_a_tie_keeps(votes, becomes):
    assert ending.outcome(votes) is becomes


def test_closing_takes_a_fortnight_unless_one_is_alone():
    assert ending.first_closing_day(TODAY, 2) == TODAY + timedelta(days=14)
    assert ending.first_closing_day(TODAY, 1) == TODAY


def test_a_taken_name_gets_the_first_free_number():
    assert joining.free_name("Ann", ["Rob"]) == "Ann"
    assert joining.free_name("Ann", ["ann", "Ann 2"]) == "Ann 3"
    assert len(joining.free_name("A" * 40, ["a" * 40])) <= 40


def test_a_no_holds_for_thirty_days():
    said = datetime(2026, 6, 10, tzinfo=UTC)
    assert not joining.may_ask_again(said, said + timedelta(days=29, hours=23))
    assert joining.may_ask_again(said, said + timedelta(days=30))


def test_a_pass_is_told_from_a_code_by_its_length():
    assert joining.looks_like_a_pass("ABCD-" * 8)
    assert not joining.looks_like_a_pass("abcd-efgh-jkmn")


def test_of_two_versions_what_is_gone_stands_before_what_came():
    before = [AgreementLine("One"), AgreementLine("Two"), AgreementLine("Three", "3")]
    after = [AgreementLine("One"), AgreementLine("2"), AgreementLine("Three", "three")]
    found = [(one.mark, one.line.words) for one in agreement.differences(before, after)]
    assert found == [(Mark.SAME, "One"), (Mark.GONE, "Two"), (Mark.NEW, "2"), (Mark.SAME, "Three")]
