"""What the demo's `person` practised in a year. Invented, so not translated."""

from datetime import datetime, timedelta
from random import Random
from uuid import UUID, uuid5

from waymark.common.words import Edit
from waymark.people.models import Person
from waymark.people.queries import day_rule_of
from waymark.skills import operations as skills
from waymark.skills.rules.practices import Answer
from waymark.skills.terms.practice import Told

_IDS = UUID("5b1f0c56-2f0e-5a34-8f0b-4c1f2a7d9e12")

STARRED = ("breathing", "kind-letter", "movement-menu", "thought-record", "body-scan")

# How many days ago, the skill, and the answers.
WRITTEN: tuple[tuple[int, str, dict[str, Answer | None]], ...] = (
    (
        212,
        "thought-record",
        {
            "situation": "The stairs at the library. A child overtook me, then her grandmother.",
            "emotions": "Ashamed 70\nSad 60\nAngry 30",
            "body": "Hot face, left leg shaking",
            "thoughts": "I am an old man at forty-three.\nEverybody is looking.\nIt will only get worse.",
            "belief": 85,
            "evidence_for": "I did need three rests.\nA year ago I needed none.",
            "evidence_against": "Nobody said anything.\nThe grandmother smiled.\n"
            "In spring I could not do these stairs at all.",
            "balanced": "I go up slowly, and I get up. What they think is theirs.",
            "balanced_belief": 55,
            "emotions_again": "Ashamed 45\nSad 50\nAngry 10",
            "next_step": "Next time hold the rail from the first step.",
        },
    ),
    (
        40,
        "thought-record",
        {
            "situation": "Joe did the shopping again without asking.",
            "thoughts": "He has given up on me.",
            "balanced": "He was being kind and a bit clumsy. I can tell him that I like to be asked.",
        },
    ),
    (
        95,
        "kind-letter",
        {
            "letter": "Dear me,\nfour hours of sleep again, and still you made the pancakes. "
            "Anybody would be worn out. You need not be cheerful as well.\nI hope you find a warm corner today.",
            "sentence": "You need not be cheerful as well.",
        },
    ),
    (
        150,
        "values-compass",
        {
            "value": "Being the dad who is there at bedtime, whatever the day was.",
            "part": "people",
            "obstacle": "By seven I am empty, and then I am short with her.",
            "step": "Lie down from five to half past on Thursdays.",
        },
    ),
    (
        70,
        "say-it-clearly",
        {
            "when": "When visitors stay for the whole afternoon",
            "feel": "worn out, and sorry that I am",
            "would_like": "you to come for an hour, and come again soon",
            "who": "Mum, on Sunday on the phone",
            "heard": "She said: thank goodness you tell me. She brings the crossword.",
        },
    ),
    (
        120,
        "worry-time",
        {
            "worries": "The form for the council\nWhether the leg is something new",
            "at": "Five o’clock, at the table",
            "left": "The leg. The form had shrunk to twenty minutes of work.",
            "doing": "Ask Sunita on Tuesday.",
        },
    ),
    (
        28,
        "plan-one-thing",
        {
            "activity": "Plant the broad beans with Maya",
            "matters": "The allotment, and her face",
            "where": "Saturday at ten, an hour, with the kneeling bench",
            "size": "small",
            "pleasure_guess": 4,
            "mastery_guess": 5,
            "done": "partly",
            "pleasure": 8,
            "mastery": 7,
            "learned": "One row was enough. She did the watering. I guessed much too low.",
        },
    ),
    (
        1,
        "plan-one-thing",
        {
            "activity": "Coffee with Ben at the place with the proper chairs",
            "matters": "He asked twice",
            "where": "Thursday at three, for one hour",
            "size": "small",
            "pleasure_guess": 5,
            "mastery_guess": 3,
        },
    ),
)

LINES = (
    "The shoulders went down by themselves after a while.",
    "Did not help today. Did it anyway, for three minutes.",
    "Fell asleep at the feet.",
    "Noticed that I hold my breath when I bend.",
    "Good before the dentist.",
    "",
    "Maya did it with me. Hers were louder.",
)
MOVES = (
    ("lying", "Heels, ten each side, before getting up"),
    ("sitting", "Shoulders and neck during the news"),
    ("standing", "Heel raises at the sink while the kettle boiled"),
    ("walking", "To the corner and back with Bramble"),
)


def add_skills(*, person: Person, at: datetime) -> None:
    """Five stars, about thirty practices over a year, two thought records, one thing planned and still open."""
    for place, slug in enumerate(STARRED):
        skills.star_skill(by=person, slug=slug, at=at - timedelta(days=300 - 20 * place))
    for days, slug, answers in WRITTEN:
        _keep(person, slug, Told(answers=answers), at - timedelta(days=days, hours=days % 5))
    chance = Random(person.username)  # noqa: S311 - a story, not a secret
    for place in range(22):
        when = at - timedelta(days=340 - 15 * place - chance.randrange(6), hours=chance.randrange(10))
        if place % 4 == 3:
            capacity, what = MOVES[place // 4 % len(MOVES)]
            _keep(person, "movement-menu", Told(answers={"capacity": capacity, "what": what}), when)
        else:
            _keep(person, ("breathing", "body-scan", "mindfulness")[place % 3], _timed(chance), when)


def _timed(chance: Random) -> Told:
    before = chance.randrange(4, 9)
    parts: dict[str, Answer | None] = {
        "minutes": chance.choice((3, 3, 5, 10)),
        "before": before,
        "after": max(1, before - chance.choice((0, 0, 1, 2, 3))),
        "line": chance.choice(LINES),
    }
    return Told(parts=parts)


def _keep(person: Person, slug: str, told: Told, at: datetime) -> None:
    edit = Edit(uuid5(_IDS, f"{person.username} {slug} {at.isoformat()}"))
    on = day_rule_of(person).day_of(at)
    skills.keep_practice(by=person, slug=slug, told=Told(on, told.parts, told.answers), edit=edit, at=at)
