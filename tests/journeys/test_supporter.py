"""A supporter is invited, sees one topic, is withdrawn and cannot tell: by touch, and without scripts."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Visit, assert_no_violations
from tests.support.hands import Hand, tick
from tests.support.people import PASSWORD, join
from waymark.common.clock import now
from waymark.sharing import operations
from waymark.sharing.terms import Purpose, wording_of
from waymark.sharing.tests.people import supports

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

HELP = "Bring tea. No advice."
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')


class NoScripts(Hand):
    """Hands on a page in which no script runs, axe's neither."""


def look(hand: Hand) -> None:
    """Nothing stands in anybody's way on the page as it is."""
    if not isinstance(hand, NoScripts):
        assert_no_violations(hand.page)


def confirm(hand: Hand) -> None:
    """The password once more, where the page asks for it."""
    if "/me/confirm/" in hand.page.url:
        hand.write("Your password", PASSWORD)
        hand.tap(hand.page.locator("main form button[type=submit]").first)


def press(hand: Hand, name: str) -> None:
    hand.tap(hand.page.locator("main").get_by_role("button", name=name, exact=True))


def invite(hand: Hand) -> tuple[str, str]:
    """The code, and the link."""
    page = hand.page
    page.goto("/people/")
    hand.tap(page.get_by_role("link", name="Ask somebody to support me").first)
    confirm(hand)
    hand.write("What you call them", "Ann")
    hand.write("What they call you", "Ash")
    press(hand, "Make a code")
    look(hand)
    code, link = page.locator(".share-code code").all_text_contents()
    press(hand, "I have it")
    return code, link


def say_yes(hand: Hand) -> None:
    press(hand, "See who asks")
    expect(hand.page.get_by_role("heading", level=1)).to_have_text("Ash asks you to be their supporter")
    look(hand)
    hand.write("Your name", "Ann Birch")
    press(hand, "Yes, I will")
    expect(hand.page.get_by_text("They are asked whether it is you").first).to_be_visible()


def say_it_is_them(hand: Hand) -> None:
    hand.page.goto("/people/")
    hand.tap(hand.page.get_by_role("link", name="See the answer"))
    expect(hand.page.get_by_text("Ann Birch")).to_be_visible()
    press(hand, "Yes, it is them")


def write_and_show(hand: Hand) -> None:
    """What helps, seen with Ann's eyes first, until it is taken back."""
    page = hand.page
    hand.tap(page.get_by_role("link", name="Write it for them"))
    hand.write("How they can help me on a bad day (you can leave this out)", HELP)
    press(hand, "Save this")
    hand.tap(page.get_by_role("link", name="Choose what they see"))
    confirm(hand)
    look(hand)
    tick(page.get_by_role("checkbox", name="How to help me on a bad day"))
    tick(page.get_by_role("radio", name="Until I take it back"))
    press(hand, "See it with their eyes")
    expect(page.locator(".shared")).to_contain_text(HELP)
    look(hand)
    press(hand, "Show this to Ann")
    expect(page.get_by_role("heading", level=1)).to_have_text("This is what Ann sees")


def bytes_of(page: Page) -> str:
    """The page as it came, but for the secret of its forms."""
    answer = page.reload()
    assert answer is not None
    return TOKEN.sub("", answer.text())


def test_a_supporter_is_invited_by_link_sees_one_topic_and_cannot_tell_that_it_was_taken_back(visit: Visit):
    ash, ann = join("ash-heron-42"), join("ann-birch-77")
    hers, anns = Hand(visit(person=ash)), Hand(visit(person=ann))
    _code, link = invite(hers)
    anns.page.goto(link)
    expect(anns.page).to_have_url(re.compile(r"/sharing/invitation/$"))
    say_yes(anns)
    say_it_is_them(hers)
    anns.page.goto("/sharing/shown/")
    anns.tap(anns.page.get_by_role("link", name="Ash"))
    expect(anns.page.get_by_text("Nothing is shared yet.")).to_be_visible()
    before = bytes_of(anns.page)
    write_and_show(hers)
    anns.page.reload()
    expect(anns.page.locator(".shared")).to_contain_text(HELP)
    assert_no_violations(anns.page)
    hers.page.goto("/sharing/looks/")
    expect(hers.page.get_by_text("Ann looked at how to help you on a bad day.")).to_be_visible()
    hers.page.goto("/sharing/")
    press(hers, "Take it back")
    assert bytes_of(anns.page) == before


