"""A whole made-up community, and every page of the site as somebody who has something there."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.journeys import (
    whole_coping,
    whole_direct,
    whole_duty,
    whole_groups,
    whole_moderation,
    whole_stories,
    whole_talks,
)
from tests.journeys.whole_pages import JUST_JOINED, NOBODY, OPERATOR, PAGES, PERSON, PRACTITIONER, READER
from tests.security.addresses import patterns
from tests.support.people import PASSWORD, step_up
from tests.support.told import told_things
from waymark.care import queries as care
from waymark.common import clock
from waymark.diary import operations as diary
from waymark.diary import queries as diaries
from waymark.diary.importing import parse_mapping, plan, read_table
from waymark.diary.tests.importing_help import REAL_DIARY
from waymark.home import demo
from waymark.people import operations as people
from waymark.people.models import Person
from waymark.people.queries import day_rule_of, memberships_of, passkeys_of
from waymark.people.terms import NewPasskey
from waymark.plans import queries as plans
from waymark.plans.rules.week_days import monday_of
from waymark.sharing import operations
from waymark.sharing import queries as sharing
from waymark.sharing.queries import own_access
from waymark.sharing.terms import ToKind
from waymark.skills import queries as skills

# The pages that ask for the password again after a while.
ASK_AGAIN = ("/me/", "/join/codes", "/sharing/supporters/", "/sharing/teams/", "/sharing/with/", "/calendar/new/")

# A file in which not everything can be taken.
MESSY = b"date,pain,sleep\n2024-03-01,4,7\n2024-03-02,eleven,6\nno day,3,3\n2024-03-04,5,\n"


@dataclass(frozen=True)
class WholeSite:
    """The community in the database: `ids` are the arguments of addresses, by the name of the address or their own."""

    ids: dict[str, Any]

    def pages(self) -> list[tuple[str, str]]:
        """Who, and the address. Those that ask for the password again after a while come first."""
        found = [(who, self.address(name) + query) for name, ways in PAGES.items() for who, query in ways]
        return sorted(found, key=lambda one: not one[1].startswith(ASK_AGAIN))

    def address(self, name: str) -> str:
        pattern = next(one for one in patterns() if one.name == name)
        part = str(pattern.pattern).partition("/")[0]
        return reverse(name, kwargs={key: self._argument(name, part, key) for key in pattern.pattern.converters})

    def _argument(self, name: str, part: str, key: str) -> Any:
        """What is kept for this very page, for its part of the site, or for all of it."""
        names = (name, f"{name}.{key}", f"{part}.{key}", key)
        return next((self.ids[one] for one in names if one in self.ids), None)


def session_of(who: str) -> str | None:
    """The session of somebody who signed in just now, through the page."""
    if who == NOBODY:
        return None
    client = Client(HTTP_HOST="localhost", headers={"User-Agent": "Mozilla/5.0 (X11; Linux) Firefox/140"})
    if who == JUST_JOINED:
        new = {
            "username": f"amber-owl-{Person.objects.count()}",
            "password": "three plain words",
            "zone": "Europe/London",
            "is_adult": "on",
        }
        answer = client.post(reverse("join"), new)
    else:
        answer = client.post(reverse("account_login"), {"login": who, "password": PASSWORD})
    assert answer.status_code in {302, 303}, f"{who} could not come in: {answer.content[:400]!r}"
    # The password once more, as pages want it that change who can come in, and the second step that roles want.
    password = "three plain words" if who == JUST_JOINED else PASSWORD
    client.post(reverse("account_reauthenticate"), {"password": password})
    if who in {OPERATOR, PRACTITIONER, whole_stories.EDITOR, whole_moderation.MODERATOR}:
        step_up(client, Person.objects.get(username=who))
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
    monday = monday_of(day_rule_of(person).day_of(at))
    paced = plans.pacing_activity_of(access, plans.pacing_of(access)[0].id)
    assert paced
    joe = sharing.supporters_of(person.pk, at)[0].id
    ids = {
        "kind": ToKind.SUPPORTER.value,
        "to_id": joe,
        "supporter_id": joe,
        "supporter_code": _invited(person, at),
        "shown_id": joe,
        "team_id": sharing.teams_of(person.pk, at)[0].team_id,
        "share_id": joe,
        "entry_id": entry.id,
        "on": entry.on,
        "item_id": UUID(diaries.own_items(access)[0].item.key),
        "matter_id": mine.what_matters[0].id,
        "goal_id": mine.goals[0].id,
        "earlier_id": plans.earlier_plans_of(access)[0].id,
        "setback_id": plans.setbacks_of(access)[0].id,
        "day": monday,
        "thing_id": plans.week_of(access, monday).plan.planned[0].id,
        "review_id": plans.reviews_of(access)[0].id,
        "member_id": plans.circle_of(access).members[0].id,
        "sheet_id": plans.sheets_of(access)[0].id,
        "activity_id": paced.activity.id,
        "amount_id": paced.done[0].id,
        "medicine_id": diaries.medicines(access)[0].id,
        "taken_id": diaries.taken_between(access, date.min, date.max)[-1].id,
        "night_id": diaries.nights_between(access, date.min, date.max)[-1].id,
        "slug": "thought-record",
        "practice_id": skills.open_practices(access)[0].id,
        "passkey_id": passkeys_of(person)[0].id,
        "import_look": diary.keep_import_file(by=person, data=MESSY, at=at),
        "import_past": _bring_in(reader, REAL_DIARY.read_bytes(), at),
        **told_things(person),
        **whole_coping.coping_things(person),
        **whole_direct.direct_things(person),
        **whole_talks.talk_things(person, Person.objects.get(username=OPERATOR)),
        **whole_groups.group_things(person, Person.objects.get(username=whole_groups.COORDINATOR)),
        **whole_moderation.moderation_things(person),
        **whole_duty.duty_things(person, at),
        **whole_groups.programme_things(person, Person.objects.get(username=whole_groups.WAITS)),
        **whole_stories.story_things(person, Person.objects.get(username=whole_stories.EDITOR)),
    }
    return WholeSite(ids | _table(person, Person.objects.get(username=PRACTITIONER)))


def _table(person: Person, practitioner: Person) -> dict[str, Any]:
    """Where the person sits with the team of the practitioner."""
    (place,) = memberships_of(practitioner)
    link = sharing.team_of(person.pk, place.team_id, clock.now())
    assert link
    access, link_id = own_access(person), link.link_id
    return {
        "link_id": link_id,
        "thread_id": care.threads_of(access, link_id)[0].id,
        "version_id": care.agreed_plan_of(access, link_id).versions[0].id,
        "conversation_id": care.decisions_of(access, link_id)[0].id,
        "number": 2,
        "team_id": place.team_id,
        "reader_id": place.id,
    }


def _invited(person: Person, at: datetime) -> UUID:
    made, _code = operations.invite(by=person, name="Ann", calls_me="Rob", client_id=uuid4(), at=at)
    return made


def _bring_in(person: Person, data: bytes, at: datetime) -> UUID:
    rule = day_rule_of(person)
    found = plan(read_table(data), parse_mapping(""), rule=rule, today=rule.day_of(at))
    return diary.bring_in(by=person, plan=found, refused=["Row 3: “eleven” is no number."], at=at).run_id
