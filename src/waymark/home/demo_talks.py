"""Guest hours of the demo: one that is coming, with questions, and one that was answered. Not translated: invented."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from waymark.home.demo_first_looks import looked_at
from waymark.people.models import Person
from waymark.talks import operations as talks
from waymark.talks.terms import QUESTION, HourWords

_IDS = UUID("5b1f0c56-2f0e-5a34-8f0b-4c1f2a7d9e22")
DAY = timedelta(days=1)
AHEAD, AGO = 6 * DAY, 24 * DAY

# Who asks, the words, the name, whether for the guest alone.
COMING = (
    ("lou", "What can I ask a pharmacist that I would not ask my doctor?", "Lou", False),
    ("member", "Is it worth asking for a review when nothing has changed for years?", "", False),
    ("person", "I take two of mine at the same time because I forget otherwise. Is that a bad idea?", "Rob", True),
)
# The same, with the answer and whether everybody reads it.
ANSWERED = (
    (
        "bea",
        "Does pacing mean that I should never do more than planned?",
        "Bea",
        (
            "No. It means that the plan decides more often than the pain does. On a good day I would add a little, "
            "and see how the next two days are before I add again."
        ),
    ),
    (
        "tom",
        "My physio says move, my neighbour says rest. Who is right?",
        "",
        (
            "Usually both, at different hours. Long rest makes most persistent pain harder to live with; so does "
            "pushing until you must lie down. What works is some movement you can repeat tomorrow."
        ),
    ),
    (
        "person",
        "How do I begin again after a setback without being afraid?",
        "Rob",
        (
            "Smaller than seems sensible. Half of what you could do before, for a week. Being afraid is part of it, "
            "and tends to go after the third or fourth time that nothing bad happened."
        ),
    ),
)
SAME = ("person", "member", "bea", "tom", "ines")


COMING_WORDS: dict[str, Any] = {
    "title": "What a pharmacist can do for you, and what she cannot",
    "about": "Reviews, waiting times, what to write down before you go. Bring the questions you think are too small.",
    "guest_name": "Ruth Adeyemi",
    "profession": "Pharmacist",
    "organisation": "The pharmacy at the market square",
    "interest": "Her pharmacy sells what she talks about. She is not paid for this hour.",
    "link": "https://meet.example/pharmacist",
}
ANSWERED_WORDS: dict[str, Any] = {
    "title": "Moving when it hurts",
    "about": "How to find an amount, and what to do when yesterday was too much.",
    "guest_name": "Sam Okafor",
    "profession": "Physiotherapist",
    "organisation": "Riverside Community Pain Service",
    "interest": "Nothing. He does this in his working time.",
    "link": "https://meet.example/moving",
}


def add_talks(folk: Mapping[str, Person], *, at: datetime) -> None:
    """Both planned by the moderator; a moderator has looked at every question."""
    _answered(folk, at - AGO)
    begins = at.replace(hour=18, minute=0, second=0, microsecond=0) + AHEAD
    hour_id = _plan(folk["moderator"], COMING_WORDS, begins, at - 4 * DAY)
    asked = [_ask(folk, who, hour_id, said, name, at - DAY, alone=alone) for who, said, name, alone in COMING]
    for who in SAME:
        talks.ask_the_same(by=folk[who], hour_id=hour_id, question_id=asked[0], wants=True, at=at)
    talks.come(by=folk["person"], hour_id=hour_id, comes=True, at=at)


def _answered(folk: Mapping[str, Person], at: datetime) -> None:
    begins = at.replace(hour=18, minute=0, second=0, microsecond=0)
    hour_id = _plan(folk["moderator"], ANSWERED_WORDS, begins, begins - 9 * DAY)
    link = talks.make_link(by=folk["moderator"], hour_id=hour_id, at=begins - 9 * DAY)
    for who, said, name, answer in ANSWERED:
        question = _ask(folk, who, hour_id, said, name, begins - DAY)
        talks.answer(by=link, question_id=question, words=answer, is_public=True, at=begins + timedelta(minutes=20))


def _plan(by: Person, said: Mapping[str, Any], begins: datetime, at: datetime) -> UUID:
    words = HourWords(
        **said,
        starts_at=begins,
        minutes=60,
        zone="Europe/London",
        asks_from_at=at,
        asks_until_at=begins + timedelta(hours=1),
    )
    return talks.plan_hour(by=by, words=words, client_id=uuid5(_IDS, said["title"]), at=at)


def _ask(
    folk: Mapping[str, Person], who: str, hour_id: UUID, said: str, name: str, at: datetime, *, alone: bool = False
) -> UUID:
    by, moderator = folk[who], folk["moderator"]
    client_id = uuid5(_IDS, said)
    question = talks.ask(by=by, hour_id=hour_id, words=said, name=name, to_guest_only=alone, client_id=client_id, at=at)
    looked_at(moderator, QUESTION, question, at)
    return question
