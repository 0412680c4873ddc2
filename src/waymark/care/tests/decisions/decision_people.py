"""Decisions at a table, prepared so far as a test needs them."""

from typing import Any
from uuid import UUID

from tests.support.people import NOON
from waymark.care import operations, queries
from waymark.care.rules.decisions.words import (
    NOTHING,
    Certainty,
    CountedWords,
    Ending,
    OptionWords,
    OutcomeWords,
    Part,
    TopicWords,
    Words,
)
from waymark.care.terms.decisions import Decision
from waymark.care.tests.decisions.people import Table, lay_table
from waymark.common.words import Edit
from waymark.common.writing import Saved
from waymark.people.models import Person

TOPIC = TopicWords("The evening class or not", "The place is kept until May.")
NOTHING_NOW = OptionWords("", "Evenings stay free", "None known", "None", "None", "None", Certainty.LIKELY.value)
JOIN = OptionWords("Join the class", "Company", "Sore at first", "Tuesdays", "The bus", "An evening", "unsure")
COUNTED = CountedWords("walk for half an hour", "stop because of sore knees", "12 weeks")


def begin(table: Table, who: Person | None = None, words: TopicWords = TOPIC) -> UUID:
    by = who or table.practitioner
    return operations.begin_decision(by=by, seat=table.seat(by), words=words, edit=Edit.fresh(), at=NOON)


def write(table: Table, decision_id: UUID, who: Person, part: Part, words: Words, **more: Any) -> Saved:
    said: dict[str, Any] = {"edit": Edit.fresh(), "at": NOON} | more
    return operations.write_part(
        by=who, seat=table.seat(who), conversation_id=decision_id, part=part, words=words, **said
    )


def prepared(table: Table, who: Person | None = None, words: TopicWords = TOPIC) -> UUID:
    """A decision with two choices that lie side by side."""
    decision_id = begin(table, who, words)
    for number, choice in ((NOTHING, NOTHING_NOW), (2, JOIN)):
        write(table, decision_id, table.practitioner, Part.OPTION, choice, number=number)
    return decision_id


def put_off(table: Table, words: TopicWords = TOPIC) -> UUID:
    """A decision that was put off: every page of both sides opens."""
    decision_id = prepared(table, table.person, words)
    write(table, decision_id, table.person, Part.OUTCOME, OutcomeWords(Ending.DEFERRED))
    return decision_id


def read(table: Table, decision_id: UUID, who: Person) -> Decision:
    found = queries.decision_of(table.seat(who).access, decision_id)
    assert found is not None
    return found


def decision_things(person: Person) -> dict[str, Any]:
    """What stands behind the addresses of decisions, for a person who has a table of their own."""
    table = lay_table(person, practitioner="practitioner-of-decisions")
    return {"link_id": table.link_id, "conversation_id": put_off(table), "number": 2}
