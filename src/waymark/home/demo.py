"""A made-up community for `./waymark demo`: made through the operations, the same every time for one day.

The people are invented. Their diaries follow a simple story, so that the pages read like a life: a wait, a programme,
a hard spell in the seventh month, and slowly more of what matters. Pain itself hardly changes.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from uuid import UUID, uuid5

from django.db import transaction

from waymark.common.words import Edit
from waymark.diary import operations as diary
from waymark.diary.rules.answers import Answer, Better, HardPart, Kind
from waymark.diary.rules.bursts import Rhythm, state_on
from waymark.diary.rules.harm_check import HarmAnswer
from waymark.home import demo_words as words
from waymark.home.demo_agreed_plan import add_agreed_plan
from waymark.home.demo_boards import add_boards
from waymark.home.demo_circle import add_circle, add_sides
from waymark.home.demo_coping import add_coping
from waymark.home.demo_decisions import add_decisions
from waymark.home.demo_direct import add_direct
from waymark.home.demo_duty import add_duty
from waymark.home.demo_goals import add_goals
from waymark.home.demo_group import add_group
from waymark.home.demo_group_words import OTHERS
from waymark.home.demo_medicines import add_medicines
from waymark.home.demo_messages import add_messages
from waymark.home.demo_moderation import add_cases, add_complaints
from waymark.home.demo_pacing import add_pacing
from waymark.home.demo_programme import add_programme
from waymark.home.demo_roles import add_roles
from waymark.home.demo_setback import add_setbacks
from waymark.home.demo_sharing import add_sharing
from waymark.home.demo_skills import add_skills
from waymark.home.demo_sleep import add_sleep
from waymark.home.demo_stories import add_stories
from waymark.home.demo_talks import add_talks
from waymark.home.demo_visits import add_visits
from waymark.home.demo_week import add_week
from waymark.people import operations as people
from waymark.people.models import Person
from waymark.people.queries import day_rule_of
from waymark.plans import operations as plans
from waymark.plans.rules import GoalWords, SetbackWords, Size

PASSWORD = "waymark-demo"  # noqa: S105 - printed at every start of the demo, which never serves real people
MONTHS = 18
DAYS = MONTHS * 365 // 12
_IDS = UUID("5b1f0c56-2f0e-5a34-8f0b-4c1f2a7d9e10")
# Who has begun a plan of their own. `newcomer` and `stranger` have nothing, and so has everybody else.
BEGUN = ("member", "coordinator")
EVERYBODY = (
    "person newcomer member coordinator supporter practitioner moderator planner researcher editor operator stranger"
).split()


@transaction.atomic
def build(*, at: datetime) -> None:
    """Make every account of the demo and what they have written, as it would stand at the moment `at`."""
    folk = {name: _join(name, at - timedelta(days=DAYS + 5)) for name in EVERYBODY}
    add_roles(folk, at=at)
    for name in ("person", *BEGUN):
        _plan(folk[name], at)
    _diary(folk["person"], at)
    _short_diary(folk["member"], at)
    add_circle(person=folk["person"], at=at)
    add_sides(person=folk["member"], at=at)
    add_medicines(person=folk["person"], at=at)
    add_goals(person=folk["person"], at=at)
    add_sleep(person=folk["person"], at=at)
    add_setbacks(person=folk["person"], at=at)
    add_week(person=folk["person"], at=at)
    add_skills(person=folk["person"], at=at)
    add_pacing(person=folk["person"], at=at)
    add_sharing(folk=folk, at=at)
    add_visits(person=folk["person"], practitioner=folk["practitioner"], at=at)
    add_messages(folk, at=at)
    add_agreed_plan(folk, at=at)
    add_decisions(person=folk["person"], practitioner=folk["practitioner"], at=at)
    add_programme(folk, at=at)
    others = {name: _join(name, at - timedelta(days=DAYS)) for name in OTHERS}
    add_group({**folk, **others}, at=at)
    reported = add_boards({**folk, **others}, at=at)
    add_coping({**folk, **others}, at=at)
    add_talks({**folk, **others}, at=at)
    add_stories({**folk, **others}, at=at)
    add_duty(folk, second=folk["planner"], at=at)
    add_cases({**folk, **others}, things=reported, at=at)
    add_complaints(folk, at=at)
    add_direct({**folk, **others}, at=at)


def _join(name: str, at: datetime) -> Person:
    person = Person(username=name)
    people.join(person=person, password=PASSWORD, at=at)
    people.keep_codes(by=person, at=at)
    return person


def _edit(person: Person, what: str) -> Edit:
    return Edit(_id(person, what))


def _id(person: Person, what: str) -> UUID:
    return uuid5(_IDS, f"{person.username} {what}")


def _plan(person: Person, at: datetime) -> None:
    story = words.PLANS[person.username]
    began = at - timedelta(days=story.days_ago)
    made = [
        plans.write_what_matters(by=person, words=text, area=area, edit=_edit(person, text), at=began)
        for text, area in story.matters
    ]
    for place, goal in enumerate(story.goals):
        when = began + timedelta(days=30 * place)
        plans.write_goal(
            by=person, words=GoalWords(*goal), matter_id=made[place].id, edit=_edit(person, goal[0]), at=when
        )
    newest = _edit(person, "size")
    if story.goals:
        saved = plans.write_goal(by=person, words=GoalWords(*story.now), matter_id=made[0].id, edit=newest, at=at)
        plans.choose_size(by=person, goal_id=saved.id, size=Size.HALF, at=at)
    plans.write_setback_plan(by=person, words=SetbackWords(*story.setback), edit=_edit(person, "setback"), at=began)


@dataclass(frozen=True)
class Spell:
    """How a part of the story goes: how much pain gets in the way and how strong it is, on average."""

    in_the_way: float
    pain: float
    sleep: float
    mood: float


def _spell(day: int) -> Spell:
    """The story of the eighteen months. `day` counts from 0, the day the diary began."""
    if 195 <= day < 230:
        return Spell(8.0, 7.4, 3.4, 3.6)
    ease = min(1.0, day / (DAYS * 0.8))
    return Spell(6.8 - 2.6 * ease, 6.0 - 0.5 * ease, 4.4 + 1.1 * ease, 4.6 + 1.5 * ease)


def _diary(person: Person, at: datetime) -> None:
    chance = Random(person.username)  # noqa: S311 - a story, not a secret
    began = at - timedelta(days=DAYS)
    diary.start(by=person, at=began)
    hands = _own(person, "Stiff hands", Kind.SCALE, Better.LOWER, began)
    out = _own(person, "Went outside", Kind.YES_NO, Better.HIGHER, began)
    rule = day_rule_of(person)
    rhythm = Rhythm(rule.day_of(began))
    for day in range(DAYS + 1):
        when = began + timedelta(days=day)
        if when > at or chance.random() > _likely(state_on(rhythm, rule.day_of(when)).is_asking, day):
            continue
        spell = _spell(day)
        answers = _answers(chance, spell) | {str(hands): _near(chance, spell.pain - 1, 1.2)}
        answers[str(out)] = chance.random() < 0.25 + 0.5 * day / DAYS
        _write(person, f"day {day}", answers, when)
        if chance.random() < 0.06:
            _write(person, f"day {day} again", {"pain": _near(chance, spell.pain + 1.5, 1.0)}, when)
    for month in range(1, MONTHS):
        answer = HarmAnswer.HELPS if month != 8 else HarmAnswer.NOTHING
        diary.answer_harm_check(by=person, answer=answer, at=began + timedelta(days=30 * month))
    diary.ask_in_full(by=person, at=began + timedelta(days=30 * 9))
    for place, marks in enumerate(words.BODY_MAPS):
        when = began + timedelta(days=place * 130)
        diary.keep_body_map(by=person, figure="plain", marks=marks, client_id=_id(person, f"body {place}"), at=when)


def _likely(is_asking: bool, day: int) -> float:  # noqa: FBT001 - a table of two columns
    """How often an entry is written: most days of a burst, now and then outside; hardly in the hard spell."""
    if 200 <= day < 222:
        return 0.15
    return 0.86 if is_asking else 0.12


def _short_diary(person: Person, at: datetime) -> None:
    chance = Random(person.username)  # noqa: S311 - a story, not a secret
    diary.start(by=person, at=at - timedelta(days=3))
    for day in range(3, 0, -1):
        _write(person, f"day {day}", _answers(chance, Spell(5, 6, 5, 5)), at - timedelta(days=day))


def _own(person: Person, label: str, kind: Kind, better: Better, at: datetime) -> UUID:
    return diary.add_own_item(by=person, label=label, kind=kind, better=better, at=at)


def _write(person: Person, what: str, answers: dict[str, Answer], at: datetime) -> None:
    on = day_rule_of(person).day_of(at)
    diary.record_check_in(by=person, on=on, answers=answers, client_id=_id(person, what), at=at)


def _answers(chance: Random, spell: Spell) -> dict[str, Answer]:
    in_the_way = _near(chance, spell.in_the_way, 1.4)
    hard = HardPart.MOST if in_the_way >= 8 else HardPart.SOME if in_the_way >= 3 else HardPart.NONE
    answers: dict[str, Answer] = {
        "hard_part": hard,
        "in_the_way": in_the_way,
        "pain": _near(chance, spell.pain, 1.1),
        "sleep": _near(chance, spell.sleep, 1.6),
        "mood": _near(chance, spell.mood, 1.3),
    }
    if chance.random() < 0.07:
        del answers["sleep"]
    if chance.random() < 0.5:
        answers["mattered"] = str(chance.choice(words.MATTERED_HARD if hard is HardPart.MOST else words.MATTERED))
    if chance.random() < 0.15:
        answers["note"] = str(chance.choice(words.NOTES))
    return answers


def _near(chance: Random, middle: float, spread: float) -> int:
    return round(min(10.0, max(0.0, chance.gauss(middle, spread))))
