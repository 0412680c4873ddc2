"""Every address, by every method, for every kind of person: each meets what `docs/policy.md` says, and nothing else.

The tables there are written from what was promised to people, not from the code. One world is made for all of it, and
every request is taken back again, so that none sees what another did.
"""

import logging
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection, transaction
from django.test import RequestFactory

from tests.security.matrix_world import CANARY, OWNER, SHOWN, SIGNED_OUT, SITE, Persona, World, build, signed_in
from tests.security.policy import EVERY_METHOD, Line, Outcome, lines, meanings
from tests.support.people import NOON
from waymark.audit.models import AuditHead

pytestmark = pytest.mark.django_db
# Who may open what is asked in the same words of both databases; how sharing is kept is tested on both.
ON_SQLITE_ALONE = pytest.mark.skipif(connection.vendor != "sqlite", reason="tens of thousands of pages: once is enough")
EVERY_LINE = pytest.mark.parametrize("line", lines(), ids=[line.name for line in lines()])
LOOKED, SENT = {200, 302, 303, 422}, {200, 204, 302, 303, 400, 409, 422}
ASKS_FIRST = re.compile(r"/(sign-in|me/confirm|me/second-step)(/\w+)?/\?next=")
# What is missing even for whoever may: nothing was named or taken out, there is no recording, it was answered before.
NOT_NOW = {
    *(("POST", name) for name in ("diary_bring_back", "goal_size", "import_undo", "looks", "sheet_show")),
    *(("POST", name) for name in ("sheet_take_back", "supporter")),
    *((method, name) for name in ("import_past", "setback_sound") for method in ("GET", "HEAD")),
    # Sent with nothing said, or about a job or a question that somebody else has.
    *(("POST", name) for name in ("session_plan_use", "session_plan_clear", "rota_give_up", "rota_swap")),
    *(("POST", name) for name in ("group_state", "group_roles", "group_requests", "cohort_state")),
    *(("POST", name) for name in ("guest_said", "guest_question_remove", "group_from_cohort", "moderation_case")),
    ("POST", "board_post_mute"),  # the author is who it belongs to here
    # Nothing was answered or kept before.
    *(("POST", name) for name in ("coping_tried_take_back", "coping_let_go")),
}
# No OpenID provider is set up here; tests that have one are in people/tests/test_openid.py.
NOT_SET_UP = {"sign_in_with", "sign_in_with_back", "join_with", "me_provider", "me_connect", "me_disconnect"}
NOT_SET_UP |= {"confirm_with"}
MISSING_UUID, MISSING_INT = UUID(int=7), 7007
WITH_IDS = [line for line in lines() if line.ids]
# What hangs on one team or on one table: of another table it is not there, whoever asks.
OF_A_TABLE = {"sheet_id", "thread_id", "version_id", "conversation_id", "reader_id", "leave_id"}
SECRETS = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"|<[^<>]*data-cost[^<>]*>[^<]*')
# A code that is sent signed out is looked up after signing in.
SIGNS_IN_TO_LOOK = {"invitation", "group_code"}
WAYS_IN = {"begin": "/join/?next=/begin/"}
# Whoever cannot use these is led on before anybody looks at the method.
LEAD_ON = {"account_login", "mfa_login_webauthn", "mfa_reauthenticate_webauthn"}


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """Made once for all tests here, and taken back after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        with time_machine.travel(NOON, tick=False):
            cache.clear()
            made = build()
        yield made
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _calm(settings):
    """No tries so far, at the noon of the people's day, with everything turned on that an operator can turn on."""
    cache.clear()
    settings.BREAK_GLASS = True
    logging.disable(logging.ERROR)  # thousands of pages that are not there
    with time_machine.travel(NOON, tick=False):
        yield
    logging.disable(logging.NOTSET)


def those(*who: str) -> Any:
    """Lines of the table for `parametrize`."""
    found = [line for line in lines() if line.who in who]
    return pytest.mark.parametrize("line", found, ids=[line.name for line in found])


@ON_SQLITE_ALONE
@EVERY_LINE
def test_everybody_meets_what_the_policy_says(world, line):
    with transaction.atomic():
        world.lay(line)
        everybody = meetings(world, line)
        firsts = first_of_each_outcome(everybody)
        faults = [fault for one in everybody for fault in one.faults(with_every_method=one in firsts)]
        transaction.set_rollback(True)
    assert not faults, "\n".join(faults)


def meetings(world: World, line: Line) -> list["Meeting"]:
    """Everybody, in the order of the table."""
    found = meanings().items()
    return [Meeting(world, line, world.personas[person], meaning[line.word]) for person, meaning in found]


