"""Looking at a hard thought, from the list of skills to what was written: on a phone, by keyboard, without scripts."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Visit, assert_no_violations, set_cookie
from tests.support.hands import Hand, Keys
from tests.support.people import join
from waymark.people.models import Person
from waymark.sharing.queries import own_access
from waymark.skills import queries

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SEVEN = {
    "Where I was, and what was going on": "The stairs at the library",
    "The feelings": "Ashamed 70\nSad 60",
    "What my body did": "Hot face",
    "What went through my mind": "Everybody is looking",
    "How much I believed the hardest one": "80",
    "What makes it seem true": "I needed three rests",
    "What does not fit with it": "Nobody said anything",
    "What would be fairer, and kinder": "I go up slowly, and I get up",
    "How much I believe this one": "55",
    "The feelings now": "Ashamed 45\nSad 50",
}
THREE = ("Where I was, and what was going on", "What went through my mind", "What would be fairer, and kinder")


def write(hand: Hand, words: dict[str, str]) -> None:
    for label, said in words.items():
        hand.write(label, said)
    hand.tap(hand.page.get_by_role("button", name="Keep this").last)
    hand.page.wait_for_url("**/skills/practices/*/")
    for said in words.values():
        expect(hand.page.get_by_text(said.split("\n")[0]).first).to_be_visible()


def kept(person: Person) -> list[str]:
    found = queries.last_practised(own_access(person))
    assert found is not None
    return [str(value) for value in found.answers.values()]


def test_all_seven_columns_on_a_phone_without_scripts(visit: Visit):
    ash = join()
    hand = Hand(visit(person=ash, javascript=False))
    hand.page.goto("/skills/")
    hand.tap(hand.page.get_by_role("link", name="Look at a hard thought"))
    hand.tap(hand.page.get_by_role("link", name="Practise it"))
    write(hand, SEVEN)
    assert kept(ash) == list(SEVEN.values())


def test_all_seven_columns_with_a_keyboard_alone(visit: Visit):
    ash = join()
    page = visit(person=ash)
    page.goto("/skills/thought-record/practise/")
    write(Keys(page), SEVEN)
    assert kept(ash) == list(SEVEN.values())
    assert_no_violations(page)


def test_three_lines_are_enough_in_flare_mode(visit: Visit, live_server):
    ash = join()
    page = visit(person=ash)
    set_cookie(page.context, live_server.url, "wm_display", "flare-on")
    page.goto("/skills/thought-record/practise/")
    expect(page.get_by_label("What makes it seem true")).to_have_count(0)
    write(Hand(page), {label: SEVEN[label] for label in THREE})
    assert kept(ash) == [SEVEN[label] for label in THREE]


@pytest.mark.parametrize("javascript", [True, False])
def test_help_is_there_at_the_answer_itself(visit: Visit, javascript: bool):
    page: Page = visit(person=join(), javascript=javascript)
    page.goto("/skills/thought-record/practise/")
    panel = page.get_by_role("group", name="Thank you for saying so")
    expect(panel).to_be_hidden()
    page.context.set_offline(True)
    page.get_by_role("radio", name="Yes").check()
    expect(panel).to_be_visible()
    expect(panel.get_by_role("link", name="Call 999")).to_be_visible()
    if javascript:
        page.get_by_label("Where I was, and what was going on").fill("The kitchen at night")
        expect(page.get_by_text("Not saved yet. Your words are still here.")).to_be_visible()
        page.context.set_offline(False)
        assert_no_violations(page)
