"""A diary that somebody really kept is brought in: looked at first, kept on a word, and taken out again."""

import pytest
from playwright.sync_api import expect

from tests.support.browser import Visit
from tests.support.people import join
from waymark.diary import queries
from waymark.diary.tests.importing_help import REAL_DIARY
from waymark.sharing.queries import own_access

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("javascript", [True, False])
def test_a_real_diary_is_looked_at_brought_in_seen_and_undone(visit: Visit, tmp_path, javascript):
    ash = join()
    access = own_access(ash)
    page = visit(person=ash, javascript=javascript)
    file = tmp_path / "diary.csv"
    file.write_bytes(REAL_DIARY.read_bytes())

    page.goto("/diary/")
    page.get_by_role("link", name="Bring in a diary").first.click()
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Look at this file").click()
    expect(page.get_by_role("heading", name="This would come in")).to_be_visible()
    expect(page.get_by_text("Of 1736 rows, 1736 are taken")).to_be_visible()
    assert queries.ends_of(access) is None, "Looking keeps nothing in the diary."

    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_text("entries are in your diary now.")).to_be_visible()
    page.get_by_role("link", name="See all of your diary").click()
    expect(page.locator("#time")).to_contain_text("2019")
    expect(page.get_by_role("figure").filter(has_text="Knee Pain").first).to_be_visible()
    assert page.get_by_role("figure").count() >= 5
    assert len({entry.on for entry in queries.all_entries(access)}) > 250

    page.goto("/diary/bring-in/")
    page.locator(".own-list a").first.click()
    page.get_by_role("button", name="Take them all out").click()
    expect(page.get_by_text("entries were taken out again.")).to_be_visible()
    assert queries.all_entries(access) == []


def test_a_file_that_is_only_looked_at_is_forgotten(visit: Visit):
    ash = join()
    page = visit(person=ash)
    page.goto("/diary/bring-in/")
    page.locator("input[type=file]").set_input_files(REAL_DIARY)
    page.get_by_role("button", name="Look at this file").click()
    page.get_by_role("button", name="Forget this file").click()
    expect(page.get_by_text("Nothing of it is in your diary.")).to_be_visible()
    assert queries.past_imports(own_access(ash)) == []


def test_what_is_no_table_is_said_beside_the_file(visit: Visit, tmp_path):
    page = visit(person=join())
    page.goto("/diary/bring-in/")
    page.get_by_role("button", name="Look at this file").click()
    expect(page.locator(".summary")).to_be_focused()
    nothing = tmp_path / "notes.csv"
    nothing.write_text("no table, only words\n")
    page.locator("input[type=file]").set_input_files(nothing)
    page.get_by_role("button", name="Look at this file").click()
    expect(page.get_by_role("heading", name="This file needs a word from you")).to_be_visible()
    expect(page.get_by_role("button", name="Bring it in")).to_be_hidden()
