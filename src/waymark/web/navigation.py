"""The few words that lead through the site. An entry shows only where its page exists."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Entry:
    """`url_name` is the room's front page; `icon` a symbol of `web/icons.svg`."""

    name: str | Promise
    url_name: str
    icon: str


@dataclass(frozen=True)
class Link:
    """An entry as one page shows it. `current`: the page is this one, or inside it."""

    name: str | Promise
    href: str
    icon: str
    current: bool


NAV = (
    Entry(_("Today"), "today", "today"),
    Entry(_("Diary"), "diary", "diary"),
    Entry(_("Plan"), "plan", "plan"),
    Entry(_("People"), "people", "people"),
    Entry(_("Learn"), "learn", "learn"),
)
# On a bad day only these two, beside help and exit.
FLARE_NAV = (
    Entry(_("Today"), "today", "today"),
    Entry(_("Bad-day plan"), "setback", "cairn"),
)


def links(path: str, entries: tuple[Entry, ...] = NAV) -> list[Link]:
    """The entries whose pages exist, marked where `path` lies inside one of them."""
    shown = []
    for entry in entries:
        try:
            href = reverse(entry.url_name)
        except NoReverseMatch:
            continue
        shown.append(Link(entry.name, href, entry.icon, current=path.startswith(href)))
    return shown