def first_of_each_outcome(everybody: list["Meeting"]) -> list["Meeting"]:
    """Who speaks for those that meet the same here, where it would take too long to ask everybody."""
    return list({one.said: one for one in reversed(everybody)}.values())


class Meeting:
    """One kind of person at one address: each method, asked and taken back again."""

    def __init__(self, world: World, line: Line, persona: Persona, said: Outcome) -> None:
        self.world, self.line, self.persona = world, line, persona
        self.said = self._here(said)
        self.readable = persona.may_read(world.planted)
        self.written = lines_of_the_audit()

    @cached_property
    def address(self) -> str:
        return self.world.address(self.line, self.persona)

    def _here(self, said: Outcome) -> Outcome:
        if self.line.name in NOT_SET_UP and said is not Outcome.SIGNS_IN:
            return Outcome.NOT_THERE
        if said is Outcome.OWN:
            return Outcome.NOT_THERE if self.line.names_a_thing else Outcome.OPENS
        return Outcome.OPENS if said is Outcome.EMPTY else said

    def faults(self, *, with_every_method: bool) -> list[str]:
        """Everybody looks and sends. HEAD, which the site answers as GET without the page, and the methods that the
        address does not know, are asked by one for each outcome. Those share one transaction: none may write anything.
        """
        cache.clear()
        known = self.line.methods if with_every_method else self.line.methods - {"HEAD"}
        unknown = [method for method in EVERY_METHOD if with_every_method and method not in self.line.methods]
        tries = [[method] for method in EVERY_METHOD if method in known] + [unknown]
        return [fault for methods in tries for fault in self._tried(methods)]

    def _tried(self, methods: list[str]) -> Iterator[str]:
        with transaction.atomic():
            answers = [(method, *self.persona.ask(method, self.address)) for method in methods]
            wrote = lines_of_the_audit() != self.written
            transaction.set_rollback(True)
        for method, answer, content in answers:
            if fault := self._fault(method, answer, content, wrote=wrote):
                yield f"{self.persona.name}: {method} {self.address}: {fault}"

    def _fault(self, method: str, answer: Any, content: bytes, *, wrote: bool) -> str:
        """What is wrong with the answer; nothing where it is as it should be."""
        if self.persona.name != OWNER and (leaked := self._leaked(content)):
            return f"it shows {leaked}"
        if wrote and (method not in self.line.methods or self._outcome(method) is not Outcome.OPENS):
            return "it wrote something"
        return self._judged(method, answer, content)

    def _leaked(self, content: bytes) -> list[str]:
        found = {word.decode() for word in CANARY.findall(content)} - self.readable
        return self.world.planted.told(found)

    def _outcome(self, method: str) -> Outcome:
        """What they meet with this method."""
        is_refused = method == "POST" and self.said is Outcome.OPENS and not self.line.is_sent_by(self.persona.sides)
        return Outcome.NOT_THERE if is_refused else self.said

    def _judged(self, method: str, answer: Any, content: bytes) -> str:
        outcome, status = self._outcome(method), answer.status_code
        if method not in self.line.methods:
            fine = self._is_refused(method, answer, content)
        elif outcome is Outcome.SIGNS_IN:
            fine = self._signs_in(method, answer)
        elif outcome is Outcome.NOT_THERE:
            fine = self._is_missing(method, answer, content)
        else:
            fine = self._opens(method, answer, content)
        return "" if fine else f"{outcome}, but {status} {answer.headers.get('Location', '')}"

    def _is_missing(self, method: str, answer: Any, content: bytes) -> bool:
        return answer.status_code == 404 and content == (b"" if method == "HEAD" else self.persona.missing)

    def _opens(self, method: str, answer: Any, content: bytes) -> bool:
        if (method, self.line.name) in NOT_NOW and self._is_missing(method, answer, content):
            return True
        asks_first = ASKS_FIRST.match(answer.headers.get("Location", ""))
        if asks_first and (self.persona.name != SIGNED_OUT or self.line.name not in SIGNS_IN_TO_LOOK):
            return False
        return answer.status_code in (SENT if method == "POST" else LOOKED)

    def _is_refused(self, method: str, answer: Any, content: bytes) -> bool:
        """A method that this address does not know: 405 for whoever may use it at all, and never anything in it."""
        if answer.status_code == 405 or (answer.status_code == 302 and self.line.name in LEAD_ON):
            return not content
        if self.said is Outcome.NOT_THERE:
            return self._is_missing(method, answer, content)
        is_led = answer.status_code == 302 and not content
        return self.said is Outcome.SIGNS_IN and (is_led or (answer.status_code == 403 and method == "POST"))

    def _signs_in(self, method: str, answer: Any) -> bool:
        if method == "POST":
            return bool(answer.status_code == 403)
        wanted = WAYS_IN.get(self.line.name, f"/sign-in/?next={self.address}")
        return (answer.status_code, answer.headers.get("Location")) == (302, wanted)


