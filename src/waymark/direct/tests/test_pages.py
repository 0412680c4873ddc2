"""The pages: what stands on them, what is kept, and that a block shows nowhere."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from tests.support.people import join
from waymark.common.ids import new_id
from waymark.direct import operations, queries
from waymark.direct.models import DirectMessage
from waymark.direct.tests.letters import TODAY, browser

CHANGES = re.compile(rb'(name="csrfmiddlewaretoken"|name="client_id"|nonce)[^>]*>?')


def steady(answer) -> bytes:
    """The page without what is drawn anew each time."""
    return CHANGES.sub(b"", answer.content)


def talk(two, page="direct_conversation") -> str:
    return reverse(page, args=[two.pair().conversation_id])


def to(two, them) -> str:
    return reverse("direct_to", args=[two.member_id(them)])


def post(two, who, address, words="", **more):
    return browser(who).post(address, {"words": words, "client_id": str(new_id()), **more})


def test_writing_begins_beside_the_name(both):
    members = reverse("group_members", args=[both.circle.slug])
    page = browser(both.ann).get(members).content.decode()
    assert "Write to Kim" in page
    assert page.count("Write to") == 1, "neither oneself nor who did not choose it"
    assert to(both, both.kim) in page
    assert "Write to" not in browser(both.circle.rob).get(members).content.decode()
    answer = post(both, both.ann, to(both, both.kim), "Shall we walk?")
    assert (answer.status_code, answer["Location"]) == (303, talk(both))
    assert "Shall we walk?" in browser(both.kim).get(talk(both)).content.decode()
    assert browser(both.ann).get(to(both, both.kim))["Location"] == talk(both)


def test_choosing_groups(closed):
    page = reverse("direct_choices")
    assert "Second Steps" in browser(closed.ann).get(page).content.decode()
    assert browser(closed.ann).post(page, {str(closed.member_id(closed.ann)): "on"}).status_code == 303
    assert queries.choices_of(closed.ann, TODAY).groups[0].takes
    browser(closed.ann).post(page, {})
    assert not queries.choices_of(closed.ann, TODAY).groups[0].takes


def test_a_new_account_reads_from_when_on(closed):
    new = join("new-here", at=TODAY)
    page = browser(new).get(reverse("direct_choices")).content.decode()
    assert "You are new here" in page
    assert "17 July" in page


def test_a_phone_number_is_asked_about_with_the_words_kept(both):
    answer = post(both, both.ann, to(both, both.kim), "Call 07700 900123")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "phone number" in page
    assert "Call 07700 900123" in page
    assert "What is said here stays here." in page
    assert not DirectMessage.objects.exists()
    answered = re.search(r'name="answered" value="([^"]*)"', page)
    assert answered
    post(both, both.ann, to(both, both.kim), "Call 07700 900123", answered=answered[1])
    assert both.words(both.kim) == ["Call 07700 900123"]


def test_another_reason_is_asked_about_again(both):
    answer = post(both, both.ann, to(both, both.kim), "See https://example.org", answered="phone")
    assert answer.status_code == 422
    assert "There is a link" in answer.content.decode()


@pytest.mark.parametrize("words", ["", "x" * 4001])
def test_wrong_words_are_said_and_kept(both, words):
    answer = post(both, both.ann, to(both, both.kim), words)
    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_with_nobody_on_duty_what_is_typed_is_kept(both):
    both.say()
    with time_machine.travel(TODAY + timedelta(days=1), tick=False):
        page = browser(both.ann).get(talk(both)).content.decode()
        assert "Messages rest at the moment" in page
        assert "Shall we walk?" in page
        assert "Send this message" not in page
        answer = post(both, both.ann, talk(both), "At night")
        assert answer.status_code == 303
        assert "At night" in browser(both.ann).get(talk(both)).content.decode()
        assert "At night" not in browser(both.kim).get(talk(both)).content.decode()


def test_a_block_and_not_wanting_messages_are_the_same_bytes(both):
    both.say()
    members = reverse("group_members", args=[both.circle.slug])
    addresses = [talk(both), to(both, both.kim), members, reverse("direct"), reverse("direct_choices")]

    def seen():
        ann = browser(both.ann)
        sent = ann.post(talk(both), {"words": "Why?", "client_id": str(new_id())}, follow=True)
        pages = [steady(sent), *(steady(ann.get(one)) for one in addresses)]
        operations.keep_draft(by=both.ann, pair=both.pair(), words="", at=TODAY)
        return sent.redirect_chain, pages

    operations.choose_groups(by=both.kim, membership_ids=[], at=TODAY)
    chosen_away = seen()
    both.choose(both.kim)
    operations.block(by=both.kim, pair=both.pair(both.kim, both.ann), at=TODAY)
    assert seen() == chosen_away
    assert both.words(both.kim) == ["Shall we walk?"]
    assert b"No messages are taken here now" in chosen_away[1][0]


def test_before_a_first_message_block_opting_out_and_never_are_the_same_404(both):
    kim = both.member_id(both.kim)
    never = browser(both.ann).get(reverse("direct_to", args=[new_id()]))
    operations.choose_groups(by=both.kim, membership_ids=[], at=TODAY)
    closed = browser(both.ann).get(reverse("direct_to", args=[kim]))
    assert (never.status_code, closed.status_code) == (404, 404)
    assert steady(never) == steady(closed)


def test_block_and_report_stand_on_one_page(both):
    both.say("Send me money.", answered=["price"])
    row = DirectMessage.objects.get()
    page = browser(both.kim).get(reverse("direct_message", args=[row.pk])).content.decode()
    assert reverse("report_thing", args=["direct-message", row.pk]) in page
    assert talk(both, "direct_block") in page
    assert browser(both.kim).get(reverse("report_thing", args=["direct-message", row.pk])).status_code == 200
    assert browser(both.kim).post(talk(both, "direct_block")).status_code == 303
    page = browser(both.kim).get(talk(both)).content.decode()
    assert "You blocked them" in page
    assert "Send this message" not in page


def test_deleting_the_only_message_leads_to_the_list(both):
    both.say()
    row = DirectMessage.objects.get()
    answer = browser(both.kim).post(reverse("direct_message_delete", args=[row.pk]))
    assert answer["Location"] == reverse("direct")
    assert browser(both.kim).get(talk(both)).status_code == 404


def test_clearing_asks_first(both):
    both.say()
    assert "gone from your pages" in browser(both.kim).get(talk(both, "direct_clear")).content.decode()
    assert both.words(both.kim)
    browser(both.kim).post(talk(both, "direct_clear"))
    assert not both.words(both.kim)
    assert both.words(both.ann)


def test_nobody_else_finds_a_conversation(both):
    both.say()
    row = DirectMessage.objects.get()
    for address in (talk(both), talk(both, "direct_clear"), reverse("direct_message", args=[row.pk])):
        assert browser(both.circle.rob).get(address).status_code == 404
    for address in (talk(both, "direct_block"), reverse("direct_message_delete", args=[row.pk])):
        assert browser(both.circle.rob).post(address).status_code == 404


def test_a_block_is_ended_from_the_page_of_choices(both):
    both.say()
    operations.block(by=both.kim, pair=both.pair(both.kim, both.ann), at=TODAY)
    (one,) = queries.choices_of(both.kim, TODAY).blocks
    address = reverse("direct_unblock", args=[one.id])
    assert browser(both.ann).post(address).status_code == 404
    assert browser(both.kim).post(address).status_code == 303
