"""Somebody with a thing behind every address that names one."""

from datetime import time
from typing import Any
from uuid import uuid4

from tests.support.people import NOON, join
from tests.support.table import at_work, full_table
from tests.support.told import told_things
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
    """The arguments of addresses, by their names there."""
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
        **told_things(person),
    }
