"""What notices say: on a page inside, and outside in neutral words alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.urls import NoReverseMatch, reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from waymark.notices.terms.kinds import Kind


@dataclass(frozen=True)
class Said:
    """A title and one or two sentences."""

    title: str
    body: str


class _Values(dict[str, Any]):
    """What stands in the words. A parameter that an older notice does not have is left out."""

    def __missing__(self, key: str) -> str:
        return ""


def when_in_words(at: datetime, *, now: datetime, zone: str) -> str:
    """A moment on the clock of that zone, as near as it is: "today at 14:00", "Tuesday 1 December at 14:00"."""
    wall, today = at.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone)).date()
    time = date_format(wall, "H:i")
    if wall.date() == today:
        return _("today at %(time)s") % {"time": time}
    if wall.date() == today + timedelta(days=1):
        return _("tomorrow at %(time)s") % {"time": time}
    return _("%(day)s at %(time)s") % {"day": date_format(wall, "l j F"), "time": time}


def inside(kind: Kind, params: Mapping[str, Any], when: str) -> Said:
    """For a page behind the sign-in."""
    values = _Values(params, when=when)
    return Said(str(kind.title) % values, str(kind.body) % values)


def outside(kind: Kind, when: str, *, says_more: bool) -> Said:
    """For a mail, or the lock of a phone. Unless the person asked for more, it says that there is something, and no
    more than that.
    """
    title = _("A reminder you asked for") if kind.is_planned else _("Something new for you")
    body = str(kind.outside) % {"when": when} if says_more else _("Open it to read what it is.")
    return Said(title, body)


def leads_to(kind: Kind, params: Mapping[str, Any]) -> str:
    """The address of what it is about. Empty where there is no such page any more."""
    try:
        return reverse(kind.url_name, kwargs={name: params[name] for name in kind.url_args})
    except (NoReverseMatch, KeyError):
        return ""
