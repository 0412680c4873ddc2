"""The made-up community with an attack in everything that somebody wrote, and the pages on which they are looked at.

The attacks come in through every form of the site with a box for words, and stand in all other rows afterwards.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.test import Client

from tests.journeys.whole_pages import NOBODY, PAGES, PERSON
from tests.journeys.whole_site import WholeSite, build, session_of
from tests.security import attacked_board
from tests.security.attacked_forms import ALONE, Sender, app_of, links_in, name_of
from tests.security.attacked_more import ROB, add_more
from tests.security.attacked_rows import as_it_is_sealed, kept_addresses, write_over
from tests.security.shots import Shots
from waymark.people.models import Person

MEMBER = "member"
FOLK = sorted({who for ways in PAGES.values() for who, _query in ways} | {MEMBER, ROB})
# Where one account for all the others is enough to see what those see who did not write it.
LISTS = {"community", "coping", "moderation", "stories"}
OTHERS = {"community", "coping", "groups", "meetings", "stories", "talks"}


@dataclass(frozen=True)
class Look:
    """One page, as somebody opens it."""

    who: str
    address: str


@dataclass
class AttackedSite:
    """`looks` are enough pages to see each place on each kind of page once; `shown` are page and place, `seen` places.
    `taken`, `marked` and `faults` are told by who filled in the forms; `addresses` is what they kept as an address.
    """

    shots: Shots
    sessions: dict[str, str | None]
    looks: list[Look] = field(default_factory=list)
    rich: list[Look] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    shown: set[tuple[str, str]] = field(default_factory=set)
    taken: set[str] = field(default_factory=set)
    marked: set[str] = field(default_factory=set)
    addresses: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def attacked_site() -> AttackedSite:
    cache.clear()
    shots = Shots()
    with as_it_is_sealed(shots):
        whole = build()
        more = add_more(Person.objects.get(username=PERSON), shots)
        site = AttackedSite(shots, {who: session_of(who) for who in FOLK})
        clients = {who: _browser(session) for who, session in site.sessions.items()}
        board = whole.address("group_board")
        site.rich = [Look(MEMBER, one) for one in attacked_board.write_all(clients[PERSON], board, shots)]
        senders = {who: Sender(client, shots) for who, client in clients.items()}
        for who, address in whole.pages():
            if app_of(address) not in ALONE:
                senders[who].fill_in(address)
    site.addresses = kept_addresses()
    write_over(shots)
    for one in senders.values():
        site.taken.update(one.taken)
        site.marked.update(one.marked)
        site.faults += one.faults
    _choose(site, clients, [*site.rich, *(Look(*one) for one in more), *_candidates(whole, senders)])
    return site


def _browser(session: str | None) -> Client:
    client = Client(HTTP_HOST="localhost")
    if session:
        client.cookies[settings.SESSION_COOKIE_NAME] = session
    return client


def _candidates(whole: WholeSite, senders: dict[str, Sender]) -> list[Look]:
    """Every page of the site, and where the forms led to. Pages on which people read their own words come last."""
    led = [(who, address) for who, sender in senders.items() for address in sender.leads]
    found = [Look(who, address) for who, address in dict.fromkeys([*whole.pages(), *led])]
    others = [Look(MEMBER, one.address) for one in found if app_of(one.address) in OTHERS and one.who != NOBODY]
    return sorted(dict.fromkeys([*found, *others]), key=lambda one: app_of(one.address) in ALONE)


def _choose(site: AttackedSite, clients: dict[str, Client], candidates: Iterable[Look]) -> None:
    """Those that show something which no page of the same kind showed before. Where people read their own words: which
    no page showed at all.
    """
    shown = site.shown
    queue, met = list(candidates), set[Look]()
    while queue:
        look = queue.pop(0)
        if look in met:
            continue
        met.add(look)
        answer: Any = clients[look.who].get(look.address)
        if answer.status_code >= 500:
            site.faults.append(f"{look.address}: {answer.status_code}")
        if answer.status_code != 200 or not answer["Content-Type"].startswith("text/html"):
            continue
        places = site.shots.seen_in(answer.content.decode())
        if len(look.address.split("/")) < 4:  # a list of things: what it leads to is looked at too
            queue += [Look(look.who, one) for one in links_in(answer.content.decode()) if app_of(one) in LISTS]
        here = {(name_of(look.address), one) for one in places}
        new = here - shown if app_of(look.address) not in ALONE else places - site.seen
        if new or look in site.rich:
            site.looks.append(look)
        shown |= here
        site.seen |= places
