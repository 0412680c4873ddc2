"""Coping cards of the demo, with how they went. Invented, so not translated.

Two cards were tried by so many that their numbers show; most were not, which is how it is in a small community. Those
who tried them are accounts without anything else.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from waymark.common.ids import new_id
from waymark.coping import operations as coping
from waymark.coping.rules.results import Said
from waymark.coping.terms import CARD, CardWords, Energy, Situation
from waymark.home.demo_first_looks import looked_at
from waymark.people import operations as people
from waymark.people.models import Person
from waymark.plans.rules.sides import Side

_IDS = UUID("5b1f0c56-2f0e-5a34-8f0b-4c1f2a7d9e21")
HELPED, MIXED, NO = Said.HELPED, Said.MIXED, Said.NO

CARDS: tuple[tuple[str, int, CardWords], ...] = (
    (
        "person",
        160,
        CardWords(
            "Socks on the radiator",
            "I put thick socks on the radiator while I brush my teeth, and get into bed with warm feet. My legs stop "
            "asking for attention, and I fall asleep before I have time to worry about it.",
            Situation.NIGHT,
            Energy.NONE,
            (Side.PHYSICAL, Side.EMOTIONAL),
            "Not if your feet do not feel heat well. Feel the socks with your hand first.",
            "Most of all in winter.",
            name="Rob",
        ),
    ),
    (
        "lou",
        130,
        CardWords(
            "One word for the door",
            "When I must leave a place early I say “curtain” to my friend, and nothing else. She gets my coat. I never "
            "have to explain in the middle of it.",
            Situation.OTHERS,
            Energy.NONE,
            (Side.SOCIAL,),
            "Not with people you do not trust yet.",
            name="Lou",
        ),
    ),
    (
        "bea",
        104,
        CardWords(
            "The kettle chair",
            "I keep a high stool by the kettle. While it boils I sit, and do nothing else at all. It makes six small "
            "rests a day that nobody has to plan.",
            Situation.ORDINARY,
            Energy.NONE,
            (Side.PHYSICAL,),
            "Not if you are unsteady on a stool. A chair does it too.",
        ),
    ),
    (
        "member",
        90,
        CardWords(
            "A letter I do not send",
            "I write down what I would say to the pain if it were a lodger. Two minutes, by hand, then I put it in a "
            "drawer.",
            Situation.LOW,
            Energy.LITTLE,
            (Side.PSYCHOLOGICAL, Side.EMOTIONAL),
            "Not late at night: it can wake you up more. Not if writing makes your thoughts go round.",
            skill="kind-letter",
            name="Mo",
        ),
    ),
    (
        "tom",
        75,
        CardWords(
            "Half now, half tomorrow",
            "Whatever I do in the garden, I put the tools away when it is half done and going well. The other half is "
            "for tomorrow. It was the hardest thing to learn.",
            Situation.TOO_MUCH,
            Energy.MORE,
            (Side.PHYSICAL, Side.PSYCHOLOGICAL),
            "Not on the first days of a setback. Then it is none now, none tomorrow.",
            "Before it is too much, really.",
            name="Tom W.",
        ),
    ),
    (
        "ines",
        60,
        CardWords(
            "Standing in the lift lobby",
            "Ten minutes before a long meeting I stand by the lift, lean on the wall and let my shoulders drop with "
            "each breath out. People think I am waiting for the lift.",
            Situation.WORK,
            Energy.LITTLE,
            (Side.PHYSICAL,),
            "Not if standing still makes you dizzy.",
            skill="breathing",
        ),
    ),
    (
        "coordinator",
        40,
        CardWords(
            "Thursday soup",
            "A neighbour and I cook for each other every second Thursday. On my bad weeks she brings hers anyway and "
            "takes mine another time. We agreed on that on a good day.",
            Situation.SETBACK,
            Energy.SOME,
            (Side.SOCIAL, Side.EMOTIONAL),
            "Not if owing somebody a favour weighs on you. Then say first that nobody counts.",
            name="N.",
        ),
    ),
    (
        "person",
        12,
        CardWords(
            "The slow alarm",
            "My alarm rings forty minutes before I get up. In between I move my ankles, then my knees, then nothing "
            "for a while. By the time I stand the worst stiffness has had its say.",
            Situation.MORNING,
            Energy.LITTLE,
            (Side.PHYSICAL,),
            "Not if you sleep badly and those forty minutes are the good ones.",
        ),
    ),
)
# By the place of the card: who said what, when, in this order. What shows changes with each sixth answer.
TRIES: Mapping[int, tuple[tuple[Said, Situation, int], ...]] = {
    0: (
        *((NO, Situation.NIGHT, 4), (NO, Situation.SETBACK, 2), (MIXED, Situation.NIGHT, 6)),
        *((HELPED, Situation.NIGHT, 10), (HELPED, Situation.SETBACK, 2)),
    ),
    2: ((HELPED, Situation.ORDINARY, 8), (MIXED, Situation.ORDINARY, 3), (NO, Situation.ORDINARY, 2)),
    3: ((HELPED, Situation.LOW, 1), (NO, Situation.LOW, 2)),
}
# Accounts that have nothing else, so that there are enough of them. Nobody signs in with these.
MORE = 9


def add_coping(folk: Mapping[str, Person], *, at: datetime) -> None:
    """Eight cards, how three of them went, and two that the demo's person keeps."""
    ids = [_card(folk[who], words, folk["moderator"], at - timedelta(days=ago)) for who, ago, words in CARDS]
    everybody = [*folk.values(), *(_join(number, at) for number in range(MORE))]
    for place, rows in TRIES.items():
        author = folk[CARDS[place][0]]
        answers = [(said, when) for said, when, count in rows for _each in range(count)]
        triers = [one for one in everybody if one != author]
        for number, (person, (said, when)) in enumerate(zip(triers, answers, strict=False)):
            moment = at - timedelta(days=3) + timedelta(minutes=number)
            coping.say_how_it_went(by=person, card_id=ids[place], said=said, situation=when, at=moment)
    for place in (1, 4):
        coping.keep_card(by=folk["person"], card_id=ids[place], at=at)


def _card(by: Person, words: CardWords, moderator: Person, at: datetime) -> UUID:
    """Given, and looked at by a moderator an hour later."""
    card_id = coping.publish_card(by=by, words=words, client_id=uuid5(_IDS, words.title), at=at)
    looked_at(moderator, CARD, card_id, at + timedelta(hours=1))
    return card_id


def _join(number: int, at: datetime) -> Person:
    person = Person(username=f"somebody-{number + 1}")
    people.join(person=person, password=new_id().hex, at=at - timedelta(days=30))
    return person
