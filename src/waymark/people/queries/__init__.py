"""Reading accounts and roles. What people write about themselves is read in other apps, with an `Access`."""

from waymark.people.queries.accounts import (
    an_operator_exists,
    box_of,
    boxes_of,
    codes_left,
    day_rule_by_id,
    day_rule_of,
    email_of,
    free_username,
    key_ring,
    named,
    passkeys_of,
    places_of,
    username_taken,
    was_erased,
)
from waymark.people.queries.openid import is_connected, signs_in_as
from waymark.people.queries.second_step import second_step_of
from waymark.people.queries.teams import (
    member_in,
    members_ever,
    members_of,
    memberships_of,
    roles_of,
    team,
    team_named,
    teams,
)

__all__ = [
    "an_operator_exists",
    "box_of",
    "boxes_of",
    "codes_left",
    "day_rule_by_id",
    "day_rule_of",
    "email_of",
    "free_username",
    "is_connected",
    "key_ring",
    "member_in",
    "members_ever",
    "members_of",
    "memberships_of",
    "named",
    "passkeys_of",
    "places_of",
    "roles_of",
    "second_step_of",
    "signs_in_as",
    "team",
    "team_named",
    "teams",
    "username_taken",
    "was_erased",
]
