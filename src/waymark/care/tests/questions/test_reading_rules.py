"""Who reads a question: asked, covering, unread for too long, nobody, gone."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from waymark.care.rules.hours import Hours, Spell, is_open
from waymark.care.rules.reading import Leave, Reader, Roster, holding, next_time, reads_now, stand_in

SAM, ALEX, KIM = (UUID(int=n) for n in (1, 2, 3))
MONDAY = datetime(2026, 6, 8, 9, 30, tzinfo=UTC)
WEEK = Hours("Europe/London", tuple(Spell(day, time(9), time(17)) for day in range(4)))
FRIDAYS = Hours("Europe/London", (Spell(4, time(9), time(12)),))
NONE = Hours("Europe/London")


def roster(*readers, within=2):
    return Roster("Europe/London", within, {one.id: one for one in readers})


def sam(cover=None, leaves=(), hours=WEEK):
    return Reader(SAM, "Sam", hours, cover, tuple(leaves))


def alex(cover=None, leaves=(), hours=FRIDAYS):
    return Reader(ALEX, "Alex", hours, cover, tuple(leaves))


AWAY = Leave(date(2026, 6, 8), date(2026, 6, 15), ALEX)


def test_the_one_who_was_asked_reads():
    held = holding(roster(sam(cover=ALEX), alex()), SAM, MONDAY, unread_since=MONDAY)
    assert (held.asked.id, held.reads.id, held.also, held.back_on) == (SAM, SAM, None, None)
    assert held.has(SAM)
    assert not held.has(ALEX)


def test_unread_for_longer_than_the_working_days_the_cover_has_it_too():
    team = roster(sam(cover=ALEX), alex())
    in_time, late = MONDAY + timedelta(days=2), MONDAY + timedelta(days=2, minutes=1)
    assert holding(team, SAM, in_time, unread_since=MONDAY).also is None
    held = holding(team, SAM, late, unread_since=MONDAY)
    assert held.also.id == ALEX
    assert held.has(SAM)
    assert held.has(ALEX)
    assert holding(team, SAM, late).also is None, "read in time"


def test_on_leave_the_cover_reads_from_the_first_day_on_and_not_from_the_last():
    team = roster(sam(leaves=[AWAY]), alex())
    assert holding(team, SAM, MONDAY - timedelta(days=1)).reads.id == SAM
    held = holding(team, SAM, MONDAY)
    assert (held.reads.id, held.back_on, held.is_covered) == (ALEX, date(2026, 6, 15), True)
    assert holding(team, SAM, MONDAY + timedelta(days=7)).reads.id == SAM


def test_leave_begins_at_midnight_of_the_teams_clock():
    team = roster(sam(leaves=[AWAY]), alex())
    assert holding(team, SAM, datetime(2026, 6, 7, 22, 59, tzinfo=UTC)).reads.id == SAM
    assert holding(team, SAM, datetime(2026, 6, 7, 23, 0, tzinfo=UTC)).reads.id == ALEX


def test_leave_without_a_cover_falls_to_the_standing_one_or_to_nobody():
    alone = Leave(AWAY.first_on, AWAY.back_on)
    assert holding(roster(sam(cover=ALEX, leaves=[alone]), alex()), SAM, MONDAY).reads.id == ALEX
    held = holding(roster(sam(leaves=[alone]), alex()), SAM, MONDAY, unread_since=MONDAY - timedelta(days=90))
    assert (held.reads, held.also, held.is_covered) == (None, None, False)
    assert held.has(SAM), "it waits until they are back"


def test_only_who_said_when_they_read_can_cover():
    silent = alex(hours=NONE)
    assert holding(roster(sam(leaves=[AWAY]), silent), SAM, MONDAY).reads is None
    late = MONDAY + timedelta(days=30)
    assert holding(roster(sam(cover=ALEX), silent), SAM, late, unread_since=MONDAY).also is None


def test_a_cover_who_is_away_is_covered_too_and_a_circle_ends():
    kim = Reader(KIM, "Kim", WEEK)
    both = roster(sam(leaves=[AWAY]), alex(cover=KIM, leaves=[Leave(AWAY.first_on, AWAY.back_on)]), kim)
    assert holding(both, SAM, MONDAY).reads.id == KIM
    circle = roster(sam(leaves=[AWAY]), alex(leaves=[Leave(AWAY.first_on, AWAY.back_on, SAM)]))
    assert holding(circle, SAM, MONDAY).reads is None


def test_who_has_left_leaves_it_to_everybody():
    held = holding(roster(alex()), SAM, MONDAY, unread_since=MONDAY)
    assert (held.asked, held.reads) == (None, None)
    assert held.has(ALEX)
    assert next_time(roster(alex()), SAM, MONDAY) is None


def test_the_next_time_knows_of_leave():
    friday_night = datetime(2026, 6, 5, 20, 0, tzinfo=UTC)
    free = next_time(roster(sam(), alex()), SAM, friday_night)
    assert (free.reader.id, free.at) == (SAM, datetime(2026, 6, 8, 8, 0, tzinfo=UTC))
    covered = next_time(roster(sam(leaves=[AWAY]), alex()), SAM, friday_night)
    assert (covered.reader.id, covered.at) == (ALEX, datetime(2026, 6, 12, 8, 0, tzinfo=UTC))
    alone = next_time(roster(sam(leaves=[Leave(AWAY.first_on, AWAY.back_on)])), SAM, friday_night)
    assert (alone.reader.id, alone.at) == (SAM, datetime(2026, 6, 15, 8, 0, tzinfo=UTC))
    assert next_time(roster(sam(hours=NONE)), SAM, friday_night) is None


minutes = st.integers(0, 21 * 24 * 60).map(lambda n: datetime(2026, 6, 1, tzinfo=UTC) + timedelta(minutes=n))
days = st.dates(date(2026, 6, 1), date(2026, 6, 25))


@st.composite
def leaves(draw, cover):
    first = draw(days)
    return Leave(first, first + timedelta(days=draw(st.integers(1, 9))), cover)


@given(minutes, st.lists(leaves(ALEX), max_size=2), st.lists(leaves(SAM), max_size=2), st.sampled_from([None, ALEX]))
def test_somebody_who_reads_is_here_and_said_when(at, sams, alexs, cover):
    team = roster(sam(cover, sams), alex(None, alexs))
    held = holding(team, SAM, at, unread_since=datetime(2026, 5, 1, tzinfo=UTC))
    for one in (held.reads, held.also):
        if one is not None:
            assert one.says_when
            assert one.leave_on(at.date()) is None or at.hour >= 23
    assert held.also is None or held.reads is not None
    assert held.has(SAM)


@given(minutes, st.lists(leaves(ALEX), max_size=2), st.lists(leaves(None), max_size=2))
def test_the_next_time_is_open_and_belongs_to_who_reads_then(at, sams, alexs):
    team = roster(sam(None, sams), alex(None, alexs))
    found = next_time(team, SAM, at)
    assert found is not None
    assert found.at >= at
    assert is_open(found.reader.hours, found.at)
    assert stand_in(team, team.readers[SAM], found.at.astimezone(UTC).date()) == found.reader
    if reads_now(team, holding(team, SAM, at), at):
        assert found.at == at
