"""What somebody else wrote is words on every real page: no attack runs in a real browser, with and without the policy.

The attacks come in through the site's own forms, and stand in every column that words can stand in
(`attacked_site`). Then the pages are opened as those who read them, everything on them is touched, and what ran is
named. `whose_words` says what has to be seen where.
"""

from unittest import mock

import pytest
from django.template import engines
from markupsafe import Markup

from tests.security.attacked_board import EARLIER, POSTS
from tests.security.attacked_site import AttackedSite, Look, attacked_site
from tests.security.shots import ATTACKS, Shots
from tests.security.touched import window
from tests.security.whose_words import FORMS, NOT_FOR_OTHERS, ON_PAGES
from tests.security.word_columns import NO_WORDS, columns
from tests.support.kept import Kept

pytestmark = [pytest.mark.browser, pytest.mark.looks]

RUNS_RAW = 80
# Attacks that write their own call in two parts cannot be told by their number where they stand.
UNTOLD = 8
POLICIES = pytest.mark.parametrize("with_policy", [True, False], ids=["with the policy", "without it"])


@pytest.fixture(scope="module")
def kept() -> Kept[AttackedSite]:
    return Kept(attacked_site)


@pytest.fixture
def site(transactional_db, kept: Kept[AttackedSite]) -> AttackedSite:
    """Made by the first test that needs it; the others begin with the same rows."""
    return kept.laid()


def touched(browser, home: str, site: AttackedSite, looks: list[Look], *, with_policy: bool) -> set[str]:
    """The numbers of the attacks that ran."""
    with window(browser, home, with_policy=with_policy) as found:
        for look in looks:
            found.be(site.sessions[look.who])
            found.touch(look.address)
    assert found.faults == []
    return found.ran


def test_every_column_with_words_is_seen_with_an_attack_or_says_who_reads_it():
    """Of those that are there: a line here for a column that is gone goes too."""
    names = {one.name for one in columns()}
    assert {column for _page, column in ON_PAGES} | set(NOT_FOR_OTHERS) <= names
    assert names.isdisjoint(NO_WORDS)


def test_a_new_column_is_looked_for_by_itself(site):
    unseen = {one.name for one in columns()} - site.seen - set(NOT_FOR_OTHERS)
    assert unseen == set(), "show an attack in it on a page, or say in whose_words.py who reads it"


def test_each_stands_on_the_pages_where_it_is_read(site):
    assert ON_PAGES - site.shown == set()


def test_the_forms_take_them_as_words_and_nothing_breaks(site):
    assert site.faults == []
    assert FORMS - site.taken == set()


def test_an_address_that_is_a_script_is_refused(site):
    assert {"series_change online_link", "guest_hour_change link", "story_publish link"} <= site.marked
    assert site.addresses
    assert [one for one in site.addresses if not one.startswith(("https://", "http://"))] == []


def test_all_of_them_stand_in_markdown_on_the_board(site):
    shots: Shots = site.shots
    for place, column in ((POSTS, "Post.words"), (EARLIER, "PostVersion.words")):
        mine = [number for number, (where, _attack) in enumerate(shots.places) if where == place]
        there = [number for number in mine if column in shots.kept_in.get(number, ())]
        assert len(mine) == len(ATTACKS)
        assert len(there) >= len(ATTACKS) - UNTOLD


@POLICIES
def test_none_runs_on_any_page(browser, live_server, site, with_policy):
    ran = touched(browser, live_server.url, site, site.looks, with_policy=with_policy)
    assert site.shots.told(ran) == []


def test_marked_as_safe_they_would_run(browser, live_server, site):
    """What proves that this test can fail: the same pages, with one filter that trusts what people wrote."""
    with mock.patch.dict(engines["jinja2"].env.filters, said=Markup):
        ran = touched(browser, live_server.url, site, site.rich, with_policy=False)
    assert len(ran) > RUNS_RAW
    assert {site.shots.places[int(one)][0] for one in ran} >= {POSTS, EARLIER}


def test_marked_as_safe_the_policy_alone_stops_them(browser, live_server, site):
    with mock.patch.dict(engines["jinja2"].env.filters, said=Markup):
        assert touched(browser, live_server.url, site, site.rich, with_policy=True) == set()
