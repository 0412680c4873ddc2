"""Sending: once, only where both want it, and never lost."""

from datetime import timedelta

import pytest

from tests.support.people import join
from waymark.common.ids import new_id
from waymark.common.writing import NothingWritten
from waymark.direct import operations, queries
from waymark.direct.models import DirectMessage, DirectSide
from waymark.direct.operations import AskFirst, NotOpen
from waymark.direct.rules.gate import NEW_A_DAY, UNANSWERED, Gate
from waymark.direct.tests.letters import MINUTE, TODAY, on_duty
from waymark.groups import operations as groups
from waymark.moderation.models import Case, Decision, Restriction
from waymark.notices.models import Notice
from waymark.people import operations as people
from waymark.people import queries as accounts


def test_a_message_reaches_the_other_and_an_answer_comes_back(both):
    both.say("Shall we walk?")
    both.say("Yes, on Sunday.", by=both.kim, at=TODAY + MINUTE)
    assert both.words(both.ann) == both.words(both.kim) == ["Shall we walk?", "Yes, on Sunday."]


def test_it_is_off_until_both_chose(closed):
    on_duty()
    assert closed.gate() == Gate.MINE_OFF
    closed.choose(closed.ann)
    assert (closed.gate(), closed.gate(closed.kim)) == (Gate.CLOSED, Gate.MINE_OFF)
    with pytest.raises(NotOpen):
        closed.say()
    closed.choose(closed.kim)
    assert closed.gate() == closed.gate(closed.kim) == Gate.OPEN


def test_sent_twice_it_is_kept_once(both):
    client_id = new_id()
    both.say(client_id=client_id)
    both.say(client_id=client_id)
    assert DirectMessage.objects.count() == 1


def test_words_are_sealed_with_the_key_of_who_wrote_them(both):
    both.say("Shall we walk?")
    row = DirectMessage.objects.get()
    assert b"walk" not in bytes(row.content)
    assert row.read(accounts.box_of(both.ann.pk), "content") == {"words": "Shall we walk?"}


def test_nothing_is_no_message(both):
    with pytest.raises(NothingWritten):
        both.say("  \n")


@pytest.mark.parametrize(
    ("words", "reason"),
    [("Call me: 07700 900123", "phone"), ("See https://example.org/x", "link"), ("Can you lend me £20?", "price")],
)
def test_what_gives_much_away_is_asked_about_first(both, words, reason):
    with pytest.raises(AskFirst) as asked:
        both.say(words)
    assert reason in asked.value.reasons
    assert not DirectMessage.objects.exists()
    both.say(words, answered=asked.value.reasons)
    assert both.words(both.kim) == [words]


def test_no_message_in_the_first_seven_days_of_either(both):
    new = join("new-here", at=TODAY - timedelta(days=6))
    both.circle.take_in("New", person=new, at=TODAY - timedelta(days=5))
    both.choose(new)
    pair = queries.pair_to(both.ann, both.member_id(new))
    assert queries.talk_of(pair, TODAY).gate == Gate.CLOSED
    assert queries.talk_of(queries.pair_to(new, both.member_id(both.ann)), TODAY).gate == Gate.CLOSED
    later = TODAY + timedelta(days=1)
    on_duty(later)
    assert queries.talk_of(pair, later).gate == Gate.OPEN


def test_with_nobody_on_duty_words_are_kept_and_read_on(both):
    both.say("Before")
    night = TODAY + timedelta(days=1)
    assert both.gate(at=night) == Gate.PAUSED
    with pytest.raises(NotOpen):
        both.say("At night", at=night)
    operations.keep_draft(by=both.ann, pair=both.pair(), words="At night", at=night)
    assert queries.talk_of(both.pair(), night).draft == "At night"
    assert both.words(both.kim) == ["Before"]
    assert queries.talk_of(both.pair(both.kim, both.ann), night).draft == ""


def test_sending_takes_the_draft_with_it(both):
    operations.keep_draft(by=both.ann, pair=both.pair(), words="Half", at=TODAY)
    both.say("Whole")
    assert queries.talk_of(both.pair(), TODAY).draft == ""


def test_a_draft_alone_shows_nothing_to_the_other(both):
    operations.keep_draft(by=both.ann, pair=both.pair(), words="Half", at=TODAY)
    assert len(queries.talks_of(both.ann.pk).talks) == 1
    assert queries.talks_of(both.kim.pk).talks == ()


