"""Ash tells a story. It is published in three places, and one taking back removes all three, with the proof."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Look, Visit, look_with
from tests.support.people import join
from waymark.stories.models import Story, StoryCopy
from waymark.stories.queries.files import names
from waymark.stories.tests.people import an_editor, with_all
from waymark.web import kept_files

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PLACES = ("Care teams on this site", "The community on this site", "The public pages of this site")

# Every address that the browser keeps in any cache of the site.
KEPT = """async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(caches_.map((one) => one.keys()))).flat().map((request) => request.url);
}"""


def _press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def _open(page: Page, name: str) -> None:
    page.get_by_role("link", name=re.compile(name)).first.click()


def _tell(page: Page) -> None:
    page.goto("/stories/mine/")
    _open(page, "Begin a story")
    page.get_by_label("Title").fill("The bridge")
    page.get_by_label("My story").fill("I walked to the bridge.\n\nIt took a year.")
    page.get_by_label("The name that is shown").fill("Heron")
    _press(page, "Save this")
    expect(page.get_by_role("heading", name="The bridge")).to_be_visible()


def _allow(page: Page, look: Look) -> None:
    _open(page, "What it may be used for")
    for place in PLACES:
        box = page.get_by_role("checkbox", name=place)
        assert not box.is_checked(), "nothing is ticked before"
        box.check()
    look(page)
    _press(page, "Keep what I chose")
    _open(page, "Send it to an editor")
    page.get_by_role("radio", name="It was all right. I want to send it.").check()
    _press(page, "Go on")
    expect(page.get_by_text("Sent. It waits for the editor.")).to_be_visible()


def _edit(page: Page) -> None:
    page.goto("/stories/editing/")
    _open(page, "The bridge")
    _press(page, "I am reading it")
    _open(page, "Suggest changes")
    page.get_by_label("The story").fill("I walked slowly to the bridge.\n\nIt took me a year.")
    _press(page, "Ask the author")
    expect(page.get_by_text("The author decides about your changes now.")).to_be_visible()


def _answer(page: Page, look: Look) -> None:
    page.reload()
    _open(page, "Look at the changes")
    page.locator("input[name=words]").first.check()
    look(page)
    _press(page, "Keep my answer")


def _publish(page: Page, look: Look) -> None:
    page.reload()
    _press(page, "It is ready")
    for place in PLACES:
        _open(page, "Put it somewhere")
        page.get_by_role("radio", name=place, exact=True).check()
        _press(page, "Put it there")
        expect(page.get_by_role("heading", name="Every use of it")).to_be_visible()
    look(page)


@pytest.mark.parametrize("javascript", [True, False])
def test_three_places_and_one_taking_back(visit: Visit, javascript):
    look = look_with(javascript=javascript)
    ash, editor, birch = join("ash-heron-42"), an_editor(), join("birch-owl-7")
    hers, eds = visit(person=ash, javascript=javascript), visit(person=editor, javascript=javascript)
    theirs, nobody = visit(person=birch, javascript=javascript, worker=javascript), visit(javascript=javascript)
    _tell(hers)
    with_all(ash, Story.objects.get().pk)
    _allow(hers, look)
    _edit(eds)
    _answer(hers, look)
    _publish(eds, look)

    nobody.goto("/stories/")
    _open(nobody, "The bridge")
    expect(nobody.get_by_text("I walked slowly to the bridge.")).to_be_visible()
    expect(nobody.get_by_text("It took a year.")).to_be_visible()
    expect(nobody.get_by_role("img", name="Red and blue")).to_be_visible()
    look(nobody)
    address, files = nobody.url, list(names())
    theirs.goto("/stories/community/")
    expect(theirs.get_by_text("I walked slowly to the bridge.")).to_be_visible()

    hers.goto("/stories/mine/")
    _open(hers, "The bridge")
    _open(hers, "Take it back from everywhere")
    _press(hers, "Take it back from everywhere")
    for place in PLACES:
        line = hers.get_by_role("listitem").filter(has_text=place)
        expect(line).to_contain_text(re.compile(r"Gone at \d\d:\d\d on "))
    look(hers)

    answer = nobody.goto(address, wait_until="commit")
    assert answer
    assert answer.status == 404
    nobody.goto("/stories/")
    expect(nobody.get_by_text("No story stands here now")).to_be_visible()
    theirs.reload()
    expect(theirs.get_by_text("No story stands here now")).to_be_visible()
    assert not StoryCopy.objects.exists()
    assert not any(kept_files.is_there(name) for name in files)
    if javascript:
        assert not [one for one in theirs.evaluate(KEPT) if "/stories/" in one]
