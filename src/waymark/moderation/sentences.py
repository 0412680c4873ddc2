"""Counts and lengths of time, in words."""

from datetime import timedelta

from django.utils.translation import gettext, ngettext

from waymark.moderation.rules.small_numbers import FEWEST
from waymark.moderation.terms.small_numbers import Said

TWO_DAYS = timedelta(days=2)


def counted(count: Said) -> str:
    """A number, "fewer than 5", or a span."""
    if count.is_exact:
        return str(count.least)
    if count == Said(1, FEWEST - 1):
        return gettext("fewer than %(number)d") % {"number": FEWEST}
    return gettext("%(least)d to %(most)d") % {"least": count.least, "most": count.most}


def lasted(length: timedelta | None) -> str:
    """In days, or in hours where it is less than two."""
    if length is None:
        return gettext("too few to say")
    if length >= TWO_DAYS:
        days = round(length / timedelta(days=1))
        return ngettext("%(num)d day", "%(num)d days", days) % {"num": days}
    hours = max(1, round(length / timedelta(hours=1)))
    return ngettext("%(num)d hour", "%(num)d hours", hours) % {"num": hours}
