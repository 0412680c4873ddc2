"""One world for the matrix: somebody with a thing behind every address, and every kind of person who may come by.

A word of its own stands in everything that the person wrote (`tests.canaries`), and in what is said at each table, so
that an answer shows by itself whose words are in it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from http.cookies import SimpleCookie
from typing import Any
from uuid import UUID

from django.test import Client, RequestFactory
from django.test.client import ClientHandler
from django.urls import reverse

from tests.canaries.diaries import plant_diary
from tests.canaries.plans import plant_plan, plant_sheet
from tests.canaries.words import Canary, Planted
from tests.security import (
    matrix_boards,
    matrix_coping,
    matrix_direct,
    matrix_duty,
    matrix_groups,
    matrix_moderation,
    matrix_stories,
    matrix_talks,
)
from tests.security.policy import Line
from tests.support.people import NOON, PASSWORD, join, step_up
from tests.support.table import FullTable, Said, full_table
from tests.support.told import told_things
from waymark.care.tests.questions import people as questions
from waymark.people import operations as people
from waymark.people import queries
from waymark.people.models import Person
from waymark.people.terms import NewPasskey, Role
from waymark.plans.rules.sheets import SheetKind
from waymark.sharing import operations as sharing
from waymark.sharing.terms import FOR_TEAMS, ITEMISED, WITH_A_TEAM, Purpose, To, ToKind, Topic, wording_of
from waymark.sharing.tests.people import link, shares, supports

OWNER, SIGNED_OUT = "the person it belongs to", "signed out"
SHOWN, ANOTHER = "practitioner, topic shown", "practitioner, another topic shown"
CANARY = re.compile(rb"canary\d{3,}x")
HOUR = timedelta(hours=1)
ANY = "anything at all"
NOTHING_THERE = "/there/is/no/such/page/"
# Asked directly: a test client would keep a copy of everything that every template was given.
SITE = ClientHandler(enforce_csrf_checks=False)


def signed_in(account: Person, *, confirmed: bool, stepped_up: bool) -> SimpleCookie:
    """What a browser keeps of somebody who signed in, and did this besides."""
    client = Client()
    client.force_login(account)
    if confirmed:
        assert client.post("/me/confirm/", {"password": PASSWORD}).status_code == 302
    if stepped_up:
        step_up(client, account)
    return client.cookies


@dataclass
class Persona:
    """One kind of person. `ids` are the arguments of addresses that differ from the owner's; `live` is what they are
    shown; `told` are words of their own relation with the owner, and the entry under which each may be seen.
    """

    name: str
    account: Person | None = None
    ids: dict[str, Any] = field(default_factory=dict)
    live: frozenset[str] = frozenset()
    told: dict[str, str] = field(default_factory=dict)
    sides: frozenset[str] = frozenset()
    table: FullTable | None = None
    browser: RequestFactory = field(default_factory=RequestFactory)

    def __post_init__(self) -> None:
        """Signs in, shows the password once more, and gives the second step."""
        if self.account:
            self.browser.cookies = signed_in(self.account, confirmed=True, stepped_up=True)
        self.missing = self.ask("GET", NOTHING_THERE)[1]

    def ask(self, method: str, address: str) -> tuple[Any, bytes]:
        """The answer and what is in it. Whatever an answer puts into the browser is forgotten."""
        answer: Any = SITE(self.browser.generic(method, address).environ)
        return answer, b"".join(answer.streaming_content) if answer.streaming else answer.content

    def may_read(self, planted: Planted) -> set[str]:
        own = {word for word, entry in self.told.items() if entry in self.live or (entry == ANY and self.live)}
        return own | planted.shown_to(self.live)


@dataclass
class World:
    planted: Planted
    personas: dict[str, Persona]
    ids: dict[str, Any]

    @property
    def owner(self) -> Person:
        return self.planted.person

    def address(self, line: Line, persona: Persona, **others: Any) -> str:
        """The address of a line, with the things of the persona's own relation where there is one."""
        ids = self.ids | persona.ids
        own = {name: argument(line, name, ids) for name in line.arguments if name not in others}
        return reverse(line.name, kwargs=own | others)

    def lay(self, line: Line) -> None:
        """Before a line is tried: one team is shown exactly the topic of it, another everything but that."""
        if "passkey_id" in line.ids:
            people.add_passkey(by=self.owner, passkey=NewPasskey({"response": {}}, "Firefox|Linux"), at=NOON)
            self.ids["passkey_id"] = queries.passkeys_of(self.owner)[0].id
        shown, another = self.personas[SHOWN], self.personas[ANOTHER]
        everything = self._entries(shown, FOR_TEAMS)
        _show(shown, self._entries(shown, [Topic(line.topic)]) if line.topic else everything)
        _show(another, self._entries(another, FOR_TEAMS - {line.topic}) if line.topic else frozenset({"goals"}))

    @staticmethod
    def _entries(persona: Persona, topics: Any) -> frozenset[str]:
        whole = {topic.value for topic in topics if topic not in ITEMISED}
        sheet = {f"conversation-sheets:{persona.ids['sheet_id']}"} if Topic.CONVERSATION_SHEETS in topics else set()
        return frozenset(whole | sheet)


