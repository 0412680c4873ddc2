"""Reading programmes and cohorts. The first argument is the seat it happens under, or the person it belongs to."""

from waymark.programmes.queries.cohorts import (
    cohort_page,
    cohort_session,
    how_it_went,
    leaders_of,
    may_ask,
    may_be_asked,
    overview,
    roster_line,
    roster_of,
    waves_of,
    who_may_be_asked,
)
from waymark.programmes.queries.papers import events_about, letters_for, my_events, my_letters, sessions_held
from waymark.programmes.queries.programmes import programme_of, programmes_of, session_of
from waymark.programmes.queries.seats import NotThere, cohort_seat, organisations_of, programme_seat
from waymark.programmes.queries.waiting import enrolment_of, enrolments_of, open_codes, wait_band, waiting_page

__all__ = [
    "NotThere",
    "cohort_page",
    "cohort_seat",
    "cohort_session",
    "enrolment_of",
    "enrolments_of",
    "events_about",
    "how_it_went",
    "leaders_of",
    "letters_for",
    "may_ask",
    "may_be_asked",
    "my_events",
    "my_letters",
    "open_codes",
    "organisations_of",
    "overview",
    "programme_of",
    "programme_seat",
    "programmes_of",
    "roster_line",
    "roster_of",
    "session_of",
    "sessions_held",
    "wait_band",
    "waiting_page",
    "waves_of",
    "who_may_be_asked",
]
