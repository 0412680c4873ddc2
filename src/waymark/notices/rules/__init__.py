"""Pure decisions of notices: when something is said, when to try again, and what may be said outside."""

from waymark.notices.rules.delivering import Held, Next, after_failure, next_step, while_unreachable
from waymark.notices.rules.moments import Lead, Quiet, Saying, Times, end_of_quiet, goes_out_at, is_quiet, lay_out
from waymark.notices.rules.numbers import number_lasts_until, number_of
from waymark.notices.rules.outside import is_neutral, is_public, may_be_pushed_to

__all__ = [
    "Held",
    "Lead",
    "Next",
    "Quiet",
    "Saying",
    "Times",
    "after_failure",
    "end_of_quiet",
    "goes_out_at",
    "is_neutral",
    "is_public",
    "is_quiet",
    "lay_out",
    "may_be_pushed_to",
    "next_step",
    "number_lasts_until",
    "number_of",
    "while_unreachable",
]
