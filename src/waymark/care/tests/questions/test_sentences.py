"""What people read about who reads: the sentences themselves."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from waymark.care import sentences
from waymark.care.rules.hours import Hours, Spell
from waymark.care.rules.reading import Leave, holding
from waymark.care.tests.questions.test_reading_rules import ALEX, AWAY, MONDAY, NONE, SAM, alex, roster, sam

SATURDAY = datetime(2026, 6, 6, 12, 0, tzinfo=UTC)


def nine_to(hour, *days):
    return tuple(Spell(day, time(9), time(hour)) for day in days)


@pytest.mark.parametrize(
    ("spells", "words"),
    [
        (nine_to(17, 0, 1, 2, 3), "Monday to Thursday, 09:00 to 17:00"),
        (nine_to(17, 0, 1), "Monday and Tuesday, 09:00 to 17:00"),
        (nine_to(17, 0, 1, 2, 4), "Monday to Wednesday and Friday, 09:00 to 17:00"),
        ((*nine_to(17, 0, 1, 2), *nine_to(12, 4)), "Monday to Wednesday, 09:00 to 17:00; Friday, 09:00 to 12:00"),
        ((Spell(0, time(9), time(12)), Spell(0, time(14), time(16))), "Monday, 09:00 to 12:00 and 14:00 to 16:00"),
        ((), ""),
    ],
)
def test_hours_in_words(spells, words):
    assert sentences.hours_in_words(Hours("Europe/London", spells)) == words


def test_in_the_hours():
    said = sentences.said(roster(sam()), SAM, MONDAY)
    assert said.is_read_now
    assert said.now == "These are Sam’s hours, until 17:00. Nobody looks all the time."
    assert said.hours == "Sam reads this Monday to Thursday, 09:00 to 17:00, and answers within 2 working days."
    assert said.who == ()


def test_outside_of_them_nobody_is_watching():
    said = sentences.said(roster(sam(), within=1), SAM, SATURDAY)
    assert not said.is_read_now
    assert said.now == "Nobody is watching this now. Sam reads it on Monday from 09:00."
    assert said.hours.endswith("answers within one working day.")


@pytest.mark.parametrize(
    ("at", "when"),
    [
        (datetime(2026, 6, 8, 6, 0, tzinfo=UTC), "today"),
        (datetime(2026, 6, 7, 12, 0, tzinfo=UTC), "tomorrow"),
        (datetime(2026, 6, 4, 17, 0, tzinfo=UTC), "on Monday"),
    ],
)
def test_when_somebody_reads_next(at, when):
    assert f"reads it {when} from 09:00." in sentences.said(roster(sam()), SAM, at).now


def test_far_away_has_a_date():
    away = Leave(date(2026, 6, 5), date(2026, 7, 6))
    said = sentences.said(roster(sam(leaves=[away])), SAM, SATURDAY)
    assert said.now == "Nobody is watching this now. Sam reads it on Monday 6 July from 09:00."
    assert said.who == ("Sam is away until Monday 6 July. Nobody reads this until then.",)


def test_leave_with_a_cover():
    said = sentences.said(roster(sam(leaves=[AWAY]), alex()), SAM, MONDAY)
    assert said.who == ("Sam is away until Monday 15 June. Alex reads for Sam.",)
    assert said.now == "Nobody is watching this now. Alex reads it on Friday from 09:00."


def test_unread_for_too_long():
    late = MONDAY + timedelta(days=3)
    said = sentences.said(roster(sam(cover=ALEX), alex()), SAM, late, unread_since=MONDAY)
    assert said.who == ("Sam has not read this in 2 working days, so Alex sees it now too.",)


def test_gone_and_silent():
    gone = sentences.said(roster(alex()), SAM, MONDAY)
    assert gone.who == ("The one who was asked has left this team. Everybody in the team can read it.",)
    assert (gone.now, gone.hours, gone.is_read_now) == ("Nobody is watching this.", "", False)
    assert sentences.said(roster(sam(hours=NONE)), SAM, MONDAY).hours == "Sam has not said when."


def test_whom_it_waits_for():
    team = roster(sam(cover=ALEX), alex())
    late = MONDAY + timedelta(days=3)
    assert sentences.waits_for(holding(team, SAM, MONDAY)) == "Waits for Sam"
    assert sentences.waits_for(holding(team, SAM, late, unread_since=MONDAY)) == "Waits for Sam and Alex"
    alone = roster(sam(leaves=[Leave(AWAY.first_on, AWAY.back_on)]))
    assert sentences.waits_for(holding(alone, SAM, MONDAY)) == "Waits until Sam is back"
    assert sentences.waits_for(holding(roster(), SAM, MONDAY)) == "Waits for the team"
