"""Whether somebody seems to have completed a programme: a suggestion, which a human decides. Pure."""

# Our own choice, in the absence of one number that services share: most of it, and what was made up counts as much.
ENOUGH = 2 / 3


def seems_completed(*, sessions: int, taken_part: int, made_up: int) -> bool:
    """Whether two thirds of the sessions were taken part in, in any way, or gone through afterwards."""
    return sessions > 0 and (taken_part + made_up) / sessions >= ENOUGH
