"""Attacks sent through the site's own forms: every box for words of every page is filled with one, and sent."""

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urljoin

from django.test import Client
from django.urls import Resolver404, ResolverMatch, resolve

from tests.security.forms_in_pages import Form, Reader
from tests.security.shots import Shots

ALONE = {"plans", "diary", "skills", "people", "notices", "home", "safety", "web"}
"""Apps in whose forms people write for themselves. What is shared of it is sealed: see `attacked_rows`."""
LEFT_ALONE = {"group_leave", "share_nothing", "community_break", "my_certificate", "plan_withdraw"}
"""What would take the thing away that is looked at afterwards, or answers with a file."""


def match_of(address: str) -> ResolverMatch | None:
    try:
        return resolve(address.partition("?")[0].partition("#")[0])
    except Resolver404:
        return None


def name_of(address: str) -> str:
    """The name of the page at this address; nothing where there is none."""
    found = match_of(address)
    return (found.url_name or "") if found else ""


def app_of(address: str) -> str:
    """The app of ours that answers there."""
    found = match_of(address)
    parts = found.func.__module__.split(".") if found else []
    return parts[1] if parts[:1] == ["waymark"] else ""


def links_in(html: str) -> list[str]:
    """Where the links of a page lead on this site."""
    return list(dict.fromkeys(re.findall(r'<a[^>]* href="(/[^"#?]*)"', html)))


@dataclass
class Sender:
    """Somebody who fills in forms. `leads` are the pages that forms led to, `taken` and `refused` the names of forms,
    `marked` the boxes that had to be put right, `faults` what was no answer of ours.
    """

    client: Client
    shots: Shots
    taken: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    marked: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    leads: list[str] = field(default_factory=list)

    def fill_in(self, address: str) -> None:
        """All forms with a box for words that stand on this page."""
        page: Any = self.client.get(address)
        if page.status_code != 200 or not page["Content-Type"].startswith("text/html"):
            return
        for form in Reader(page.content.decode()).forms:
            to = urljoin(address, form.action)
            if not form.boxes or app_of(to) in ALONE or name_of(to) in LEFT_ALONE:
                continue
            if form.method == "get":
                self.leads.append(self._asked(to, form))
            else:
                self._send(to, form)

    def _fill(self, to: str, form: Form) -> None:
        for box, longest in form.boxes.items():
            place = f"{name_of(to)} {box}"
            form.values[box] = [self.shots.script(place) if "link" in box else self.shots.one(place, longest)]

    def _asked(self, to: str, form: Form) -> str:
        self._fill(to, form)
        return f"{to.partition('?')[0]}?{urlencode(form.values, doseq=True)}"

    def _send(self, to: str, form: Form) -> None:
        before = dict(form.values)
        self._fill(to, form)
        answer: Any = self.client.post(to, form.values)
        if answer.status_code == 422:
            # A hand would now put right what is marked: with what stood there before, or a plain word.
            for box in Reader(answer.content.decode()).wrong & form.boxes.keys():
                self.marked.append(f"{name_of(to)} {box}")
                form.values[box] = before[box] if before[box] != [""] else ["Words"]
            answer = self.client.post(to, form.values)
        name = name_of(to)
        if answer.status_code in {302, 303}:
            self.leads.append(urljoin(to, answer["Location"]))
        if answer.status_code in {200, 302, 303}:
            self.taken.append(name)
        elif answer.status_code in {409, 422}:
            self.refused.append(name)
        else:
            self.faults.append(f"{name}: {answer.status_code}")
