"""A whole made-up community, and every page of the site as somebody who has something there."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.security.addresses import patterns
from tests.support.people import PASSWORD
from waymark.common import clock
from waymark.diary import operations as diary
from waymark.diary import queries as diaries
from waymark.diary.importing import parse_mapping, plan, read_table
from waymark.diary.tests.importing_help import REAL_DIARY
from waymark.home import demo
from waymark.people import operations as people
from waymark.people.models import Person
from waymark.people.queries import day_rule_of, passkeys_of
from waymark.people.terms import NewPasskey
from waymark.plans import queries as plans
from waymark.sharing.queries import own_access

NOBODY, PERSON, NEWCOMER, JUST_JOINED, OPERATOR = "nobody", "person", "newcomer", "just-joined", "operator"
# Has brought in a real diary, and no plan.
READER = "researcher"

# A file in which not everything can be taken.
MESSY = b"date,pain,sleep\n2024-03-01,4,7\n2024-03-02,eleven,6\nno day,3,3\n2024-03-04,5,\n"

# Every page by the name of its address: who looks at it, and what stands after the address.
PAGES: dict[str, list[tuple[str, str]]] = {
    "landing": [(NOBODY, "")],
    "begin_what_matters": [(PERSON, ""), (NEWCOMER, "")],
    "begin_goal": [(PERSON, ""), (NEWCOMER, "")],
    "begin_bad_day": [(PERSON, ""), (NEWCOMER, "")],
    "today": [(PERSON, ""), (NEWCOMER, "")],
    "join": [(NOBODY, "")],
    "what_is_kept": [(NOBODY, "")],
    "join_codes": [(JUST_JOINED, "")],
    "account_login": [(NOBODY, "")],
    "recover": [(NOBODY, "")],
    "account_inactive": [(NOBODY, "")],
    "account_logout": [(PERSON, "")],
    "me": [(PERSON, "")],
    "me_days": [(PERSON, "")],
    "me_password": [(PERSON, "")],
    "me_email": [(PERSON, "")],
    "me_codes": [(PERSON, "")],
    "me_new_codes": [(PERSON, "")],
    "me_passkeys": [(PERSON, ""), (NEWCOMER, "")],
    "me_add_passkey": [(PERSON, "")],
    "me_remove_passkey": [(PERSON, "")],
    "me_sessions": [(PERSON, "")],
    "me_record": [(PERSON, "")],
    "me_delete": [(PERSON, "")],
    "me_deleted": [(NOBODY, "")],
    "account_reauthenticate": [(PERSON, "")],
    "help_now": [(NOBODY, ""), (PERSON, "?region=US")],
    "contact_checking": [(OPERATOR, "")],
    "offline": [(NOBODY, "")],
    "plan": [(PERSON, ""), (NEWCOMER, "")],
    "matter_new": [(PERSON, "")],
    "matter": [(PERSON, "")],
    "goal_new": [(PERSON, "")],
    "goal": [(PERSON, "")],
    "setback_plan": [(PERSON, "")],
    "setback": [(NOBODY, ""), (PERSON, ""), (PERSON, "?step=2"), (PERSON, "?step=7"), (PERSON, "?step=8")],
    "diary": [
        (PERSON, ""),
        (PERSON, "?span=week&on=2001-01-01"),
        (READER, "?span=all"),
        (NEWCOMER, ""),
    ],
    "check_in": [(PERSON, "")],
    "diary_day": [(PERSON, "")],
    "diary_entry": [(PERSON, "")],
    "diary_removed": [(PERSON, ""), (NEWCOMER, "")],
    "import_diary": [(PERSON, "")],
    "import_look": [(PERSON, "")],
    "import_past": [(READER, "")],
    "body_map": [(PERSON, "")],
    "body_maps": [(PERSON, ""), (NEWCOMER, "")],
    "diary_choice": [(PERSON, ""), (NEWCOMER, "")],
    "harm_check": [(PERSON, "")],
    "own_questions": [(PERSON, "")],
    "own_question": [(PERSON, "")],
    "display": [(NOBODY, "?next=/help-now/")],
    "gallery": [(NOBODY, "")],
    "licence": [(NOBODY, "")],
}

# Addresses that show no page of their own.
NO_PAGES = {
    "begin": "leads on to the first of its pages",
    "join_name": "one name, as plain text, for a script",
    "join_passkey": "questions for a passkey, as JSON; takes forms only",
    "codes_file": "the codes as a text file",
    "mfa_login_webauthn": "questions for a passkey, as JSON",
    "mfa_reauthenticate_webauthn": "needs a real passkey: test_passkeys.py looks at it",
    "me_passkey_questions": "questions for a passkey, as JSON; takes forms only",
    "service_worker": "a script",
    "matter_put_aside": "takes forms only",
    "matter_take_up": "takes forms only",
    "goal_size": "takes forms only",
    "goal_next": "takes forms only",
    "goal_let_go": "takes forms only",
    "goal_take_up": "takes forms only",
    "diary_remove": "takes forms only",
    "diary_bring_back": "takes forms only",
    "diary_export": "the diary as a CSV file",
    "import_drop": "takes forms only",
    "import_undo": "takes forms only",
    "flare_mode": "takes forms only",
    "live": "plain text for the machine that keeps the site running",
    "ready": "plain text for the machine that keeps the site running",
}


@dataclass(frozen=True)
class WholeSite:
    """The community in the database: `ids` are the arguments of addresses, by the name of the address or their own."""

    ids: dict[str, Any]

    def pages(self) -> list[tuple[str, str]]:
        """Who, and the address. Those that ask for the password again after a while come first."""
        found = [(who, self.address(name) + query) for name, ways in PAGES.items() for who, query in ways]
        return sorted(found, key=lambda one: not one[1].startswith(("/me/", "/join/codes")))

    def address(self, name: str) -> str:
        pattern = next(one for one in patterns() if one.name == name)
        wanted = pattern.pattern.converters
        return reverse(name, kwargs={key: self.ids.get(name, self.ids.get(key)) for key in wanted})


def session_of(who: str) -> str | None:
    """The session of somebody who signed in just now, through the page."""
    if who == NOBODY:
        return None
    client = Client(HTTP_HOST="localhost", headers={"User-Agent": "Mozilla/5.0 (X11; Linux) Firefox/140"})
    if who == JUST_JOINED:
        new = {"username": f"amber-owl-{Person.objects.count()}", "password": PASSWORD, "zone": "Europe/London"}
        answer = client.post(reverse("join"), new)
    else:
        answer = client.post(reverse("account_login"), {"login": who, "password": PASSWORD})
    assert answer.status_code in {302, 303}, f"{who} could not come in: {answer.content[:400]!r}"
    # The password once more, as pages want it that change who can come in.
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def build() -> WholeSite:
    """Make the community, and give `person` something at every address that needs something."""
    at = clock.now()
    demo.build(at=at)
    person, reader = (Person.objects.get(username=name) for name in (PERSON, READER))
    access = own_access(person)
    *_earlier, gone, entry = diaries.all_entries(access)
    diary.edit(by=person, entry_id=entry.id, answers=entry.answers | {"note": "Changed."}, version=1, at=at)
    diary.remove(by=person, entry_id=gone.id, at=at)
    people.add_passkey(by=person, passkey=NewPasskey({"response": {}}, "Firefox|Linux"), at=at)
    people.change_email(by=person, email="person@example.org", at=at)
    mine = plans.plan_of(access)
    ids = {
        "entry_id": entry.id,
        "on": entry.on,
        "item_id": UUID(diaries.own_items(access)[0].item.key),
        "matter_id": mine.what_matters[0].id,
        "goal_id": mine.goals[0].id,
        "passkey_id": passkeys_of(person)[0].id,
        "import_look": diary.keep_import_file(by=person, data=MESSY, at=at),
        "import_past": _bring_in(reader, REAL_DIARY.read_bytes(), at),
    }
    return WholeSite(ids)


def _bring_in(person: Person, data: bytes, at: datetime) -> UUID:
    rule = day_rule_of(person)
    found = plan(read_table(data), parse_mapping(""), rule=rule, today=rule.day_of(at))
    return diary.bring_in(by=person, plan=found, refused=["Row 3: “eleven” is no number."], at=at).run_id
