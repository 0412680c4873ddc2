"""Neighbours on real boards: who writes, who reads, who looks after the place, and what their hands do there."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import time_machine
from playwright.sync_api import expect

from tests.support.browser import assert_no_violations
from tests.support.hands import Hand, tick
from tests.support.people import NOON, join
from waymark.community.models import Post
from waymark.community.tests import talk
from waymark.groups.tests.circle import LATER, Circle, start
from waymark.moderation.tests.desks import moderator, on_duty
from waymark.people.models import Person

LONG_AGO = NOON - timedelta(days=30)
LOOKED_AT = "A person is looking at this post. Meanwhile it is not shown."
TITLE, WORDS = "News of the week", "Carol of the Tuesday group has left her husband."


@dataclass(frozen=True)
class Board:
    """Where they write: the page of the board, the way to it, and a line of what holds there."""

    address: str
    line: str
    group: str = ""


@dataclass
class Neighbours:
    """Ash and Kit have been read by others before, Pat has not; Mo and Sue are moderators, and Mo is here as Fran."""

    clock: time_machine.Traveller
    circle: Circle
    ash: Person
    kit: Person
    pat: Person
    mo: Person
    sue: Person

    @property
    def group(self) -> Board:
        return Board(f"/groups/{self.circle.slug}/board/", "What is said here stays here.", self.circle.slug)

    @property
    def topic(self) -> Board:
        return Board(f"/community/{talk.TOPIC}/", "If something is wrong we report it, and a person looks.")

    def board(self, name: str) -> Board:
        return self.group if name == "group" else self.topic

    def wrote(self, board: Board, by: Person, title: str = TITLE, words: str = WORDS) -> UUID:
        """The thread that somebody began there, which everybody reads."""
        seat = talk.at_group(board.group, by) if board.group else talk.at_topic(by)
        return talk.begin(by, seat, title, words).thread_id


def gather(clock: time_machine.Traveller) -> Neighbours:
    circle = start(rob=join("rob", at=LONG_AGO), at=LONG_AGO)
    names = {name: join(name.lower(), at=LONG_AGO) for name in ("Ash", "Kit", "Pat")}
    for name, person in names.items():
        circle.take_in(name, person=person, at=LONG_AGO)
        talk.named(person, f"{name} of the moor")
    ash, kit, pat = names.values()
    talk.known(ash, kit)
    mo, sue = moderator("mo-heron"), moderator("sue-heron")
    on_duty(mo, "Fran", at=LATER)
    return Neighbours(clock, circle, ash, kit, pat, mo, sue)


def begins(hand: Hand, board: Board, title: str, words: str, *, looks: bool = False) -> None:
    """Somebody begins a thread, from the board on."""
    hand.page.goto(board.address)
    hand.follow("Begin a thread")
    tick(hand.page.get_by_role("radio", name="A question"))
    hand.write("A title", title)
    hand.write("What would you like to say?", words)
    if looks:
        assert_no_violations(hand.page)
    hand.press("Send it")


def answers(hand: Hand, thread_id: UUID, words: str) -> None:
    """Somebody answers in a thread, and reads their own answer there."""
    hand.page.goto(f"/threads/{thread_id}/")
    hand.write("What would you like to say?", words)
    hand.press("Send the answer")
    expect(hand.page.locator(".post").get_by_text(words)).to_be_visible()


def opens_report(hand: Hand, thread_id: UUID, way: str) -> None:
    """From under a post to one of the ways to say that something is not right."""
    hand.page.goto(f"/threads/{thread_id}/")
    hand.tap(hand.page.locator(".report-links summary").first)
    hand.follow(way)


def finds(hand: Hand, title: str, kind: str = "") -> None:
    """A moderator opens what waits, by how it begins."""
    hand.page.goto(f"/moderation/{'?kind=' + kind if kind else ''}")
    hand.tap(hand.page.get_by_role("link", name=title, exact=False))


def sees_nothing(hand: Hand, address: str, title: str) -> None:
    """The page is there, and the thread is not on it."""
    hand.page.goto(address)
    expect(hand.page.get_by_role("heading", level=1)).to_be_visible()
    expect(hand.page.get_by_text(title)).to_have_count(0)


def thread_of(title: str) -> UUID:
    return Post.objects.values_list("thread_id", flat=True).get(title=title)
