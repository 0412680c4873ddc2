"""Ash, whose record it is; Birch, who supports her; Cedar, who works in a team; Dale, who has nothing to do with it."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from tests.support.people import NOON, PASSWORD, join
from waymark.sharing.terms import Item, Panel, Topic
from waymark.sharing.terms import panels as registry
from waymark.sharing.tests.people import supports

SOON = NOON + timedelta(hours=1)


@pytest.fixture(autouse=True)
def _soon():
    """No tries so far, an hour after everybody joined."""
    cache.clear()
    with time_machine.travel(SOON, tick=False):
        yield


@dataclass(frozen=True)
class Said:
    """What a panel of these tests shows: words, and the keys that its access lets through."""

    words: str


def _panel(topic, *items):
    def read(access, at):
        if not items:
            access.require(topic)
            return Said(f"{topic} of hers")
        shown = sorted(access.items(topic))
        access.require_items(topic, shown)
        return Said(f"{topic} of hers: {', '.join(shown)}") if shown else None

    listed = (lambda own: [Item(key, key.title()) for key in items]) if items else None
    return Panel(topic, "sharing/panels/how_to_help.html", read, changed_at=lambda access: NOON, items=listed)


@pytest.fixture(autouse=True)
def panels(monkeypatch):
    """Panels as the apps above would describe them."""
    made = [
        _panel(Topic.GOALS),
        _panel(Topic.SETBACK_PLAN),
        _panel(Topic.DIARY, "pain", "sleep", "note"),
        _panel(Topic.PRACTICES, "breathing"),
        _panel(Topic.CONVERSATION_SHEETS, "one", "two"),
    ]
    own = registry.panel_of(Topic.HOW_TO_HELP)
    monkeypatch.setattr(registry, "_panels", {one.topic: one for one in (*made, own)})


@pytest.fixture
def ash(db):
    return join("ash-heron-42")


@pytest.fixture
def birch(db):
    return join("birch-owl-77")


@pytest.fixture
def cedar(db):
    return join("cedar-jay-33")


@pytest.fixture
def dale(db):
    return join("dale-fox-11")


def browser_of(person):
    """A browser in which somebody is signed in and has just shown the password once more."""
    browser = Client()
    browser.force_login(person)
    assert browser.post("/me/confirm/", {"password": PASSWORD}).status_code == 302
    return browser


@pytest.fixture
def hers(ash):
    return browser_of(ash)


@pytest.fixture
def birchs(birch):
    return browser_of(birch)


@pytest.fixture
def dales(dale):
    return browser_of(dale)


@pytest.fixture
def supporter_id(ash, birch):
    return supports(birch, ash)
