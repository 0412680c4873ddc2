"""A whole made-up community, and every page of the site as somebody who has something there."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.journeys import whole_groups
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

NOBODY, PERSON, NEWCOMER, JUST_JOINED, OPERATOR = "nobody", "person", "newcomer", "just-joined", "operator"
PRACTITIONER = "practitioner"
SUPPORTER = "supporter"
# Has brought in a real diary, and no plan.
READER = "researcher"

# The pages that ask for the password again after a while.
ASK_AGAIN = ("/me/", "/join/codes", "/sharing/supporters/", "/sharing/teams/", "/sharing/with/", "/calendar/new/")

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
    "me_second_step": [(PERSON, ""), (OPERATOR, "?next=/help-now/checking/"), (READER, "")],
    "me_second_step_confirm": [(OPERATOR, "")],
    "me_add_app": [(PERSON, "")],
    "me_remove_app": [(OPERATOR, "")],
    "me_sessions": [(PERSON, "")],
    "me_record": [(PERSON, "")],
    "me_reminders": [(PERSON, ""), (NEWCOMER, "")],
    "me_reminders_mail": [(PERSON, "")],
    "notices": [(PERSON, ""), (NEWCOMER, "")],
    "me_delete": [(PERSON, "")],
    "me_deleted": [(NOBODY, "")],
    "account_reauthenticate": [(PERSON, "")],
    "help_now": [(NOBODY, ""), (PERSON, "?region=US")],
    "contact_checking": [(OPERATOR, "")],
    "offline": [(NOBODY, "")],
    "plan": [(PERSON, ""), (NEWCOMER, "")],
    "matters": [(PERSON, ""), (NEWCOMER, "")],
    "closeness": [(PERSON, ""), (NEWCOMER, "")],
    "matter_new": [(PERSON, "")],
    "matter": [(PERSON, "")],
    "goal_new": [(PERSON, "")],
    "goals": [(PERSON, ""), (NEWCOMER, "")],
    "goal": [(PERSON, "")],
    "goal_words": [(PERSON, "")],
    "goal_levels": [(PERSON, "")],
    "goal_levels_write": [(PERSON, "")],
    "goal_outcome": [(PERSON, "")],
    "setback_plan": [(PERSON, ""), (NEWCOMER, "")],
    "setback": [(NOBODY, ""), (PERSON, ""), *((PERSON, f"?step={n}") for n in (2, 3, 8, 12, 13, 14, 99))],
    "setback_earlier": [(PERSON, ""), (NEWCOMER, "")],
    "setback_version": [(PERSON, "")],
    "setback_after": [(PERSON, ""), (NEWCOMER, "")],
    "setback_after_new": [(PERSON, "")],
    "setback_after_one": [(PERSON, "")],
    "setback_voice": [(PERSON, ""), (NEWCOMER, "")],
    "week": [(PERSON, ""), (NEWCOMER, "")],
    "week_day": [(PERSON, "?added=1"), (NEWCOMER, "")],
    "week_line": [(PERSON, "")],
    "week_calendar": [(PERSON, ""), (NEWCOMER, "")],
    "week_thing": [(PERSON, "")],
    "reviews": [(PERSON, ""), (NEWCOMER, "")],
    "review_new": [(PERSON, ""), (NEWCOMER, "")],
    "review": [(PERSON, "")],
    "review_write": [(PERSON, "")],
    "pacing": [(PERSON, ""), (NEWCOMER, "")],
    "pacing_new": [(PERSON, "")],
    "pacing_choice": [(PERSON, ""), (NEWCOMER, "")],
    "pacing_activity": [(PERSON, ""), (PERSON, "?look=all")],
    "pacing_edit": [(PERSON, "")],
    "pacing_measure": [(PERSON, "")],
    "pacing_start": [(PERSON, "")],
    "pacing_step": [(PERSON, "")],
    "pacing_did": [(PERSON, "?amount=4")],
    "pacing_timer": [(PERSON, "")],
    "pacing_amount": [(PERSON, "")],
    "circle": [(PERSON, ""), (NEWCOMER, "")],
    "circle_new": [(PERSON, "?ring=near&kind=place")],
    "circle_member": [(PERSON, "")],
    "sheets": [(PERSON, ""), (NEWCOMER, "")],
    "sheet_visit": [(PERSON, "")],
    "sheet_work": [(PERSON, "")],
    "sheet_family": [(PERSON, "")],
    "sheet_ask": [(NEWCOMER, "")],
    "sheet": [(PERSON, "")],
    "sheet_write": [(PERSON, "")],
    "sheet_after": [(PERSON, "")],
    "sheet_show": [(PERSON, "")],
    "sheet_link": [(PERSON, "")],
    "sheet_check": [(PERSON, "")],
    "sheet_check_day": [(PERSON, "")],
    "visits": [(PERSON, ""), (PRACTITIONER, "")],
    "visit": [(PERSON, ""), (PRACTITIONER, "")],
    "four_sides": [(PERSON, ""), ("member", ""), (NEWCOMER, "")],
    "sides_write": [(PERSON, "")],
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
    "medicines": [(PERSON, ""), (NEWCOMER, "")],
    "medicines_days": [(PERSON, "")],
    "medicines_print": [(PERSON, "")],
    "medicine_new": [(PERSON, "")],
    "medicine": [(PERSON, "")],
    "medicine_took_at": [(PERSON, "")],
    "medicine_taken": [(PERSON, "")],
    "sleep": [(PERSON, ""), (NEWCOMER, "")],
    "night_new": [(PERSON, "")],
    "night": [(PERSON, "")],
    "skills": [(PERSON, ""), (PERSON, "?short=1"), (NEWCOMER, "")],
    "skill": [(PERSON, ""), (PERSON, "?short=1")],
    "skill_practise": [(PERSON, ""), (PERSON, "?short=1")],
    "practices": [(PERSON, ""), (NEWCOMER, "")],
    "practice": [(PERSON, ""), (PERSON, "?help=1")],
    "practice_change": [(PERSON, "")],
    "practice_later": [(PERSON, "")],
    "care": [(PRACTITIONER, ""), (PRACTITIONER, "?name=nobody")],
    "team_hours": [(PRACTITIONER, "")],
    "team_within": [(PRACTITIONER, "")],
    "member_hours": [(PRACTITIONER, "")],
    "member_away": [(PRACTITIONER, "")],
    "care_person": [(PERSON, ""), (PRACTITIONER, "")],
    "threads": [(PERSON, ""), (PRACTITIONER, "")],
    "thread_new": [(PERSON, ""), (PRACTITIONER, "")],
    "thread": [(PERSON, ""), (PRACTITIONER, "")],
    "notes": [(PERSON, ""), (PRACTITIONER, "")],
    "agreed_plan": [(PERSON, ""), (PRACTITIONER, "")],
    "plan_propose": [(PERSON, ""), (PRACTITIONER, "")],
    "plan_versions": [(PERSON, ""), (PRACTITIONER, "")],
    "plan_version": [(PERSON, ""), (PRACTITIONER, "")],
    "decisions": [(PERSON, ""), (PRACTITIONER, "")],
    "decision_new": [(PERSON, ""), (PRACTITIONER, "")],
    "decision": [(PERSON, ""), (PRACTITIONER, "")],
    "decision_topic": [(PRACTITIONER, "")],
    "decision_options": [(PRACTITIONER, "")],
    "decision_option": [(PRACTITIONER, "")],
    "decision_matters": [(PERSON, "")],
    "decision_values": [(PERSON, "")],
    "decision_sure": [(PERSON, "")],
    "decision_preference": [(PERSON, ""), (PRACTITIONER, "")],
    "decision_outcome": [(PERSON, "")],
    "decision_after": [(PERSON, "")],
    "people": [(PERSON, ""), (NEWCOMER, ""), (SUPPORTER, "")],
    "sharing": [(PERSON, ""), (NEWCOMER, "")],
    "share_nothing": [(PERSON, "")],
    "share_teams": [(PERSON, ""), (NEWCOMER, "")],
    "share_team": [(NEWCOMER, "")],
    "share_choose": [(PERSON, "")],
    "share_see": [(PERSON, "")],
    "looks": [(PERSON, ""), (NEWCOMER, "")],
    "share_history": [(PERSON, ""), (NEWCOMER, "")],
    "links": [(PERSON, ""), (NEWCOMER, "")],
    "supporter_invite": [(PERSON, "")],
    "supporter": [(PERSON, "")],
    "supporter_code": [(PERSON, "")],
    "supporter_about": [(PERSON, "")],
    "supporter_off": [(PERSON, "")],
    "invitation": [(NOBODY, ""), (PERSON, "")],
    "shown_list": [(SUPPORTER, ""), (NEWCOMER, "")],
    "shown": [(SUPPORTER, "")],
    "shown_stop": [(SUPPORTER, "")],
    "open_link": [(NOBODY, "")],
    "display": [(NOBODY, "?next=/help-now/")],
    "toolkit": [(PERSON, "")],
    "plan_pdf": [(PERSON, "")],
    "gallery": [(NOBODY, "")],
    "licence": [(NOBODY, "")],
    **whole_groups.PAGES,
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
    "sign_in_with": "leads to another site; its pages are looked at in tests/journeys/test_openid.py",
    "sign_in_with_back": "what another site sends people back to",
    "join_with": "see sign_in_with",
    "me_provider": "see sign_in_with",
    "me_connect": "leads to another site",
    "me_disconnect": "see sign_in_with",
    "confirm_with": "leads to another site",
    "matter_put_aside": "takes forms only",
    "matter_take_up": "takes forms only",
    "setback_sound": "a recording, as sound",
    "setback_voice_remove": "takes forms only",
    "goal_details": "its form stands on the goal's own page",
    "goal_mark": "its form stands on the page of the levels",
    "goal_size": "takes forms only",
    "goal_next": "takes forms only",
    "goal_let_go": "takes forms only",
    "goal_take_up": "takes forms only",
    "week_rest": "takes forms only",
    "week_energy": "takes forms only",
    "week_begin": "takes forms only",
    "week_file": "the week as a calendar file",
    "week_move": "takes forms only",
    "week_out": "takes forms only",
    "week_back": "takes forms only",
    "pacing_stop": "takes forms only",
    "pacing_take_up": "takes forms only",
    "pacing_take_out": "takes forms only",
    "pacing_put_back": "takes forms only",
    "circle_put_aside": "takes forms only",
    "circle_take_up": "takes forms only",
    "sheet_put_aside": "takes forms only",
    "sheet_take_up": "takes forms only",
    "sheet_paper": "the sheet as a PDF file",
    "sheet_take_back": "takes forms only",
    "diary_remove": "takes forms only",
    "diary_bring_back": "takes forms only",
    "diary_export": "the diary as a CSV file",
    "medicine_put_away": "takes forms only",
    "medicine_put_back": "takes forms only",
    "medicine_took": "takes forms only",
    "taken_remove": "takes forms only",
    "taken_bring_back": "takes forms only",
    "night_remove": "takes forms only",
    "night_bring_back": "takes forms only",
    "import_drop": "takes forms only",
    "import_undo": "takes forms only",
    "practice_remove": "takes forms only",
    "practice_bring_back": "takes forms only",
    "skill_star": "takes forms only",
    "skill_unstar": "takes forms only",
    "plan_decide": "takes forms only",
    "plan_withdraw": "takes forms only",
    "decision_put_aside": "takes forms only",
    "decision_take_up": "takes forms only",
    "share_withdraw": "takes forms only",
    "link_end": "takes forms only",
    "plan_file": "the plan as a PDF file",
    "care_emergency": "exists only where it is turned on: test_questions.py looks at it",
    "member_back": "takes forms only",
    "thread_close": "takes forms only",
    "me_reminders_number": "takes forms only",
    "me_reminders_stop": "takes forms only",
    "me_device_add": "takes forms only",
    "me_device_remove": "takes forms only",
    "notices_read": "takes forms only",
    "notice_open": "takes forms only",
    "flare_mode": "takes forms only",
    "live": "plain text for the machine that keeps the site running",
    "ready": "plain text for the machine that keeps the site running",
    **whole_groups.NO_PAGES,
}


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
        }
        answer = client.post(reverse("join"), new)
    else:
        answer = client.post(reverse("account_login"), {"login": who, "password": PASSWORD})
    assert answer.status_code in {302, 303}, f"{who} could not come in: {answer.content[:400]!r}"
    # The password once more, as pages want it that change who can come in, and the second step that roles want.
    password = "three plain words" if who == JUST_JOINED else PASSWORD
    client.post(reverse("account_reauthenticate"), {"password": password})
    if who in {OPERATOR, PRACTITIONER}:
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
        **whole_groups.group_things(person, Person.objects.get(username=whole_groups.COORDINATOR)),
        **whole_groups.programme_things(person, Person.objects.get(username=whole_groups.WAITS)),
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
