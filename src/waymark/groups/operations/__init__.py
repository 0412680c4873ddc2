"""Every write of groups."""

from waymark.groups.operations.admitting import NameTaken
from waymark.groups.operations.agreement import change_agreement, sign_agreement
from waymark.groups.operations.ending import (
    WrongDay,
    WrongState,
    begin_closing,
    call_off_closing,
    do_what_is_due,
    end_pause,
    finish_closing,
    pause_group,
    resume_group,
    say_keep,
)
from waymark.groups.operations.from_cohort import NotYours, join_from_cohort, start_from_cohort
from waymark.groups.operations.inviting import NewInvite, WrongCode, end_invite, make_invite
from waymark.groups.operations.joining import (
    OPEN,
    NotOpen,
    OtherAgreement,
    TooSoon,
    Way,
    ask_to_join,
    decline,
    join_group,
    let_in,
    take_back_asking,
)
from waymark.groups.operations.leaving import LastCoordinator
from waymark.groups.operations.members import be_called, leave_group, pair_buddies, wish_buddy
from waymark.groups.operations.roles import (
    answer_offer,
    end_facilitator,
    lay_down,
    make_facilitator,
    offer_role,
    rest,
    step_up,
    take_back_offer,
)
from waymark.groups.operations.signals import end_signal, send_signal
from waymark.groups.operations.starting import GroupWords, start_group
from waymark.groups.operations.words import Changed, ChangedMeanwhile, change_group, write_welcome
from waymark.groups.terms.agreement import AgreementLine

__all__ = [
    "OPEN",
    "AgreementLine",
    "Changed",
    "ChangedMeanwhile",
    "GroupWords",
    "LastCoordinator",
    "NameTaken",
    "NewInvite",
    "NotOpen",
    "NotYours",
    "OtherAgreement",
    "TooSoon",
    "Way",
    "WrongCode",
    "WrongDay",
    "WrongState",
    "answer_offer",
    "ask_to_join",
    "be_called",
    "begin_closing",
    "call_off_closing",
    "change_agreement",
    "change_group",
    "decline",
    "do_what_is_due",
    "end_facilitator",
    "end_invite",
    "end_pause",
    "end_signal",
    "finish_closing",
    "join_from_cohort",
    "join_group",
    "lay_down",
    "leave_group",
    "let_in",
    "make_facilitator",
    "make_invite",
    "offer_role",
    "pair_buddies",
    "pause_group",
    "rest",
    "resume_group",
    "say_keep",
    "send_signal",
    "sign_agreement",
    "start_from_cohort",
    "start_group",
    "step_up",
    "take_back_asking",
    "take_back_offer",
    "wish_buddy",
    "write_welcome",
]
