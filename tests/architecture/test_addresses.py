"""The table in `docs/policy.md` lists every address, and each line of it holds."""

import re
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from tests.security.addresses import addresses, patterns
from tests.support.people import NOON, PASSWORD, join, step_up
from tests.support.table import at_work, full_table
from waymark.common.words import Edit
from waymark.diary import operations as diary
from waymark.diary.rules.answers import Better, Kind
from waymark.diary.rules.medicines import MedicineWords
from waymark.diary.rules.sleep import NightAnswers
from waymark.people import operations as people
from waymark.people import queries
from waymark.people.models import Person
from waymark.people.terms import NewPasskey
from waymark.plans.tests import circle_people as circle
from waymark.plans.tests import pacing_people as pacing
from waymark.plans.tests import people as plans
from waymark.plans.tests import week_people as week
from waymark.plans.tests.setback_people import setback_things
from waymark.sharing.tests.people import shared_things
from waymark.skills import operations as skills
from waymark.skills.terms.practice import Told

POLICY = Path(__file__).resolve().parents[2] / "docs" / "policy.md"
ROW = re.compile(r"^\| `(\w+)` \| `([^`]+)` \| ([a-z, ]+) \| (\w+) \|", re.MULTILINE)
METHODS = {"look": {"GET", "HEAD"}, "send": {"POST"}}
EVERY_METHOD = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"}


@dataclass(frozen=True)
class Line:
    """One line of the table."""

    name: str
    address: str
    ways: tuple[str, ...]
    who: str

    @property
    def methods(self) -> set[str]:
        return set().union(*(METHODS[way] for way in self.ways))

    @property
    def first(self) -> str:
        return "GET" if "look" in self.ways else "POST"


LINES = [
    Line(name, address, tuple(ways.split(", ")), who) for name, address, ways, who in ROW.findall(POLICY.read_text())
]
# Where looking leads on, signed out, and whither.
LEADS_ON = {"mfa_login_webauthn": "/sign-in/", "account_logout": "/"}
WAYS_IN = {"begin": "/join/?next=/begin/"}

# They read the passkeys that are there, and that of these tests is made up: tests/journeys/test_passkeys.py has one.
REAL_PASSKEY = {"me_passkey_questions", "mfa_reauthenticate_webauthn"}
# An entry that was not taken out, a file that was not brought in, a size or a team that was not named.
NOT_NOW = {"diary_bring_back", "import_past", "import_undo", "goal_size", "sheet_take_back"}


# A team of the site, which anybody here may tell who they are.
OF_EVERYBODY = {"share_team"}
# An OpenID provider, which these tests have none of; those that have one are in people/tests/test_openid.py.
NOT_SET_UP = {"sign_in_with", "sign_in_with_back", "join_with"}
NOT_NOW |= {"me_provider", "me_connect", "me_disconnect", "confirm_with"}


def those(*who: str, ids: bool = False) -> Any:
    """Lines of the table for `parametrize`; with `ids` only those whose address names a thing of somebody."""
    found = [line for line in LINES if line.who in who and (not ids or re.search("<(uuid|int):", line.address))]
    return pytest.mark.parametrize("line", found, ids=[line.name for line in found])


@pytest.fixture(autouse=True)
def _calm(settings):
    """No tries so far, at the noon of the people's day, with everything turned on that an operator can turn on."""
    cache.clear()
    settings.BREAK_GLASS = True
    with time_machine.travel(NOON, tick=False):
        yield


@dataclass(frozen=True)
class Owner:
    """Somebody with a thing behind every address that names one."""

    person: Person
    addresses: dict[str, str]


def medicine_and_night(person: Person) -> dict[str, Any]:
    medicine = diary.write_medicine(by=person, words=MedicineWords("Tablets"), edit=Edit.fresh(), at=NOON).id
    taken = diary.note_taken(by=person, medicine_id=medicine, taken_at=NOON, client_id=uuid4(), at=NOON).id
    answers = NightAnswers(time(23), time(7))
    night = diary.write_night(by=person, woke_on=NOON.date(), answers=answers, edit=Edit.fresh(), at=NOON).id
    return {"medicine_id": medicine, "taken_id": taken, "night_id": night}


def practised(person: Person) -> dict[str, Any]:
    told = Told(answers={"activity": "Sit in the garden"})
    plan = skills.keep_practice(by=person, slug="plan-one-thing", told=told, edit=Edit.fresh(), at=NOON)
    return {"slug": "plan-one-thing", "practice_id": plan.id}


def at_the_table(person: Person) -> dict[str, Any]:
    """The person at a table with a team, and at work in another one."""
    table = full_table(person, join("sam-at-work"), team="A team that looks after somebody")
    return table.ids | at_work(person, "A team to work in")


def own_things(person: Person) -> dict[str, Any]:
    entry = diary.record_check_in(by=person, on=NOON.date(), answers={"pain": 4}, client_id=uuid4(), at=NOON).entry_id
    item = diary.add_own_item(by=person, label="Hands", kind=Kind.SCALE, better=Better.LOWER, at=NOON)
    matter = plans.matters(person).id
    people.add_passkey(by=person, passkey=NewPasskey({"response": {}}, "Firefox|Linux"), at=NOON)
    return {
        "entry_id": entry,
        "item_id": item,
        "matter_id": matter,
        "goal_id": plans.goal(person, matter_id=matter).id,
        **setback_things(person),
        "thing_id": week.thing(person).id,
        "review_id": week.look_back(person).id,
        "member_id": circle.member(person).id,
        **pacing.pacing_things(person),
        "passkey_id": queries.passkeys_of(person)[0].id,
        **medicine_and_night(person),
        **practised(person),
        **shared_things(person),
        "run_id": diary.keep_import_file(by=person, data=b"date,pain\n2024-03-01,4\n", at=NOON),
        "on": NOON.date(),
        **at_the_table(person),
    }


