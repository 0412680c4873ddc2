"""Ending a group well: what is kept, and how long people have to say so."""

from collections.abc import Iterable
from datetime import date, timedelta

from waymark.groups.terms.groups import Keep

# People need time to read that their group closes and to say what becomes of its words. A fortnight is one meeting of
# the usual rhythm (seed 002: the group runs fortnightly); for somebody who is alone in it there is nobody to wait for.
NOTICE = timedelta(days=14)
LONGEST_NOTICE = timedelta(days=180)
LONGEST_PAUSE = timedelta(days=180)


def outcome(votes: Iterable[Keep]) -> Keep:
    """What the votes say: the majority of those cast. A tie keeps, and so does silence: what is erased is gone."""
    said = list(votes)
    return Keep.ERASE if said.count(Keep.ERASE) > said.count(Keep.KEEP) else Keep.KEEP


def first_closing_day(today: date, members: int) -> date:
    """The first day on which a group with so many members may close."""
    return today if members <= 1 else today + NOTICE