@pytest.mark.parametrize("line", WITH_IDS, ids=[line.name for line in WITH_IDS])
def test_what_is_missing_is_answered_as_what_is_somebody_elses(world, line):
    """Each id in turn, in the address that the person would use: one that never was, and one of another table. Asked by
    everybody who may open it, and by one of each that may not.
    """
    faults = []
    everybody = meetings(world, line)
    asking = [one for one in everybody if one.said is Outcome.OPENS or one in first_of_each_outcome(everybody)]
    for persona in (one.persona for one in asking):
        for others in changed_ids(world, line, persona):
            address = world.address(line, persona, **others)
            for method in sorted(line.methods - {"HEAD"}):
                with transaction.atomic():
                    answer, content = persona.ask(method, address)
                    transaction.set_rollback(True)
                if not is_nowhere(persona, method, answer, content, line):
                    faults.append(f"{persona.name}: {method} {address} with another {[*others]}: {answer.status_code}")
    assert not faults, "\n".join(faults)


def changed_ids(world: World, line: Line, persona: Persona) -> Iterator[dict[str, Any]]:
    """The arguments to try in place of the persona's own."""
    elsewhere = world.personas["practitioner, taken back"].ids
    for name in line.ids:
        yield {name: MISSING_INT if f"<int:{name}>" in line.address else MISSING_UUID}
        is_theirs = persona.ids == elsewhere or (persona.name, name) == (OWNER, "sheet_id")
        if name in OF_A_TABLE and line.address.startswith("/care/") and not is_theirs:
            yield {name: elsewhere[name]}


def is_nowhere(persona: Persona, method: str, answer: Any, content: bytes, line: Line | None = None) -> bool:
    is_for_anybody = line is not None and line.who == "anybody" and method == "GET"
    if persona.account or is_for_anybody:
        return bool(answer.status_code == 404 and content == persona.missing)
    if method == "POST":
        return bool(answer.status_code == 403)
    return bool(answer.status_code == 302 and answer.headers["Location"].startswith("/sign-in/?next="))


@those("supporter")
def test_a_supporter_cannot_tell_why_nothing_is_shown(world, line):
    """Not shown yet, taken back, run out, set aside: the same bytes, but for the secret of the form."""
    kinds = [person for person, words in meanings().items() if words[line.who] is Outcome.EMPTY]
    assert len(kinds) == 4
    pages = set()
    for person in kinds:
        persona = world.personas[person]
        answer, content = persona.ask("GET", world.address(line, persona))
        assert answer.status_code == 200
        content = SECRETS.sub(b"", content.replace(str(persona.ids["shown_id"]).encode(), b""))
        pages.add(content)
    assert len(pages) == 1


@those("seat", "practitioner", "team", "operator", "programme", "editor", "moderator", "overseer", "roster")
def test_before_the_second_step_a_page_of_work_leads_to_it_and_shows_nothing(world, line):
    who = {"operator": "operator", "editor": "editor", "programme": "practitioner of the programme’s organisation"}
    who |= {"moderator": "moderator", "overseer": "moderator", "roster": "moderator"}
    persona = world.personas[who.get(line.who, SHOWN)]
    assert persona.account
    with transaction.atomic():
        world.lay(line)
        browser = RequestFactory()
        browser.cookies = signed_in(persona.account, confirmed=True, stepped_up=False)
        written = lines_of_the_audit()
        for method in sorted(line.methods):
            answer = SITE(browser.generic(method, world.address(line, persona)).environ)
            assert (answer.status_code, answer.content) == (303, b""), method
            assert answer.headers["Location"].startswith("/me/second-step/confirm/?next=/"), method
        assert lines_of_the_audit() == written
        transaction.set_rollback(True)


def test_where_it_is_not_turned_on_nobody_opens_anything_in_an_emergency(world, settings):
    settings.BREAK_GLASS = False
    (line,) = (line for line in lines() if line.name == "care_emergency")
    for persona in world.personas.values():
        for method in ("GET", "POST"):
            answer, content = persona.ask(method, world.address(line, persona))
            assert is_nowhere(persona, method, answer, content), persona.name


def test_every_kind_of_person_is_in_the_world(world):
    assert set(world.personas) == set(meanings())


def lines_of_the_audit() -> int:
    """Whatever is written adds a line."""
    number: int = AuditHead.objects.values_list("number", flat=True).get()
    return number
