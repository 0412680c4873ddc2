"""Guest speakers: who sees what of them, questions with and without a name, thanks, and passing them on."""

import re
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.support.people import NOON
from waymark.common.ids import new_id
from waymark.common.words import Edit
from waymark.common.writing import Gone
from waymark.groups import operations, queries
from waymark.groups.models import GuestAsk, GuestQuestion, GuestSpeaker
from waymark.groups.terms import GuestState
from waymark.groups.terms.guests import GuestWords
from waymark.groups.tests.gathering import FIRST, gather
from waymark.notices.models import Notice


def at(group, name, *args):
    return reverse(name, args=[group.slug, *args])


def text(response):
    return re.sub(r"\s+", " ", response.content.decode())


def guest(group, state=GuestState.COMING, who="ash", **more):
    said = {"name": "Sam Okafor", "topic": "Sleep", "contact": "01632 960 001", **more}
    said |= {"series_id": group.series_id, "on": FIRST}
    person, seat = group.people[who], group.seat(who)
    guest_id = operations.invite_guest(by=person, seat=seat, words=GuestWords(**said), edit=Edit(new_id()), at=NOON)
    then = NOON if state is not GuestState.CAME else NOON + (FIRST - NOON.date())
    operations.say_for_guest(by=person, seat=seat, guest_id=guest_id, state=state, at=then)
    return guest_id


def ask(group, name, guest_id, words="Do you snore?", is_named=False):
    return operations.ask_guest(
        by=group.people[name],
        seat=group.seat(name),
        guest_id=guest_id,
        words=words,
        is_named=is_named,
        client_id=new_id(),
        at=NOON,
    )


def test_a_coordinator_writes_down_a_guest(group, browser):
    hers, address = browser("ash"), at(group, "guest_new")
    key = f"{group.series_id} {FIRST.isoformat()}"
    said = {"name": "Sam Okafor", "topic": "Sleep", "meeting": key, "contact": "sam@example.org"}
    said["client_id"] = str(uuid4())
    assert "Tuesday 16 June, 14:00" in text(hers.get(address))
    wrong = hers.post(address, said | {"topic": ""})
    assert wrong.status_code == 422
    assert "Sam Okafor" in text(wrong)
    assert hers.post(address, said | {"meeting": f"{group.series_id} 2026-06-17"}).status_code == 422
    assert hers.post(address, said).status_code == hers.post(address, said).status_code == 303
    row = GuestSpeaker.objects.get()
    assert (row.state, row.on, row.may_be_passed_on) == ("invited", FIRST, False)
    change = at(group, "guest_change", row.pk)
    assert 'value="sam@example.org"' in text(hers.get(change))
    assert hers.post(change, said | {"topic": "Rest", "based_on": "1", "client_id": str(uuid4())}).status_code == 303
    assert hers.post(change, said | {"topic": "Other", "based_on": "1", "client_id": str(uuid4())}).status_code == 409
    assert GuestSpeaker.objects.get().topic == "Rest"


def test_members_see_a_guest_who_said_yes_and_never_how_they_are_reached(group, browser):
    guest_id, his = guest(group, GuestState.INVITED), browser("birch")
    assert his.get(at(group, "guest", guest_id)).status_code == 404
    assert "Sleep" not in text(his.get(at(group, "guests")))
    browser("ash").post(at(group, "guest_said", guest_id), {"state": "coming"})
    page = text(his.get(at(group, "guest", guest_id)))
    assert "Sam Okafor" in page
    assert "01632" not in page
    assert "01632" in text(browser("ash").get(at(group, "guest", guest_id)))
    assert "Sleep" in text(his.get(at(group, "guests")))


def test_a_question_without_a_name_has_none_for_anybody(group, browser):
    guest_id, his = guest(group), browser("birch")
    address = at(group, "guest", guest_id)
    assert his.post(address, {"words": ""}).status_code == 422
    said = {"words": "Do you snore?", "client_id": str(uuid4())}
    assert his.post(address, said).status_code == his.post(address, said).status_code == 303
    ask(group, "cedar", guest_id, "How much is enough?", is_named=True)
    page = text(browser("ash").get(address))
    assert "Somebody in the group" in page
    assert "birch" not in page
    assert "cedar" in page
    assert "How much is enough?" not in text(his.get(address))
    read_out = text(browser("ash").get(at(group, "guest_questions", guest_id)))
    assert "Do you snore?" in read_out
    assert "birch" not in read_out


def test_who_left_is_not_named_any_more(group):
    guest_id = guest(group)
    ask(group, "cedar", guest_id, is_named=True)
    group.leave("cedar")
    assert queries.guest_of(group.seat("ash"), guest_id).questions[0].name == ""


def test_taking_a_question_away(group, browser):
    guest_id = guest(group)
    mine = ask(group, "birch", guest_id)
    address = at(group, "guest_question_remove", guest_id, mine)
    assert browser("cedar").post(address).status_code == 404
    assert browser("birch").post(address).status_code == 303
    other = ask(group, "birch", guest_id)
    assert browser("ash").post(at(group, "guest_question_remove", guest_id, other)).status_code == 303
    assert not GuestQuestion.objects.exists()


