"""Blocking, deleting for oneself, and what a report shows."""

import pytest

from tests.support.people import join
from waymark.common.ids import new_id
from waymark.common.writing import Gone
from waymark.direct import operations, queries
from waymark.direct.kinds import still_waits
from waymark.direct.models import DirectMessage
from waymark.direct.operations import NotOpen
from waymark.direct.rules.gate import Gate
from waymark.direct.tests.letters import MINUTE, TODAY
from waymark.direct.things import THING
from waymark.groups.tests.circle import start
from waymark.moderation import operations as moderation
from waymark.moderation.models import Case, CaseContent
from waymark.moderation.operations import Said
from waymark.moderation.terms import Shown


def message_id(words, who):
    rows = DirectMessage.objects.filter(author=who).order_by("at")
    return list(rows)[words].pk


def test_who_is_blocked_meets_what_everybody_meets(both):
    both.say()
    operations.block(by=both.kim, pair=both.pair(both.kim, both.ann), at=TODAY)
    assert (both.gate(), both.gate(both.kim)) == (Gate.CLOSED, Gate.BLOCKED)
    with pytest.raises(NotOpen) as closed:
        both.say("Why?")
    assert closed.value.gate is Gate.CLOSED
    assert both.words(both.kim) == ["Shall we walk?"]


def test_a_block_holds_in_every_group(both):
    both.say()
    operations.block(by=both.kim, pair=both.pair(both.kim, both.ann), at=TODAY)
    other = start(rob=join("robin"))
    for one, name in ((both.ann, "Somebody else"), (both.kim, "K")):
        other.take_in(name, person=one)
        both.choose(one, circle=other)
    assert list(queries.open_to(other.seat(both.ann), [other.member_id(both.kim)], TODAY)) == []


def test_a_block_is_taken_back_only_by_who_made_it(both):
    both.say()
    operations.block(by=both.kim, pair=both.pair(both.kim, both.ann), at=TODAY)
    (block,) = queries.choices_of(both.kim, TODAY).blocks
    assert block.name == "Ann"
    assert not operations.unblock(by=both.ann, block_id=block.id, at=TODAY)
    assert operations.unblock(by=both.kim, block_id=block.id, at=TODAY)
    assert both.gate() == Gate.OPEN


def test_blocking_ends_the_notice(both):
    conversation_id = both.say()
    assert still_waits(both.kim.pk, f"{conversation_id} x", TODAY)
    operations.block(by=both.kim, pair=both.pair(both.kim, both.ann), at=TODAY)
    assert not still_waits(both.kim.pk, f"{conversation_id} x", TODAY)


def test_deleted_for_me_the_other_keeps_it(both):
    both.say("One")
    operations.delete_for_me(by=both.kim, message_id=message_id(0, both.ann), at=TODAY)
    assert (both.words(both.kim), both.words(both.ann)) == ([], ["One"])
    operations.delete_for_me(by=both.ann, message_id=message_id(0, both.ann), at=TODAY)
    assert not DirectMessage.objects.exists()


def test_nobody_deletes_what_they_do_not_see(both):
    both.say("One")
    with pytest.raises(Gone):
        operations.delete_for_me(by=both.circle.rob, message_id=message_id(0, both.ann), at=TODAY)


def test_a_cleared_conversation_leaves_my_list_until_something_new_comes(both):
    both.say("One")
    operations.clear_for_me(by=both.kim, pair=both.pair(both.kim, both.ann), at=TODAY)
    assert queries.talks_of(both.kim.pk).talks == ()
    assert both.words(both.ann) == ["One"]
    both.say("Two", at=TODAY + MINUTE)
    assert both.words(both.kim) == ["Two"]
    assert len(queries.talks_of(both.kim.pk).talks) == 1


def test_a_report_shows_the_message_and_two_on_each_side_and_no_more(both):
    for number in range(9):
        both.say(f"Message {number}", at=TODAY + number * MINUTE)
    kept = moderation.report(
        by=both.kim, kind="direct-message", thing_id=message_id(4, both.ann), said=Said(new_id()), at=TODAY
    )
    content = CaseContent.objects.get(case__reports=kept).content
    assert content["words"] == "Message 4"
    assert [words for _name, words in content["context"]] == [f"Message {one}" for one in (2, 3, 5, 6)]
    assert {name for name, _words in content["context"]} == {"Ann"}
    assert "Message 1" not in str(content)
    assert "Message 7" not in str(content)


def test_a_report_leaves_out_what_the_reporter_deleted(both):
    for number in range(3):
        both.say(f"Message {number}", at=TODAY + number * MINUTE)
    operations.delete_for_me(by=both.kim, message_id=message_id(0, both.ann), at=TODAY)
    found = THING.snapshot(message_id(1, both.ann), both.kim.pk)
    assert found
    assert [words for _name, words in found.context] == ["Message 2"]


def test_it_is_private_and_not_for_who_runs_the_group(both):
    both.say()
    wanted = message_id(0, both.ann)
    assert THING.is_private
    assert THING.snapshot(wanted, both.circle.rob.pk) is None
    moderation.report(by=both.kim, kind="direct-message", thing_id=wanted, said=Said(new_id()), at=TODAY)
    case = Case.objects.get()
    assert (case.place_kind, case.place_id) == ("direct-message", None)
    with pytest.raises(moderation.UnknownThing):
        moderation.ask_claim(by=both.kim, kind="direct-message", thing_id=wanted, said=Said(new_id()), at=TODAY)


def test_what_moderators_hide_its_author_still_reads_with_the_reason(both):
    both.say()
    wanted = message_id(0, both.ann)
    THING.show(wanted, Shown.HIDDEN, "It hurts.", TODAY)
    assert both.words(both.kim) == []
    (mine,) = queries.messages_of(both.pair()).messages
    assert mine.why == "It hurts."
    THING.show(wanted, Shown.OPEN, "", TODAY)
    assert both.words(both.kim) == ["Shall we walk?"]
