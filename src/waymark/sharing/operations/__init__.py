"""Every change to what is shared."""

from waymark.sharing.operations.ledger import add, give, scope_for, withdraw, withdraw_everything
from waymark.sharing.operations.links import end_link, make_link, try_passcode
from waymark.sharing.operations.looks import record_look
from waymark.sharing.operations.supporters import (
    AlreadySupports,
    OwnInvitation,
    answer_invitation,
    cancel_invitation,
    confirm_supporter,
    invite,
    leave,
    renew_invitation,
    set_supporter_aside,
    use_up_invitation,
    write_about_supporter,
)
from waymark.sharing.operations.teams import NotTurnedOn, meet_team, open_in_emergency, was_told
from waymark.sharing.terms import Wording

__all__ = [
    "AlreadySupports",
    "NotTurnedOn",
    "OwnInvitation",
    "Wording",
    "add",
    "answer_invitation",
    "cancel_invitation",
    "confirm_supporter",
    "end_link",
    "give",
    "invite",
    "leave",
    "make_link",
    "meet_team",
    "open_in_emergency",
    "record_look",
    "renew_invitation",
    "scope_for",
    "set_supporter_aside",
    "try_passcode",
    "use_up_invitation",
    "was_told",
    "withdraw",
    "withdraw_everything",
    "write_about_supporter",
]
