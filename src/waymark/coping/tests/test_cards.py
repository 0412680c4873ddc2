"""Writing cards: when they wait, what becomes of other words, taking them back, and what moderators do."""

import pytest

from tests.support.people import NOON, join
from waymark.common.ids import new_id
from waymark.common.words import Edit, Stale
from waymark.common.writing import Gone, NothingWritten
from waymark.coping import operations, queries
from waymark.coping.models import CardOffer, CardVersion, CopingCard
from waymark.coping.operations import MayNotWrite, NoNotIf
from waymark.coping.terms import CARD, Wish
from waymark.coping.tests.cards import a_card, experienced, give, row
from waymark.moderation.models import Case, Decision, Restriction
from waymark.moderation.terms import CaseKind, CaseState, Outcome, Shown, Step
from waymark.moderation.terms.things import thing_of

pytestmark = pytest.mark.django_db


def publish(by, **words):
    return operations.publish_card(by=by, words=a_card(**words), client_id=new_id(), at=NOON)


def open_ids(person):
    return [one.id for one in queries.cards(person.pk, Wish()).cards]


def test_the_first_three_cards_of_somebody_wait_for_a_first_look():
    ash, other = join(), join("birch")
    card_id = publish(ash)
    assert row(card_id).shown == Shown.WAITS.value
    assert open_ids(other) == []
    assert queries.card(other.pk, card_id) is None
    assert queries.card(ash.pk, card_id).shown is Shown.WAITS
    case = Case.objects.get()
    assert (case.thing_kind, case.thing_id, case.kind) == (CARD, card_id, CaseKind.FIRST_LOOK.value)
    assert case.content.content["author_name"] == "Somebody here"
    assert "cannot feel heat" in case.content.content["words"]


def test_afterwards_a_card_is_there_at_once_unless_its_words_give_reason():
    ash = experienced(join())
    assert row(publish(ash, title="Tea")).shown == Shown.OPEN.value
    assert row(publish(ash, what="See https://shop.example")).shown == Shown.WAITS.value
    assert row(publish(ash, not_if="Ring 07700 900143 first")).shown == Shown.WAITS.value


def test_the_same_form_sent_twice_is_one_card():
    ash, client_id = join(), new_id()
    ids = {operations.publish_card(by=ash, words=a_card(), client_id=client_id, at=NOON) for _again in range(2)}
    assert len(ids) == CopingCard.objects.count() == Case.objects.count() == 1


def test_a_card_says_when_not_to_do_it():
    with pytest.raises(NoNotIf):
        publish(join(), not_if="  ")


def test_who_may_not_write_gives_no_card_and_still_reads():
    ash, card_id = join(), give(join("birch"))
    case = Case.objects.create(
        kind=CaseKind.REPORT.value,
        thing_kind=CARD,
        thing_id=card_id,
        place_kind="coping",
        state=CaseState.DECIDED.value,
        opened_at=NOON,
        due_at=NOON,
        decided_at=NOON,
    )
    decision = Decision.objects.create(case=case, outcome=Outcome.STAYS.value, step=Step.TWO_WEEKS.value, at=NOON)
    Restriction.objects.create(person=ash, decision=decision, step=Step.TWO_WEEKS.value, from_at=NOON)
    with pytest.raises(MayNotWrite):
        publish(ash)
    assert open_ids(ash) == [card_id]


def test_other_words_keep_what_it_said_before():
    ash = experienced(join())
    card_id = publish(ash, title="Tea")
    edit = Edit(new_id(), based_on=1)
    operations.change_card(by=ash, card_id=card_id, words=a_card(title="Cocoa"), edit=edit, at=NOON)
    assert [(one.number, one.words.title) for one in queries.earlier(ash.pk, card_id)] == [(2, "Cocoa"), (1, "Tea")]
    assert queries.card(join("birch").pk, card_id).words.title == "Cocoa"
    operations.change_card(by=ash, card_id=card_id, words=a_card(title="Cocoa"), edit=edit, at=NOON)
    assert CardVersion.objects.filter(card_id=card_id).count() == 2
    with pytest.raises(Stale):
        operations.change_card(
            by=ash, card_id=card_id, words=a_card(title="Milk"), edit=Edit(new_id(), based_on=1), at=NOON
        )


