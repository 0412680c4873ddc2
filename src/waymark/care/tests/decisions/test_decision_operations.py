"""Writing a decision: both sides, the wrong side, the wrong moment, sent twice, two tabs, another table."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from tests.support.people import NOON
from waymark.audit.queries import lines_about
from waymark.care import operations, queries
from waymark.care.models import Conversation, ConversationPart
from waymark.care.operations import Gone, NothingWritten, NotNow
from waymark.care.rules.decisions.stage import Stage, Step
from waymark.care.rules.decisions.words import (
    NOTHING,
    AfterWords,
    CountedWords,
    Ending,
    MattersWords,
    OutcomeWords,
    Part,
    PreferenceWords,
    SureWords,
    TopicWords,
)
from waymark.care.terms.side import Side
from waymark.care.tests.decisions.decision_people import JOIN, NOTHING_NOW, TOPIC, begin, prepared, put_off, read, write
from waymark.care.tests.decisions.people import lay_table
from waymark.common.sealed import SealBroken
from waymark.common.words import Edit, Stale
from waymark.people import operations as people
from waymark.people.queries import box_of
from waymark.people.terms import Profession
from waymark.sharing.terms import NotAllowed, To, ToKind, Topic

MINE = MattersWords("Bedtime stories")


def test_either_side_begins_and_keeps_the_topic(table, ash, sam):
    for who, side in ((ash, Side.PERSON), (sam, Side.TEAM)):
        decision_id = begin(table, who)
        assert read(table, decision_id, ash).standing.made_by is side
        write(table, decision_id, who, Part.TOPIC, TopicWords("Other words"), edit=Edit.fresh(1))
        assert read(table, decision_id, sam).topic == TopicWords("Other words")
        other = sam if who is ash else ash
        with pytest.raises(Gone):
            write(table, decision_id, other, Part.TOPIC, TopicWords("Mine"), edit=Edit.fresh(2))


def test_a_decision_without_a_topic_is_none(table):
    with pytest.raises(NothingWritten):
        begin(table, words=TopicWords(" ", "why"))
    assert not Conversation.objects.exists()


def test_the_same_form_begins_once_and_with_other_words_once_more(table, sam):
    edit, seat = Edit.fresh(), table.seat(sam)
    first, again = (operations.begin_decision(by=sam, seat=seat, words=TOPIC, edit=edit, at=NOON) for _time in range(2))
    assert first == again
    others = {
        operations.begin_decision(by=sam, seat=seat, words=TopicWords("Another"), edit=edit, at=NOON)
        for _time in range(2)
    }
    assert len(others) == 1
    assert others != {first}
    assert Conversation.objects.count() == 2


def test_every_part_is_sealed_with_the_persons_box(table, ash, sam):
    prepared(table)
    rows = list(ConversationPart.objects.all())
    assert {row.by_id for row in rows} == {sam.pk}
    for row in rows:
        assert JOIN.good.encode() not in bytes(row.content)
        assert row.read(box_of(ash.pk), "content")
        with pytest.raises(SealBroken):
            row.read(box_of(sam.pk), "content")


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (Part.MATTERS, MINE),
        (Part.SURE, SureWords({"lean": True})),
        (Part.PERSON_PREFERS, PreferenceWords(2, "x")),
        (Part.OUTCOME, OutcomeWords(Ending.DEFERRED)),
        (Part.AFTER, AfterWords({"heard": 9})),
    ],
    ids=lambda value: str(value) if isinstance(value, Part) else "",
)
def test_the_team_writes_nothing_that_is_the_persons(table, sam, part, words):
    decision_id = put_off(table)
    before = ConversationPart.objects.count()
    with pytest.raises(Gone):
        write(table, decision_id, sam, part, words, edit=Edit.fresh(1))
    assert ConversationPart.objects.count() == before


def test_the_person_writes_nothing_that_is_the_teams(table, ash):
    decision_id = prepared(table)
    for part, words, number in (
        (Part.OPTION, JOIN, 2),
        (Part.COUNTED, CountedWords("x"), 0),
        (Part.TEAM_PREFERS, PreferenceWords(2, "x"), 0),
    ):
        with pytest.raises(Gone):
            write(table, decision_id, ash, part, words, number=number, edit=Edit.fresh(1))


def test_nothing_can_be_chosen_before_the_choices_lie_side_by_side(table, ash, sam):
    decision_id = begin(table)
    write(table, decision_id, sam, Part.OPTION, JOIN, number=2)
    seen = read(table, decision_id, ash)
    assert (seen.stage, seen.options, seen.kept(Part.OPTION, 2)) == (Stage.PREPARING, (), None)
    for part, words in (
        (Part.OUTCOME, OutcomeWords(Ending.CHOSEN, 2, "Join the class")),
        (Part.PERSON_PREFERS, PreferenceWords(2, "Join the class")),
        (Part.SURE, SureWords({"lean": True})),
    ):
        with pytest.raises(NotNow):
            write(table, decision_id, ash, part, words)
    write(table, decision_id, ash, Part.OUTCOME, OutcomeWords(Ending.DECLINED))
    assert read(table, decision_id, sam).stage is Stage.DECIDED


@pytest.mark.parametrize("number", [None, 3, 7])
def test_only_a_choice_that_is_there_can_be_chosen(table, ash, number):
    decision_id = prepared(table)
    with pytest.raises(NotNow):
        write(table, decision_id, ash, Part.OUTCOME, OutcomeWords(Ending.CHOSEN, number, "Join"))


@pytest.mark.parametrize("number", [0, 4, 7])
def test_a_new_choice_gets_the_next_number(table, sam, number):
    decision_id = prepared(table)
    with pytest.raises(Gone):
        write(table, decision_id, sam, Part.OPTION, JOIN, number=number)
    write(table, decision_id, sam, Part.OPTION, JOIN, number=3)
    assert [one.number for one in read(table, decision_id, sam).options] == [NOTHING, 2, 3]


def test_there_are_at_most_six_choices(table, sam):
    decision_id = prepared(table)
    for number in range(3, 7):
        write(table, decision_id, sam, Part.OPTION, JOIN, number=number)
    with pytest.raises(Gone):
        write(table, decision_id, sam, Part.OPTION, JOIN, number=7)


def test_a_choice_taken_out_is_not_seen_and_keeps_its_words(table, ash, sam):
    decision_id = prepared(table)
    write(table, decision_id, sam, Part.OPTION, replace(JOIN, label="Alone"), number=3)
    write(table, decision_id, sam, Part.OPTION, replace(JOIN, is_out=True), number=2, edit=Edit.fresh(1))
    assert [one.label for one in read(table, decision_id, ash).options] == ["Doing nothing for now", "Alone"]
    assert read(table, decision_id, ash).taken_out == ()
    assert [one.label for one in read(table, decision_id, sam).taken_out] == ["Join the class"]


def test_sent_twice_is_written_once_and_two_tabs_meet(table, ash):
    decision_id = prepared(table)
    edit = Edit.fresh()
    first, again = (write(table, decision_id, ash, Part.MATTERS, MINE, edit=edit) for _time in range(2))
    assert (first.is_change, again.is_change, again.version) == (True, False, 1)
    write(table, decision_id, ash, Part.MATTERS, MattersWords("From the phone"), edit=Edit.fresh(1))
    for based_on in (0, 1):
        with pytest.raises(Stale):
            write(table, decision_id, ash, Part.MATTERS, MattersWords("Desk"), edit=Edit.fresh(based_on))
    assert read(table, decision_id, ash).matters == MattersWords("From the phone")


def test_two_choices_in_two_tabs_do_not_meet(table, sam):
    decision_id = prepared(table)
    write(table, decision_id, sam, Part.OPTION, replace(NOTHING_NOW, good="A"), number=NOTHING, edit=Edit.fresh(1))
    write(table, decision_id, sam, Part.OPTION, replace(JOIN, good="B"), number=2, edit=Edit.fresh(1))
    assert [one.words.good for one in read(table, decision_id, sam).options] == ["A", "B"]


def test_after_deciding_the_choices_stay_and_the_person_may_think_again(table, ash, sam):
    decision_id = prepared(table)
    write(table, decision_id, ash, Part.OUTCOME, OutcomeWords(Ending.CHOSEN, 2, "Join the class"))
    with pytest.raises(NotNow):
        write(table, decision_id, sam, Part.OPTION, JOIN, number=2, edit=Edit.fresh(1))
    write(table, decision_id, ash, Part.OUTCOME, OutcomeWords(Ending.DEFERRED), edit=Edit.fresh(1))
    write(table, decision_id, sam, Part.OPTION, replace(JOIN, good="Other"), number=2, edit=Edit.fresh(1))
    assert read(table, decision_id, ash).stage is Stage.OPEN


def test_put_aside_nobody_writes_until_it_is_taken_up(table, ash, sam):
    decision_id = prepared(table)
    operations.put_decision_aside(by=sam, seat=table.seat(sam), conversation_id=decision_id, at=NOON)
    with pytest.raises(NotNow):
        write(table, decision_id, ash, Part.MATTERS, MINE)
    for _time in range(2):
        operations.take_up_decision(by=ash, seat=table.seat(ash), conversation_id=decision_id, at=NOON)
    write(table, decision_id, ash, Part.MATTERS, MINE)


def test_how_the_talk_was_is_the_persons_own(table, ash, sam):
    decision_id = put_off(table)
    write(table, decision_id, ash, Part.AFTER, AfterWords({"heard": 3}))
    assert read(table, decision_id, ash).after == AfterWords({"heard": 3})
    seen = read(table, decision_id, sam)
    assert (seen.after, seen.kept(Part.AFTER)) == (None, None)
    write(table, decision_id, ash, Part.AFTER, AfterWords({"heard": 3}, shown=True), edit=Edit.fresh(1))
    assert read(table, decision_id, sam).after == AfterWords({"heard": 3}, shown=True)


def test_another_table_has_its_own(table, ash, sam):
    other = lay_table(ash, team="Hillside", practitioner="kim-hill")
    decision_id = prepared(other)
    for who in (ash, sam):
        with pytest.raises(Gone):
            write(table, decision_id, who, Part.MATTERS, MINE)
    assert queries.decision_of(table.seat(sam).access, decision_id) is None
    assert queries.decisions_of(table.seat(sam).access, other.link_id) == ()
    assert [one.id for one in queries.decisions_of(table.seat(ash).access, other.link_id)] == [decision_id]
    assert queries.decisions_shown(table.seat(sam).access) == ()
    assert [one.id for one in queries.decisions_shown(other.seat(other.practitioner).access)] == [decision_id]


def test_a_practitioner_in_both_teams_sees_only_what_the_shared_one_prepared(table, ash, sam):
    other = lay_table(ash, team="Hillside", practitioner="kim-hill")
    decision_id = prepared(other)
    people.join_team(
        person=sam, team_id=other.team_id, profession=Profession.PHYSIOTHERAPIST, name="Sam Okafor", at=NOON
    )
    assert queries.decision_of(table.seat(sam).access, decision_id) is None
    assert queries.decision_of(other.seat(sam).access, decision_id) is not None


def test_without_consent_nothing_is_read(table, sam):
    access = table.seat(sam).access
    table.withdraw()
    with pytest.raises(NotAllowed):
        table.seat(sam)
    table.share(Topic.GOALS, until=NOON + timedelta(days=1))
    with pytest.raises(NotAllowed):
        table.seat(sam)
    assert access.to == To(ToKind.TEAM, table.team_id)


def test_what_waits_for_whom(table, ash, sam):
    decision_id = prepared(table)

    def waiting(who):
        return {one.side: one.step for one in queries.decisions_waiting(table.seat(who).access, table.link_id)}

    assert waiting(sam) == waiting(ash) == {Side.PERSON: Step.SURE, Side.TEAM: Step.TEAM_PREFERS}
    write(table, decision_id, ash, Part.OUTCOME, OutcomeWords(Ending.CHOSEN, 2, "Join the class"))
    assert waiting(ash) == {Side.PERSON: Step.AFTER}
    assert waiting(sam) == {}
    assert queries.decisions_waiting(table.seat(sam).access, uuid4()) == ()


def test_the_person_reads_who_did_what(table, ash, sam):
    decision_id = prepared(table)
    write(table, decision_id, ash, Part.MATTERS, MINE)
    said = [(line.verb, line.by_id) for line in lines_about(ash.pk, limit=20) if line.thing == "Conversation"]
    assert said.count(("begun", sam.pk)) == 1
    assert said.count(("written", sam.pk)) == 2
    assert said.count(("written", ash.pk)) == 1


def test_a_practitioner_whose_account_is_gone_has_no_name(table, ash):
    decision_id = prepared(table)
    ConversationPart.objects.update(by_id=UUID(int=5))
    kept = read(table, decision_id, ash).kept(Part.OPTION, 2)
    assert kept
    assert (kept.who, kept.as_what) == ("", "")


def test_decisions_go_with_the_person(table, ash):
    prepared(table)
    ash.delete()
    assert not Conversation.objects.exists()
    assert not ConversationPart.objects.exists()
