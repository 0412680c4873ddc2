"""A decision that the demo's `person` and a care team prepare together. Invented, so not translated; no numbers.

Nobody invents what a study found: the choices here have none, and say so. The gallery at `/design/` shows numbers that
are invented and marked as such.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from waymark.care import operations as care
from waymark.care import queries
from waymark.care.rules.decisions.words import (
    NOTHING,
    AfterWords,
    Certainty,
    Ending,
    MattersWords,
    OptionWords,
    OutcomeWords,
    Part,
    PreferenceWords,
    SureWords,
    TopicWords,
    ValuesWords,
    Words,
)
from waymark.care.terms import Seat
from waymark.common.words import Edit
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.people.queries import day_rule_of
from waymark.sharing import operations as sharing
from waymark.sharing import queries as shared
from waymark.sharing.terms import Purpose, To, ToKind, Topic

_IDS = UUID("5b1f0c56-2f0e-5a34-8f0b-4c1f2a7d9e12")
NAME, TELLS_APART = "Robert", "the one with the allotment"
SOURCE = "No study of our own classes. What we and people who went have seen here in three years."

TOPIC = TopicWords(
    "The evening exercise class, pacing alone, or nothing for now",
    "The class has a place from the first week of next month. They keep it until then.",
)
CHOICES: Mapping[int, OptionWords] = {
    NOTHING: OptionWords(
        good="Evenings stay as they are. Nothing new to fit in while work is full.",
        harm="None that we know of. The place goes to somebody else, and the next class is in spring.",
        time="None.",
        cost="None.",
        energy="None now. Walking stays as hard as it is.",
        certainty=Certainty.LIKELY.value,
        source=SOURCE,
    ),
    2: OptionWords(
        label="Join the evening class",
        good="Company while getting stronger, and somebody who sees when a movement can be made smaller.",
        harm="Sore for a day or two at first, for most people. Some have a setback in the first weeks.",
        time="Tuesdays from six to seven, for ten weeks, and the bus both ways.",
        cost="The bus fare. The class costs nothing.",
        energy="A whole Tuesday evening, and often some of Wednesday.",
        certainty=Certainty.UNSURE.value,
        source=SOURCE,
    ),
    3: OptionWords(
        label="Go on alone, with pacing",
        good="Own speed, own days, and the walk to the pond that already matters.",
        harm="Easy to let slip in a bad week. Some do too much on a good day.",
        time="Ten minutes, most days.",
        cost="None.",
        energy="As much as the day has: the steps go by good and bad days.",
        certainty=Certainty.UNSURE.value,
        source=SOURCE,
    ),
}
MATTERS = MattersWords("Reading to Maya at bedtime, on Tuesdays as well.\nNot being the one everybody waits for.")
VALUES = ValuesWords(
    {"less_pain": 5, "doing_more": 9, "little_harm": 7, "little_time": 4, "keeping_energy": 8},
    (("Being home by bedtime", 10), ("", None)),
)
SURE = SureWords({"lean": False, "tell": True, "counts": True, "help": True})
PERSON_PREFERS = PreferenceWords(
    3,
    "Go on alone, with pacing",
    "Tuesdays end with a bedtime story, and I get home too late for it.",
    "Sam thinks that company keeps one going. For me it is a room in which I am slow.",
)
TEAM_PREFERS = PreferenceWords(
    2,
    "Join the evening class",
    "The last two times alone ended in a hard week. In the class somebody says stop.",
    "I would give company more weight than Robert does. He knows his evenings, and I do not.",
)
NOTE = "Until then: pacing as it is, and Sam asks whether the class in spring could begin at five."
AFTER = AfterWords({"explained": 8, "heard": 9, "mine": 7}, shown=False)


def add_decisions(*, person: Person, practitioner: Person, at: datetime) -> None:
    """One decision, prepared by the practitioner, weighed by the person, and put off with both wordings kept."""
    began = at - timedelta(days=12)
    link_id = _table(person, practitioner, began)
    mine = queries.seat_of(person, link_id, Topic.SHARED_DECISIONS, at=at)
    theirs = queries.seat_of(practitioner, link_id, Topic.SHARED_DECISIONS, at=at)
    began_id = care.begin_decision(by=practitioner, seat=theirs, words=TOPIC, edit=_edit("begin"), at=began)
    for number, words in CHOICES.items():
        _write(practitioner, theirs, began_id, Part.OPTION, words, began + timedelta(hours=1), number=number)
    answered = began + timedelta(days=2)
    for part, said in ((Part.MATTERS, MATTERS), (Part.VALUES, VALUES), (Part.SURE, SURE)):
        _write(person, mine, began_id, part, said, answered)
    _write(person, mine, began_id, Part.PERSON_PREFERS, PERSON_PREFERS, answered)
    talked = began + timedelta(days=5)
    _write(practitioner, theirs, began_id, Part.TEAM_PREFERS, TEAM_PREFERS, talked)
    until = day_rule_of(person).day_of(at) + timedelta(days=20)
    outcome = OutcomeWords(Ending.DEFERRED, until=until, note=NOTE)
    _write(person, mine, began_id, Part.OUTCOME, outcome, talked)
    _write(person, mine, began_id, Part.AFTER, AFTER, talked + timedelta(days=1))


def _table(person: Person, practitioner: Person, at: datetime) -> UUID:
    """The link between the two, with decisions shared over it: found or made. What else is shared stays."""
    team_id = people.memberships_of(practitioner)[0].team_id
    known = shared.team_of(person.pk, team_id, at)
    link_id = known.link_id if known else None
    if link_id is None:
        link_id = sharing.meet_team(by=person, team_id=team_id, name=NAME, tells_apart=TELLS_APART, at=at)
    entry = Topic.SHARED_DECISIONS.value
    if known is None or known.grant is None or entry not in known.grant.scope:
        wording = sharing.Wording("They may see the decisions that you prepare together.", "en-gb")
        to = To(ToKind.TEAM, team_id)
        sharing.add(by=person, to=to, entry=entry, purpose=Purpose.CARE, wording=wording, at=at)
    return link_id


def _write(
    by: Person, seat: Seat, conversation_id: UUID, part: Part, words: Words, at: datetime, *, number: int = 0
) -> None:
    edit = _edit(f"{part} {number}")
    care.write_part(
        by=by, seat=seat, conversation_id=conversation_id, part=part, words=words, number=number, edit=edit, at=at
    )


def _edit(what: str) -> Edit:
    return Edit(uuid5(_IDS, what))