def test_words_that_give_reason_take_an_open_card_back_to_waiting():
    ash = experienced(join())
    card_id = publish(ash)
    words = a_card(what="Buy it at www.shop.example")
    operations.change_card(by=ash, card_id=card_id, words=words, edit=Edit(new_id(), based_on=1), at=NOON)
    assert row(card_id).shown == Shown.WAITS.value
    assert Case.objects.filter(thing_id=card_id, decided_at=None).exists()


@pytest.mark.parametrize(
    ("was", "becomes"), [(Shown.GIVEN_BACK, Shown.WAITS), (Shown.HIDDEN, Shown.HIDDEN), (Shown.WAITS, Shown.WAITS)]
)
def test_what_a_moderator_took_from_others_does_not_open_by_other_words(was, becomes):
    ash = experienced(join())
    card_id = publish(ash)
    thing_of(CARD).show(card_id, was, "Leave the dose out.", NOON)
    assert queries.card(ash.pk, card_id).shown_why == "Leave the dose out."
    operations.change_card(
        by=ash, card_id=card_id, words=a_card(title="Cocoa"), edit=Edit(new_id(), based_on=1), at=NOON
    )
    assert row(card_id).shown == becomes.value
    assert card_id not in open_ids(join("birch"))


def test_another_person_changes_nothing_and_takes_nothing_back():
    card_id, birch = give(join()), join("birch")
    for operation, more in (
        (operations.withdraw_card, {}),
        (operations.change_card, {"words": a_card(), "edit": Edit(new_id())}),
    ):
        with pytest.raises(Gone):
            operation(by=birch, card_id=card_id, at=NOON, **more)
    assert queries.my_card(birch.pk, card_id) is None
    assert queries.earlier(birch.pk, card_id) is None


def test_a_snapshot_is_there_for_moderators_and_for_who_sees_the_card():
    ash, birch = join(), join("birch")
    card_id, thing = publish(ash, name="Ash T."), thing_of(CARD)
    assert thing.snapshot(card_id, birch.pk) is None
    assert thing.snapshot(card_id, None).author_name == "Ash T."
    assert thing.snapshot(card_id, ash.pk).author_id == ash.pk
    thing.show(card_id, Shown.OPEN, "", NOON)
    assert thing.snapshot(card_id, birch.pk).title == "Warm socks before bed"
    assert thing.address(card_id) == f"/coping/{card_id}/"
    assert thing.snapshot(new_id(), None) is None


def test_a_note_stands_under_a_card_until_it_is_taken_away():
    ash, card_id, annotate = join("kim"), give(join()), thing_of(CARD).annotate
    annotate(card_id, "No study shows this.", "Dr Mehta, physician", "NICE NG193", NOON)
    note = queries.card(ash.pk, card_id).note
    assert (note.by_name, note.source) == ("Dr Mehta, physician", "NICE NG193")
    annotate(card_id, " ", "", "", NOON)
    assert queries.card(ash.pk, card_id).note is None


def test_words_from_a_board_become_a_card_only_by_their_author():
    ash, birch, client_id = join(), join("birch"), new_id()
    source = ("post", new_id())
    ids = {
        operations.offer_card(by=ash, words="Warm socks.", source=source, client_id=client_id, at=NOON) for _ in "ab"
    }
    (offer_id,) = ids
    assert queries.offer(birch.pk, offer_id) is None
    assert open_ids(birch) == []
    operations.publish_card(by=birch, words=a_card(), client_id=new_id(), offer_id=offer_id, at=NOON)
    assert queries.offer(ash.pk, offer_id).words == "Warm socks."
    operations.publish_card(by=ash, words=a_card(), client_id=new_id(), offer_id=offer_id, at=NOON)
    assert queries.my_cards(ash.pk).offers == ()
    with pytest.raises(Gone):
        operations.leave_offer(by=ash, offer_id=offer_id, at=NOON)
    with pytest.raises(NothingWritten):
        operations.offer_card(by=ash, words=" ", source=source, client_id=new_id(), at=NOON)
    assert CardOffer.objects.count() == 1