def test_afterwards_no_more_questions_but_thanks(group, browser):
    guest_id, hers = guest(group, GuestState.CAME), browser("ash")
    assert hers.post(at(group, "guest", guest_id), {"words": "Late"}).status_code == 404
    with pytest.raises(Gone):
        ask(group, "birch", guest_id)
    answer = hers.post(at(group, "guest_thanks", guest_id), {"thanks": "You made us laugh.", "is_sent": "on"})
    assert answer.status_code == 303
    row = GuestSpeaker.objects.get()
    assert (row.thanks, row.thanked_at) == ("You made us laugh.", NOON)
    too_long = hers.post(at(group, "guest_thanks", guest_id), {"thanks": "x" * 601})
    assert too_long.status_code == 422
    assert "You made us laugh." not in text(browser("birch").get(at(group, "guest", guest_id)))


def test_another_group_reads_only_what_the_guest_agreed_to(group, browser):
    other = gather("fir", first="elm")
    kept_back = guest(group, topic="Secret")
    passed = guest(group, may_be_passed_on=True)
    elm = browser()
    elm.force_login(other.people["elm"])
    page = text(elm.get(at(other, "guests_elsewhere")))
    assert "Sam Okafor" in page
    assert "Secret" not in page
    assert "01632" not in page
    assert "Tuesday people" not in page.replace("<bdi>Tuesday people</bdi>", "", 1)
    address = at(other, "guest_elsewhere", passed)
    assert elm.get(at(other, "guest_elsewhere", kept_back)).status_code == 404
    assert elm.post(address, {"reach": ""}).status_code == 422
    assert elm.post(address, {"reach": "elm@example.org"}).status_code == 303
    assert elm.post(address, {"reach": "01632 960 002"}).status_code == 303
    assert GuestAsk.objects.get().reach == "01632 960 002"
    assert [row.kind for row in Notice.objects.filter(person=group.people["ash"])] == ["groups.guest_wanted"]
    assert "01632 960 002" in text(browser("ash").get(at(group, "guest", passed)))
    assert "01632 960 002" not in text(browser("birch").get(at(group, "guest", passed)))
    assert "You asked." in text(elm.get(at(other, "guests_elsewhere")))


def test_one_does_not_ask_ones_own_group(group, browser):
    mine = guest(group, may_be_passed_on=True)
    assert browser("ash").get(at(group, "guest_elsewhere", mine)).status_code == 404
    with pytest.raises(Gone):
        operations.ask_for_guest(by=group.people["ash"], seat=group.seat("ash"), guest_id=mine, reach="x", at=NOON)


FOR_COORDINATORS = ("guest_new", "guest_change", "guest_questions", "guests_elsewhere", "guest_elsewhere")


def _address(group, name, guest_id):
    return at(group, name, *([] if name in ("guests", "guest_new", "guests_elsewhere") else [guest_id]))


@pytest.mark.parametrize("name", FOR_COORDINATORS)
def test_what_is_for_coordinators_is_not_there_for_members(group, browser, name):
    guest_id = guest(group)
    assert browser("birch").get(_address(group, name, guest_id)).status_code == 404
    for sent in ("guest_said", "guest_thanks"):
        assert browser("cedar").post(at(group, sent, guest_id), {"state": "came"}).status_code == 404


def test_nobody_says_before_the_day_that_a_guest_was_here(group, browser):
    guest_id = guest(group)
    assert browser("ash").post(at(group, "guest_said", guest_id), {"state": "came"}).status_code == 404
    assert "They were here" not in text(browser("ash").get(at(group, "guest", guest_id)))


@pytest.mark.parametrize("who", ["stranger", "cedar"])
def test_for_who_is_not_in_it_there_is_no_such_page(group, browser, who):
    guest_id = guest(group)
    group.leave("cedar")
    outside = browser(who)
    nothing = outside.get("/there/is/no/such/page/").content
    for name in ("guests", "guest", *FOR_COORDINATORS):
        answer = outside.get(_address(group, name, guest_id))
        assert (answer.status_code, answer.content) == (404, nothing), name
    assert outside.post(at(group, "guest", guest_id), {"words": "mine now"}).status_code == 404


def test_signed_out_every_page_leads_to_signing_in(group, browser):
    guest_id = guest(group)
    for name in ("guests", "guest", *FOR_COORDINATORS):
        assert browser().get(_address(group, name, guest_id)).status_code == 302, name


def test_nobody_was_here_before_the_day(group):
    guest_id, browser = guest(group), Client()
    browser.force_login(group.people["ash"])
    with time_machine.travel(NOON, tick=False):
        assert "They were here" not in text(browser.get(at(group, "guest", guest_id)))
    with time_machine.travel(NOON.replace(month=FIRST.month, day=FIRST.day), tick=False):
        assert "They were here" in text(browser.get(at(group, "guest", guest_id)))