def test_who_may_not_write_reads_on(both):
    both.say()
    mo = join("mo")
    case = Case.objects.create(
        kind="report", thing_kind="x", thing_id=new_id(), place_kind="x", opened_at=TODAY, due_at=TODAY
    )
    decision = Decision.objects.create(case=case, by=mo, outcome="stays", step=4, at=TODAY)
    Restriction.objects.create(person=both.ann, decision=decision, step=4, from_at=TODAY, until_at=TODAY + 9 * MINUTE)
    assert both.gate(at=TODAY + MINUTE) == Gate.RESTRICTED
    assert both.gate(at=TODAY + 10 * MINUTE) == Gate.OPEN
    assert both.words(both.ann)


def test_ten_without_an_answer_are_enough(both):
    for number in range(UNANSWERED):
        both.say(str(number), at=TODAY + number * MINUTE)
    later = TODAY + 20 * MINUTE
    assert (both.gate(at=later), both.gate(both.kim, later)) == (Gate.THEIR_TURN, Gate.OPEN)
    both.say("Hello", by=both.kim, at=later)
    assert both.gate(at=later + MINUTE) == Gate.OPEN


def test_five_new_people_a_day_are_enough(both):
    for number in range(NEW_A_DAY + 1):
        one = both.circle.take_in(f"M{number}")
        both.choose(one)
        if number < NEW_A_DAY:
            pair = queries.pair_to(both.ann, both.member_id(one))
            operations.send(by=both.ann, pair=pair, words="Hello", client_id=new_id(), at=TODAY)
    last = queries.pair_to(both.ann, both.member_id(one))
    assert queries.talk_of(last, TODAY).gate == Gate.ENOUGH_BEGUN
    tomorrow = TODAY + timedelta(days=1)
    on_duty(tomorrow)
    assert queries.talk_of(last, tomorrow).gate == Gate.OPEN


@pytest.mark.parametrize("who", ["ann", "kim"])
def test_leaving_the_group_ends_it_for_both_and_words_stay(both, who):
    both.say()
    leaver = getattr(both, who)
    conversation_id = both.pair().conversation_id
    groups.leave_group(by=leaver, seat=both.circle.seat(leaver), at=TODAY)
    for one in (both.ann, both.kim):
        pair = queries.pair_of(one.pk, conversation_id)
        assert queries.talk_of(pair, TODAY).gate == (Gate.MINE_OFF if one == leaver else Gate.CLOSED)
        assert len(queries.messages_of(pair).messages) == 1


def test_coming_back_is_off_again(both):
    groups.leave_group(by=both.kim, seat=both.circle.seat(both.kim), at=TODAY)
    both.circle.take_in("Kim again", person=both.kim, at=TODAY)
    assert both.gate(both.kim) == Gate.MINE_OFF
    assert both.gate() == Gate.CLOSED


def test_opting_out_ends_it_and_words_stay(both):
    both.say()
    operations.choose_groups(by=both.kim, membership_ids=[], at=TODAY)
    assert (both.gate(), both.gate(both.kim)) == (Gate.CLOSED, Gate.MINE_OFF)
    assert both.words(both.ann) == both.words(both.kim) == ["Shall we walk?"]


def test_nobody_chooses_for_somebody_else(both):
    operations.choose_groups(by=both.kim, membership_ids=[both.member_id(both.ann)], at=TODAY)
    assert both.gate() == Gate.CLOSED


def test_the_notice_says_nothing_and_comes_once_an_hour(both):
    both.say(at=TODAY)
    both.say(at=TODAY + MINUTE)
    (notice,) = Notice.objects.filter(kind="direct.new")
    assert notice.person_id == both.kim.pk
    assert set(notice.params) == {"conversation_id"}


def test_with_an_account_its_words_go_for_both_and_the_others_stay(both):
    conversation_id = both.say("From Ann")
    both.say("From Kim", by=both.kim, at=TODAY + MINUTE)
    people.erase(by=both.ann, at=TODAY + MINUTE)
    pair = queries.pair_of(both.kim.pk, conversation_id)
    assert [one.words for one in queries.messages_of(pair).messages] == ["From Kim"]
    assert queries.talk_of(pair, TODAY).gate == Gate.CLOSED
    people.erase(by=both.kim, at=TODAY + MINUTE)
    assert not DirectMessage.objects.exists()
    assert not DirectSide.objects.exists()
    assert operations.tidy(TODAY) == 1
