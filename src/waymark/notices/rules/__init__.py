"""Pure decisions of notices: when something is said, when to try again, and what may be said outside."""

from waymark.notices.rules.moments import Lead, Quiet, Saying, Times, end_of_quiet, goes_out_at, is_quiet, lay_out

__all__ = ["Lead", "Quiet", "Saying", "Times", "end_of_quiet", "goes_out_at", "is_quiet", "lay_out"]
