"""Support circle, conversation sheets and four sides of the demo's `person`. Invented, so not translated."""

from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

from waymark.common.words import Edit
from waymark.people.models import Person
from waymark.people.queries import day_rule_of
from waymark.plans import operations as plans
from waymark.plans.rules.circle import MemberKind, MemberWords, Ring
from waymark.plans.rules.sheets import SheetKind
from waymark.plans.rules.sides import Side

_IDS = UUID("5b1f0c56-2f0e-5a34-8f0b-4c1f2a7d9e11")

MEMBERS = (
    MemberWords(
        "Joe",
        "Knows what a bad day looks like and does not make a face.\nLaughs at the same things.",
        "Could you do bath time on Thursdays? You need not do anything else.",
        "Ring or knock. 07700 900143, never before nine.",
        Ring.CLOSE,
        MemberKind.PERSON,
    ),
    MemberWords(
        "Bramble",
        "Gets me as far as the gate. Sleeps on my feet.",
        "",
        "",
        Ring.CLOSE,
        MemberKind.ANIMAL,
        (Side.PHYSICAL,),
    ),
    MemberWords(
        "Maya",
        "Bedtime stories. She thinks lying down is a game.",
        "Choose the book.",
        "",
        Ring.CLOSE,
        MemberKind.PERSON,
    ),
    MemberWords(
        "Priya at work",
        "Moves meetings so that I can stand up.",
        "Could you start without me on Mondays?",
        "Her desk is the one by the window.",
        Ring.NEAR,
        MemberKind.PERSON,
    ),
    MemberWords(
        "The allotment",
        "Nobody wants anything from me there.",
        "",
        "The key is behind the blue tin.",
        Ring.NEAR,
        MemberKind.PLACE,
        (Side.PHYSICAL,),
    ),
    MemberWords(
        "Sunita, the physiotherapist",
        "Explains, and then asks what I want.",
        "Could we look at the walking plan for ten minutes?",
        "01632 960 011, leave a message",
        Ring.FURTHER,
        MemberKind.PROFESSIONAL,
        (Side.PHYSICAL,),
    ),
)

# Each kind of sheet: how many days from now it is, its answers, and what was written afterwards.
SHEETS: tuple[tuple[SheetKind, int | None, dict[str, str], dict[str, str]], ...] = (
    (
        SheetKind.VISIT,
        6,
        {
            "who": "Dr Okafor",
            "top": "I sleep about four hours in one go.\nI am walking more than in spring.\n"
            "The left leg gives way on stairs, about once a week.",
            "matters": "Being the dad who reads at bedtime, also on bad days.",
            "tried": "Warmth: helps for an hour.\nPacing the walk: helps, slowly.\nA new mattress: no difference.",
            "questions": "What are my options?\nHow likely is each of them?\nIs the leg something to look at?",
        },
        {},
    ),
    (
        SheetKind.WORK,
        -30,
        {
            "who": "Priya and Mr Hale",
            "well": "I know the old system better than anybody.\nI finish what I begin.",
            "hard": "Sitting through two meetings in a row.\nThe hour before lunch.",
            "adjustments": "A desk that goes up and down.\nTen minutes between meetings.\nTwo days a week at home.",
            "asking": "The desk, and the ten minutes, for a start.",
            "again": "After six weeks.",
        },
        {
            "heard": "They were kinder than I thought. Mr Hale asked what the desk costs.",
            "agreed": "Ten minutes between meetings from Monday. The desk goes to the budget meeting.",
        },
    ),
    (
        SheetKind.FAMILY,
        None,
        {
            "who": "My mum",
            "like": "Like carrying a rucksack that somebody else packs each morning.",
            "helps": "Ask me, then believe my answer.\nCome for an hour, not for a day.",
            "not_helps": "Articles about people who were cured.",
            "together": "The crossword on the phone. Plants for the allotment, in spring.",
        },
        {},
    ),
    (
        SheetKind.ASK,
        None,
        {
            "who": "Joe",
            "when": "When I have read to Maya and the kitchen is still to do,",
            "feel": "I feel I must choose between the two of you and my back.",
            "would_like": "I would like you to do the kitchen on the evenings I read.",
            "will": "I will say at tea whether it is one of those evenings.",
        },
        {},
    ),
)

SIDES = {
    Side.PHYSICAL: "The walk, in whichever size the day has.\nWarm pack before bed.",
    Side.SOCIAL: "The group, every second Tuesday.\nThe crossword with Mum.",
    Side.PSYCHOLOGICAL: "Noticing “never again” and letting it be a sentence.",
}


def add_circle(*, person: Person, at: datetime) -> None:
    """Six in the circle, one sheet of each kind, own words for three of the four sides."""
    for place, words in enumerate(MEMBERS):
        when = at - timedelta(days=300 - 40 * place)
        plans.write_member(by=person, words=words, edit=_edit(person, words.name), at=when)
    today = day_rule_of(person).day_of(at)
    for kind, days, answers, after in SHEETS:
        on = today + timedelta(days=days) if days is not None else None
        _sheet(person, kind, on, answers, after, at - timedelta(days=35))
    plans.write_sides(by=person, words=SIDES, edit=_edit(person, "sides"), at=at - timedelta(days=60))


def add_sides(*, person: Person, at: datetime) -> None:
    """Own words for two sides: two stay empty."""
    words = {Side.PHYSICAL: "A bath when the day has been long.", Side.SOCIAL: "Bea, over the fence."}
    plans.write_sides(by=person, words=words, edit=_edit(person, "sides"), at=at - timedelta(days=20))


def _sheet(
    person: Person, kind: SheetKind, on: date | None, answers: dict[str, str], after: dict[str, str], at: datetime
) -> None:
    saved = plans.write_sheet(by=person, kind=kind, answers=answers, on=on, edit=_edit(person, kind), at=at)
    if after:
        edit = Edit(uuid5(_IDS, f"{person.username} {kind} afterwards"), saved.version)
        later = at + timedelta(days=5, hours=3)
        plans.write_afterwards(by=person, sheet_id=saved.id, answers=after, edit=edit, at=later)


def _edit(person: Person, what: str) -> Edit:
    return Edit(uuid5(_IDS, f"{person.username} {what}"))
