"""Twelve tools and ten footsteps: each has pages, every link leads somewhere, and the table in the docs is true."""

from pathlib import Path

import pytest
from django.test import Client

from tests.support.people import join
from waymark.home.toolkit import FOOTSTEPS, PAGES, TOOLS
from waymark.home.toolkit_pages import as_markdown, footsteps, tools

TABLE = Path(__file__).resolve().parents[4] / "docs" / "toolkit.md"


@pytest.fixture
def ash(db, client: Client) -> Client:
    client.force_login(join())
    return client


def test_there_are_twelve_and_ten_in_their_order():
    assert [tool.number for tool in TOOLS] == list(range(1, 13))
    assert [step.number for step in FOOTSTEPS] == list(range(1, 11))
    assert {page for one in (*TOOLS, *FOOTSTEPS) for page in one.pages} <= set(PAGES)


def test_every_one_of_them_has_a_page_and_none_is_only_the_list_of_skills():
    for row in (*tools("en"), *footsteps("en")):
        hrefs = [way.href for way in row.ways]
        assert set(hrefs) - {"/skills/"}, row.tool.name
        assert len(set(hrefs)) == len(hrefs)


def test_no_link_is_dead(ash: Client):
    for href in sorted({way.href for row in (*tools("en"), *footsteps("en")) for way in row.ways}):
        assert ash.get(href).status_code == 200, href


def test_every_page_that_is_named_exists():
    shown = {way.name for row in (*tools("en"), *footsteps("en")) for way in row.ways}
    named = {PAGES[page] for one in (*TOOLS, *FOOTSTEPS) for page in one.pages if page != "skills"}
    assert named <= shown


def test_the_table_in_the_docs_is_made_from_the_data():
    """To make it again: `from waymark.home.toolkit_pages import as_markdown` and write it there."""
    assert TABLE.read_text(encoding="utf-8") == as_markdown()


def test_the_page_shows_them_all(ash: Client):
    page = ash.get("/plan/toolkit/").content.decode()
    assert page.count('class="tool"') == 22


def test_signed_out_it_leads_to_signing_in(client: Client):
    assert client.get("/plan/toolkit/").status_code == 302