def test_the_same_without_scripts_by_code_until_off_the_list(visit: Visit):
    ash, ann = join("ash-heron-42"), join("ann-birch-77")
    hers, anns = NoScripts(visit(person=ash, javascript=False)), NoScripts(visit(person=ann, javascript=False))
    code, _link = invite(hers)
    anns.page.goto("/sharing/invitation/")
    anns.write("The code", code.upper())
    say_yes(anns)
    say_it_is_them(hers)
    write_and_show(hers)
    anns.page.goto("/sharing/shown/")
    anns.tap(anns.page.get_by_role("link", name="Ash"))
    expect(anns.page.locator(".shared")).to_contain_text(HELP)
    hers.page.goto("/people/")
    hers.tap(hers.page.get_by_role("link", name="Ann", exact=True))
    hers.tap(hers.page.get_by_role("link", name="Take them off my list"))
    press(hers, "Take them off my list")
    anns.page.reload()
    expect(anns.page.get_by_text("Nothing is shared yet.")).to_be_visible()
    expect(hers.page.get_by_role("link", name="Ann", exact=True)).to_have_count(0)


def test_somebody_without_an_account_keeps_the_code_while_they_join(visit: Visit):
    ash = join("ash-heron-42")
    hers, page = Hand(visit(person=ash)), visit()
    code, link = invite(hers)
    page.goto(link)
    expect(page.get_by_role("heading", level=1)).to_have_text("Somebody asks you to be their supporter")
    assert_no_violations(page)
    hand = Hand(page)
    join("ann-birch-77")
    hand.tap(page.get_by_role("main").get_by_role("link", name="Sign in"))
    hand.write("Username", "ann-birch-77")
    hand.write("Password", PASSWORD)
    hand.tap(page.locator("main form button[type=submit]").first)
    expect(page.get_by_label("The code", exact=True)).to_have_value(code)
    assert page.evaluate("sessionStorage.length") == 0


def test_a_link_is_opened_from_its_address(visit: Visit):
    ash = join()
    made = operations.make_link(
        by=ash,
        entry="conversation-sheets:one",
        label="Dr Wren",
        client_id=ash.pk,
        wording=wording_of(Purpose.VISIT),
        at=now(),
    )
    hand = Hand(visit())
    page = hand.page
    page.goto(f"/shown/#{made.token}")
    expect(page).to_have_url(re.compile(r"/shown/$"))
    expect(page.get_by_label("The link", exact=True)).to_be_hidden()
    assert_no_violations(page)
    hand.write("The passcode", "000")
    press(hand, "Open it")
    expect(page.get_by_text("This does not open anything.").first).to_be_visible()
    hand.write("The passcode", made.passcode)
    press(hand, "Open it")
    expect(page.get_by_role("heading", level=1)).to_have_text("This is shown to you")
    assert_no_violations(page)


@pytest.mark.parametrize("look", [{"dark": True}, {"mirrored": True}, {"wide": True}])
def test_a_page_of_each_side_in_every_look(visit: Visit, look):
    ash, ann = join("ash-heron-42"), join("ann-birch-77")
    made = supports(ann, ash)
    for person, address in ((ash, f"/sharing/supporters/{made}/"), (ann, f"/sharing/shown/{made}/"), (ash, "/people/")):
        page = visit(person=person, **look)
        page.goto(address)
        assert_no_violations(page)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