@pytest.fixture
def owner(db) -> Owner:
    person = join("ash-heron-42")
    return Owner(person, addresses(own_things(person)))


def signed_in(person: Person, *, confirmed: bool = True) -> Client:
    client = Client()
    client.force_login(person)
    if confirmed:
        assert client.post("/me/confirm/", {"password": PASSWORD}).status_code == 302
    return client


def test_every_address_is_listed_and_no_other():
    assert {line.name: line.address for line in LINES} == {one.name: f"/{one.pattern}" for one in patterns()}
    assert len({line.name for line in LINES}) == len(LINES)


def test_only_known_words_stand_in_the_table():
    assert {line.who for line in LINES} == {"anybody", "own", "confirmed", "operator", "seat", "practitioner"}
    assert {way for line in LINES for way in line.ways} == set(METHODS)


@pytest.mark.django_db
@those("anybody")
def test_anybody_may_open_it(client, line):
    if "look" not in line.ways:
        return
    answer = client.get(addresses()[line.name])
    if line.name in NOT_SET_UP:
        assert (answer.status_code, answer.content) == (404, client.get("/there/is/no/such/page/").content)
    elif line.name in LEADS_ON:
        assert (answer.status_code, answer["Location"]) == (302, LEADS_ON[line.name])
    else:
        assert answer.status_code == 200


@pytest.mark.django_db
@those("own", "confirmed", "operator", "seat", "practitioner")
def test_signed_out_it_leads_to_signing_in_and_back(client, line):
    """Nothing is looked up before: the address of a thing that exists and of one that does not say the same."""
    address = addresses()[line.name]
    if "look" in line.ways:
        answer = client.get(address)
        assert answer.status_code == 302
        assert answer["Location"] == WAYS_IN.get(line.name, f"/sign-in/?next={address}")
    if "send" in line.ways:
        assert client.post(address).status_code == 403


@those("own", "confirmed", "seat", "practitioner")
def test_signed_in_one_gets_to_what_is_ones_own(owner, line):
    if line.name in REAL_PASSKEY:
        return
    answer = signed_in(owner.person).generic(line.first, owner.addresses[line.name])
    assert answer.status_code in {200, 303, 422} or (answer.status_code == 404 and line.name in NOT_NOW)


@those("confirmed")
def test_who_is_signed_in_is_asked_again(owner, line):
    answer = signed_in(owner.person, confirmed=False).generic(line.first, owner.addresses[line.name])
    assert answer.status_code == 303
    assert answer["Location"].startswith("/me/confirm/?next=")


@those("own", "confirmed", "seat", "practitioner", ids=True)
def test_a_thing_of_somebody_else_is_answered_as_one_that_never_was(owner, line):
    if line.name in OF_EVERYBODY:
        return
    stranger = signed_in(join("stranger"))
    nothing = stranger.get("/there/is/no/such/page/")
    assert nothing.status_code == 404
    for method in line.methods - {"HEAD"}:
        theirs = stranger.generic(method, owner.addresses[line.name])
        nobodys = stranger.generic(method, addresses()[line.name])
        assert (theirs.status_code, theirs.content) == (404, nothing.content), method
        assert (nobodys.status_code, nobodys.content) == (404, nothing.content), method


def test_a_stranger_changed_nothing(owner):
    before = signed_in(owner.person).get(owner.addresses["diary_entry"]).content.count(b"version")
    stranger = signed_in(join("stranger"))
    for line in LINES:
        if "send" in line.ways and re.search("<(uuid|int):", line.address):
            stranger.post(owner.addresses[line.name], {"words": "mine now", "do": "bring-in", "size": "tiny"})
    mine = signed_in(owner.person)
    assert mine.get(owner.addresses["diary_entry"]).content.count(b"version") == before
    assert b"mine now" not in mine.get(owner.addresses["matter"]).content
    for name in ("goal", "own_question", "import_look", "me_remove_passkey"):
        assert mine.get(owner.addresses[name]).status_code == 200, name


@pytest.mark.parametrize("line", LINES, ids=[line.name for line in LINES])
def test_other_methods_are_refused(owner, line):
    """By whoever may use the page at all, and with nothing of it in the answer."""
    if line.who == "operator":
        people.make_operator(person=owner.person, at=NOON)
    client = Client() if line.who == "anybody" else signed_in(owner.person)
    if line.who == "operator":
        step_up(client, owner.person)
    for method in sorted(EVERY_METHOD - line.methods):
        answer = client.generic(method, owner.addresses[line.name])
        assert answer.status_code == 405, method
        assert answer.content == b""


@those("operator")
def test_a_page_of_operators_does_not_exist_for_others(owner, line):
    client = signed_in(owner.person)
    nothing = client.get("/there/is/no/such/page/")
    for method in line.methods - {"HEAD"}:
        answer = client.generic(method, owner.addresses[line.name])
        assert (answer.status_code, answer.content) == (404, nothing.content)
    people.make_operator(person=owner.person, at=NOON)
    asked = client.get(owner.addresses[line.name])
    assert asked["Location"] == f"/me/second-step/confirm/?next={owner.addresses[line.name]}"
    step_up(client, owner.person)
    assert client.get(owner.addresses[line.name]).status_code == 200


@those("practitioner")
def test_a_page_of_practitioners_does_not_exist_for_others(owner, line):
    client = signed_in(join("stranger"))
    nothing = client.get("/there/is/no/such/page/")
    for method in line.methods - {"HEAD"}:
        answer = client.generic(method, owner.addresses[line.name])
        assert (answer.status_code, answer.content) == (404, nothing.content)