def argument(line: Line, name: str, ids: dict[str, Any]) -> Any:
    """What stands in the address: what is kept for this very page, for its part of the site, or for all of it."""
    part = line.address.split("/")[1]
    return next(ids[key] for key in (f"{line.name}.{name}", f"{part}.{name}", name) if key in ids)


def _show(persona: Persona, entries: frozenset[str]) -> None:
    table = persona.table
    assert table
    wording = wording_of(Purpose.CARE)
    sharing.give(by=table.person, to=table.to, scope=entries, purpose=Purpose.CARE, wording=wording, at=NOON)
    persona.live = entries


class Builder:
    """Makes the world, one kind of person after the other."""

    def __init__(self) -> None:
        self.planted = Planted(join("ash-heron-42"))
        plant_plan(self.planted)
        plant_diary(self.planted)
        self.owner = self.planted.person
        self.personas: dict[str, Persona] = {}

    def word(self) -> str:
        """A word that nobody is shown, but whom `told` says."""
        canary = Canary(f"canary{len(self.planted.canaries):03}x", "matrix", frozenset())
        self.planted.canaries.append(canary)
        return canary.word

    def add(self, name: str, account: Person | None = None, **more: Any) -> Persona:
        self.personas[name] = Persona(name, account, **more)
        return self.personas[name]

    def supporter(self, state: str, *scope: str, then: Callable[[UUID], object] | None = None) -> Persona:
        """Both said yes, then something is shown, then it comes to this `state`."""
        account = join(f"supporter-{len(self.personas)}")
        called, how = self.word(), self.word()
        shown_id = supports(account, self.owner, calls_me="Ash")
        sharing.write_about_supporter(by=self.owner, supporter_id=shown_id, name=called, help_words=how, at=NOON)
        if scope:
            shares(self.owner, shown_id, *scope)
        if then:
            then(shown_id)
        live = frozenset() if then else frozenset(scope)
        return self.add(state, account, ids={"shown_id": shown_id}, live=live, told={how: "how-to-help"})

    def at_table(self, state: str, then: Callable[[FullTable], object] | None = None, **more: Any) -> Persona:
        """Everything is done together and shared, then it comes to this `state`."""
        account = join(f"practitioner-{len(self.personas)}")
        known, question, plan, decision = (self.word() for _ in range(4))
        sheet_id = plant_sheet(self.planted, SheetKind.VISIT, is_shown=True)
        said = Said(known, question, plan, decision)
        table = full_table(self.owner, account, team=f"Team {len(self.personas)}", said=said, sheet_id=sheet_id)
        if then:
            then(table)
        told = {known: ANY, question: "messages", plan: "agreed-plan", decision: "shared-decisions"}
        return self.add(state, account, ids=table.ids, told=told, table=table, **more)

    def supporters(self) -> None:
        owner, everything = self.owner, ("goals", "how-to-help")
        self.supporter("supporter, topic shown", *everything)
        self.supporter("supporter, another topic shown", "sleep")
        self.supporter("supporter, nothing shown yet")
        self.supporter(
            "supporter, taken back",
            *everything,
            then=lambda one: sharing.withdraw(by=owner, to=To(ToKind.SUPPORTER, one), at=NOON),
        )
        self.supporter(
            "supporter, run out",
            *everything,
            then=lambda one: shares(owner, one, *everything, at=NOON - 2 * HOUR, until=NOON - HOUR),
        )
        self.supporter(
            "supporter, set aside",
            *everything,
            then=lambda one: sharing.set_supporter_aside(by=owner, supporter_id=one, at=NOON),
        )
        stopped = self.supporter("supporter who stopped", *everything, then=lambda one: None)
        assert stopped.account
        sharing.leave(by=stopped.account, supporter_id=stopped.ids["shown_id"], at=NOON)

    def practitioners(self) -> None:
        team = frozenset({"team"})
        self.at_table(SHOWN, sides=team)
        self.at_table(ANOTHER, sides=team)
        new = join("practitioner-new")
        team_id = questions.team("A team that was told a name")
        member_id = questions.take_in(new, team_id, "Sam Okafor")
        leave_id = questions.leave(new, team_id)
        link_id = questions.meet(self.owner, team_id, name=self.word())
        ids = {"link_id": link_id, "team_id": team_id, "reader_id": member_id, "leave_id": leave_id}
        self.add("practitioner, nothing shared yet", new, ids=ids, sides=team)
        self.at_table(
            "practitioner, taken back",
            lambda table: sharing.withdraw(by=table.person, to=table.to, at=NOON),
            sides=team,
        )
        self.at_table(
            "practitioner, run out",
            lambda table: table.share(Topic.GOALS, *WITH_A_TEAM, at=NOON - 2 * HOUR, until=NOON - HOUR),
            sides=team,
        )
        other = join("practitioner-elsewhere")
        questions.take_in(other, questions.team("A team elsewhere"), "Lee Marsh")
        self.add("practitioner of another team", other)
        self.at_table(
            "practitioner who left the team",
            lambda table: people.leave_team(person=table.practitioner, team_id=table.team_id, at=NOON),
        )

    def others(self) -> None:
        self.add("stranger", join("stranger"))
        for role in (Role.MODERATOR, Role.PLANNER, Role.RESEARCHER, Role.EDITOR, Role.OPERATOR):
            account = join(f"a-{role.value}")
            people.give_role(person=account, role=role, at=NOON)
            self.add(role.value, account)

    def group(self) -> dict[str, Any]:
        """One group, and everybody around it. Its words are for its members."""
        rob, word = join("coordinator"), self.word()
        made = matrix_groups.a_group(rob, self.owner, word)
        made.ids.update(matrix_boards.a_board(made.circle.slug, self.owner, word))
        inside = {"live": frozenset({"group"}), "told": {word: "group"}}
        self.add("coordinator", rob, **inside)
        for name in ("member of the same group", "facilitator of the same group", "who left the same group"):
            account = join(name.replace(" ", "-"))
            matrix_groups.by_code(made.circle, account, name.partition(" ")[0].title())
            if name.startswith("who left"):
                matrix_groups.leave(made.circle, account)
            if name.startswith("facilitator"):
                matrix_groups.facilitate(made.circle, account)
            self.add(name, account, **({} if name.startswith("who left") else inside))
        member, facilitator = (self.personas[f"{one} of the same group"] for one in ("member", "facilitator"))
        written = self.word()
        member.told = {**member.told, written: "group"}
        assert member.account
        assert facilitator.account
        made.ids.update(matrix_direct.letters(made.circle, self.owner, member.account, facilitator.account, written))
        return made.ids | matrix_moderation.cases(self.owner, made.circle.id)

    def cohort(self) -> dict[str, Any]:
        """One cohort. What is written to the owner there is for who leads it."""
        word = self.word()
        run = matrix_groups.a_programme(self.owner, word)
        told = {"live": frozenset({"cohort"}), "told": {word: "cohort"}}
        self.add("with a place in the same cohort", run.placed)
        self.add("who was only offered a place", run.offered)
        self.add("leads the cohort and lives with pain", run.lay, **told)
        self.add("leads the cohort from a team", run.sam, sides=frozenset({"team"}), **told)
        self.add("practitioner of the programme’s organisation", run.colleague, sides=frozenset({"team"}))
        return run.ids

    def world(self) -> World:
        self.supporters()
        self.practitioners()
        self.others()
        around = self.group() | self.cohort() | matrix_groups.makings(self.owner)
        around |= matrix_coping.cards(self.owner, self.word())
        moderator, rob = (self.personas[name].account for name in ("moderator", "coordinator"))
        assert moderator
        assert rob
        around |= matrix_talks.hours(self.owner, moderator, rob, self.word())
        stories = matrix_stories.some_stories(self.owner)
        around |= matrix_duty.things(self.personas["moderator"].account)
        self.add(SIGNED_OUT)
        supporter_id = self.personas["supporter, topic shown"].ids["shown_id"]
        ids = {
            **self.planted.ids,
            **self.personas[SHOWN].ids,
            **told_things(self.owner),
            "item_id": self.planted.ids["own_question"],
            "slug": "breathing",
            "kind": "supporter",
            "to_id": supporter_id,
            "supporter_id": supporter_id,
            "shown_id": supporter_id,
            "share_id": link(self.owner, f"conversation-sheets:{self.planted.ids['sheet_id']}").id,
            "on": NOON.date(),
            "day": NOON.date(),
            **around,
            **stories,
        }
        self.add(OWNER, self.owner, live=frozenset(ANY), sides=frozenset({"person", "who began"}))
        return World(self.planted, self.personas, ids)


def build() -> World:
    return Builder().world()
