"""Every write of programmes."""

from waymark.programmes.operations.cohorts import (
    NoSessions,
    NotAllowed,
    WrongState,
    call_off,
    change_seats,
    make_cohort,
    start_cohort,
)
from waymark.programmes.operations.finishing import finish_cohort, hold_for_group, note_group, write_letter
from waymark.programmes.operations.leaders import (
    LastLeader,
    accept_leading,
    lead_too,
    make_leader_code,
    stop_leading,
)
from waymark.programmes.operations.passes import MOST_PASSES, NoPass, WrongPass, make_pass, may_name, use_pass
from waymark.programmes.operations.programmes import change_programme, make_programme, put_programme_aside
from waymark.programmes.operations.roster import change_roster
from waymark.programmes.operations.sessions import change_cohort_session, check_fidelity, mark_made_up, write_event
from waymark.programmes.operations.template import TooMany, add_session, change_session, move_session, remove_session
from waymark.programmes.operations.waiting import (
    OfferLapsed,
    WrongCode,
    accept_offer,
    decline_offer,
    end_waiting_code,
    join_waiting,
    leave,
    let_offers_go,
    make_waiting_code,
    offer_places,
)

__all__ = [
    "MOST_PASSES",
    "LastLeader",
    "NoPass",
    "NoSessions",
    "NotAllowed",
    "OfferLapsed",
    "TooMany",
    "WrongCode",
    "WrongPass",
    "WrongState",
    "accept_leading",
    "accept_offer",
    "add_session",
    "call_off",
    "change_cohort_session",
    "change_programme",
    "change_roster",
    "change_seats",
    "change_session",
    "check_fidelity",
    "decline_offer",
    "end_waiting_code",
    "finish_cohort",
    "hold_for_group",
    "join_waiting",
    "lead_too",
    "leave",
    "let_offers_go",
    "make_cohort",
    "make_leader_code",
    "make_pass",
    "make_programme",
    "make_waiting_code",
    "mark_made_up",
    "may_name",
    "move_session",
    "note_group",
    "offer_places",
    "put_programme_aside",
    "remove_session",
    "start_cohort",
    "stop_leading",
    "use_pass",
    "write_event",
    "write_letter",
]
