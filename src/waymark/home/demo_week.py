"""Two weeks and five looks back of the demo's `person`. Invented, so not translated."""

from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid5

from waymark.common.words import Edit
from waymark.people.models import Person
from waymark.people.queries import day_rule_of
from waymark.plans import operations as plans
from waymark.plans.rules.review import ReviewWords, StillMatters, in_a_month
from waymark.plans.rules.week import Energy, Part, ThingKind, ThingWords
from waymark.plans.rules.week_days import monday_of, part_of

_IDS = UUID("5b1f0c56-2f0e-5a34-8f0b-4c1f2a7d9e14")
MUST, MATTERS, WAIT, REST = ThingKind
MORNING, AFTERNOON, EVENING, ANY = Part


def _at(words: str, kind: ThingKind, day: int, at: time, minutes: int | None = None) -> ThingWords:
    return ThingWords(words, kind, day, part_of(at), at, minutes)


LAST_WEEK = (
    ThingWords("Bins out", MUST, 0, EVENING),
    ThingWords("", REST, 0, AFTERNOON, None, 20),
    _at("Physio, the one by the station", MUST, 1, time(10, 30), 40),
    ThingWords("Feet up with the radio", REST, 1, AFTERNOON, None, 30),
    ThingWords("Read to Maya", MATTERS, 1, EVENING, None, 15),
    ThingWords("Half of the ironing", WAIT, 2, ANY),
    ThingWords("", REST, 3, MORNING, None, 20),
    ThingWords("Ring Mum, crossword", MATTERS, 3, EVENING),
    _at("Team call, standing", MUST, 4, time(9, 15), 30),
    ThingWords("Allotment, as far as the bench", MATTERS, 5, MORNING, None, 25),
    ThingWords("", REST, 5, AFTERNOON, None, 45),
    ThingWords("Nothing at all until eleven", REST, 6, MORNING),
)
THIS_WEEK = (
    ThingWords("Bins out", MUST, 0, EVENING),
    ThingWords("Repeat prescription at the chemist", MUST, 0, MORNING),
    ThingWords("Flat on the floor, blue mat", REST, 0, AFTERNOON, None, 20),
    _at("Physio, the one by the station", MUST, 1, time(10, 30), 40),
    ThingWords("", REST, 1, AFTERNOON, None, 30),
    ThingWords("Read to Maya", MATTERS, 1, EVENING, None, 15),
    _at("Group, church hall", MATTERS, 2, time(14, 0), 90),
    ThingWords("", REST, 2, MORNING, None, 20),
    ThingWords("Half of the ironing", WAIT, 2, ANY),
    _at("Team call, standing", MUST, 3, time(9, 15), 30),
    ThingWords("Form for the parking badge", MUST, 3, MORNING),
    ThingWords("Shopping, the small list", MUST, 3, AFTERNOON),
    ThingWords("Ring Mum, crossword", MATTERS, 3, EVENING),
    ThingWords("Lunch on the step with Joe", MATTERS, 4, AFTERNOON),
    ThingWords("", REST, 4, AFTERNOON, None, 30),
    ThingWords("Allotment: water the beans, sit", MATTERS, 5, MORNING, None, 25),
    ThingWords("", REST, 5, AFTERNOON, None, 45),
    ThingWords("Nothing at all until eleven", REST, 6, MORNING),
    ThingWords("Walk with Bramble to the gate", MATTERS, 6, AFTERNOON, None, 10),
    ThingWords("The hinge of the shed", WAIT),
    ThingWords("Sort the box of photographs", WAIT),
)
ENERGY = {0: Energy.MIDDLE, 1: Energy.LOW, 2: Energy.MIDDLE, 3: Energy.LOW, 5: Energy.GOOD}
OWN_WORDS = {Energy.LOW: "flat", Energy.MIDDLE: "so-so", Energy.GOOD: "up and about"}

# Oldest first; the last one leaves its next look due.
REVIEWS = (
    ReviewWords(
        "The walk to the gate, most days, in one size or another.",
        "The week at my sister's. I did everything at once and paid for it.",
        StillMatters.SAME,
        "Warm pack before bed",
        "Say on the phone beforehand that I will lie down after lunch",
        "Ironing shirts",
    ),
    ReviewWords(
        "Six bedtime stories.",
        "Three bad nights in a row, and nothing much to blame for it.",
        StillMatters.SAME,
        "Rests that stand in the week like appointments",
        "Two things in a morning, not four",
        "",
    ),
    ReviewWords(
        "Told Priya how it is. She moved the meeting.",
        "November.",
        StillMatters.UNSURE,
        "Half size is a size",
        "Ring Mum before I am too tired to talk",
        "Being the one who drives",
    ),
    ReviewWords(
        "Swam four widths, twice. The group.",
        "The letter about the badge. I put it off and it grew.",
        StillMatters.SHIFTED,
        "The group, also when I only listen",
        "Forms on a Thursday, with tea",
        "Keeping up with the neighbours' garden",
    ),
    ReviewWords(
        "More ordinary evenings than I can remember.\nThe allotment bench.",
        "Too much on Thursdays.",
        StillMatters.SAME,
        "The bench",
        "One rest on Thursday, before two",
        "The hinge. It squeaks, and that is all it does.",
    ),
)


def add_week(*, person: Person, at: datetime) -> None:
    """Last week and this one, and a look back every month for five months."""
    monday = monday_of(day_rule_of(person).day_of(at))
    for days_ago, things in ((7, LAST_WEEK), (0, THIS_WEEK)):
        _plan(person, monday - timedelta(days=days_ago), things, at - timedelta(days=days_ago))
    today = day_rule_of(person).day_of(at)
    for months_ago, words in zip(range(5, 0, -1), REVIEWS, strict=True):
        _look_back(person, words, today - timedelta(days=31 * months_ago), at - timedelta(days=31 * months_ago))


def _plan(person: Person, monday: date, things: tuple[ThingWords, ...], at: datetime) -> None:
    for place, said in enumerate(things):
        plans.add_thing(by=person, monday=monday, said=said, edit=_edit(person, f"{monday} {place}"), at=at)
    for day, energy in ENERGY.items():
        plans.set_day_energy(by=person, monday=monday, day=day, energy=energy, at=at)
    line = "Half of it done is enough. Thursday is the long one."
    plans.write_week_line(
        by=person, monday=monday, line=line, own_words=OWN_WORDS, edit=_edit(person, f"{monday} line"), at=at
    )


def _look_back(person: Person, words: ReviewWords, on: date, at: datetime) -> None:
    again = ReviewWords(**vars(words) | {"next_on": in_a_month(on)})
    plans.write_review(by=person, words=again, on=on, edit=_edit(person, f"review {on}"), at=at)


def _edit(person: Person, what: str) -> Edit:
    return Edit(uuid5(_IDS, f"{person.username} {what}"))
