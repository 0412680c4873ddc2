"""Choosing: what there is to choose, seeing it first, saying yes, two tabs, a password asked late, taking it back."""

import re
from datetime import UTC, datetime

import pytest
from django.test import Client

from tests.support.people import PASSWORD
from waymark.sharing import queries
from waymark.sharing.models import Consent
from waymark.sharing.terms import Purpose, To, ToKind, wording_of
from waymark.sharing.tests.conftest import SOON
from waymark.sharing.tests.pages import address, shared_part, text
from waymark.sharing.tests.people import invited, met, shares, shares_with_team, team

pytestmark = pytest.mark.django_db


@pytest.fixture
def to(supporter_id):
    return ("supporter", supporter_id)


def choice(*entries, end="none", **more):
    sent = {"plan": [], "diary": [], "end": end, "based_on": "0"}
    for entry in entries:
        sent["diary" if entry.startswith("diary") else "plan"].append(entry)
    return sent | more


def hidden(response):
    """What the hidden fields of the preview carry."""
    found = {}
    form = response.content.decode().split('class="share-yes"')[1]
    for name, value in re.findall(r'<input type="hidden" name="(?!csrf)([\w-]+)" value="([^"]*)"', form):
        found.setdefault(name, []).append(value)
    return found


def now(ash, supporter_id):
    return queries.grant_of(ash.pk, To(ToKind.SUPPORTER, supporter_id), SOON)


def test_what_there_is_to_choose(hers, to):
    page = text(hers.get(address("share_choose", *to)))
    for words in ("My goals", "My plan for a bad day", "How to help me on a bad day", "Questions of my diary", "Pain"):
        assert words in page
    for never in ('value="account"', 'value="support-circle"', 'value="messages"', 'value="week"'):
        assert never not in page


def test_seen_first_and_then_shown(hers, ash, birchs, to):
    preview = hers.post(address("share_see", *to), choice("goals", "diary:pain"))
    page = preview.content.decode()
    assert preview.status_code == 200
    assert "goals of hers" in page
    assert "diary of hers: pain" in page
    assert wording_of(Purpose.SUPPORT).text in page.replace("&#39;", "'")
    assert not Consent.objects.exists()
    saved = hers.post(address("share_choose", *to), hidden(preview))
    assert (saved.status_code, saved["Location"]) == (303, address("share_see", *to))
    assert now(ash, to[1]).scope == {"goals", "diary:pain"}
    assert queries.events_of(ash.pk)[0].purpose is Purpose.SUPPORT
    real = birchs.get(address("shown", to[1]))
    after = hers.get(address("share_see", *to))
    assert shared_part(preview) == shared_part(after) == shared_part(real)
    assert "Ann sees your goals and 1 question of your diary" in re.sub(r"</?bdi>", "", text(after))


def test_changing_once_more_keeps_the_choice(hers, to):
    sent = choice("goals", end="a-day", until_on="2026-08-01") | {"change": "1"}
    page = hers.post(address("share_choose", *to), sent)
    assert page.status_code == 200
    assert re.search(r'value="goals"[^>]* checked', text(page))
    assert 'value="2026-08-01"' in text(page)
    assert not Consent.objects.exists()


@pytest.mark.parametrize(
    ("end", "day", "until"),
    [
        ("none", "", None),
        ("three-months", "", datetime(2026, 9, 10, 22, 59, 59, tzinfo=UTC)),
        ("a-day", "2026-06-10", datetime(2026, 6, 10, 22, 59, 59, tzinfo=UTC)),
        ("a-day", "2027-03-03", datetime(2027, 3, 3, 23, 59, 59, tzinfo=UTC)),
    ],
)
def test_ends(hers, ash, to, end, day, until):
    hers.post(address("share_choose", *to), choice("goals", end=end, until_on=day))
    assert now(ash, to[1]).until == until


@pytest.mark.parametrize("name", ["share_see", "share_choose"])
@pytest.mark.parametrize(
    ("end", "day", "said"),
    [
        ("a-day", "", "Choose the last day"),
        ("a-day", "2026-02-30", "no day of the calendar"),
        ("a-day", "9999-12-31", "no day of the calendar"),
        ("a-day", "2026-06-09", "has passed"),
        ("sometime", "", "Choose one of these"),
    ],
)
def test_an_end_that_is_none_is_said_and_nothing_is_lost(hers, to, name, end, day, said):
    answer = hers.post(address(name, *to), choice("goals", end=end, until_on=day))
    page = text(answer)
    assert answer.status_code == 422
    assert said in page
    assert re.search(r'value="goals"[^>]* checked', page)
    assert not day or f'value="{day}"' in page
    assert not Consent.objects.exists()


def test_what_is_not_there_to_choose_is_refused(hers, to):
    for wrong in ("account", "support-circle", "thought-records", "messages"):
        assert hers.post(address("share_choose", *to), choice(wrong)).status_code == 422
    assert hers.post(address("share_choose", *to), choice("diary:nothing")).status_code == 422
    assert not Consent.objects.exists()


def test_of_two_tabs_neither_wins_unseen(hers, ash, to):
    hers.post(address("share_choose", *to), choice("goals"))
    answer = hers.post(address("share_choose", *to), choice("setback-plan"))
    page = text(answer)
    assert answer.status_code == 409
    assert "sees your goals" in page.replace("<bdi>Ann</bdi> ", "")
    assert re.search(r'value="setback-plan"[^>]* checked', page)
    assert now(ash, to[1]).scope == {"goals"}
    assert 'name="based_on" value="1"' in page
    assert hers.post(address("share_choose", *to), choice("setback-plan", based_on="1")).status_code == 303
    assert now(ash, to[1]).scope == {"setback-plan"}


def test_nothing_chosen_is_nothing_shown(hers, ash, to):
    shares(ash, to[1], "goals")
    preview = hers.post(address("share_see", *to), choice(based_on="1"))
    assert "Nothing is shared yet." in text(preview)
    hers.post(address("share_choose", *to), hidden(preview))
    assert now(ash, to[1]) is None


def test_a_choice_waits_while_the_password_is_asked_for(ash, to):
    browser = Client()
    browser.force_login(ash)
    asked = browser.post(address("share_choose", *to), choice("goals", end="a-day", until_on="2026-08-01"))
    assert asked["Location"].startswith("/me/confirm/?next=")
    browser.post("/me/confirm/", {"password": PASSWORD})
    page = browser.get(address("share_choose", *to))
    assert page.status_code == 200
    assert re.search(r'value="goals"[^>]* checked', text(page))
    assert "Your choice is still here" in text(page)
    assert "still here" not in text(browser.get(address("share_choose", *to)))
    assert not Consent.objects.exists()


def test_taking_it_back_asks_nothing(hers, ash, birchs, to):
    shares(ash, to[1], "goals")
    answer = hers.post(address("share_withdraw", *to))
    assert (answer.status_code, answer["Location"]) == (303, address("share_see", *to))
    assert "goals of hers" not in text(birchs.get(address("shown", to[1])))
    assert "sees nothing of yours now" in text(hers.get(answer["Location"]))
    assert hers.get(address("share_withdraw", *to)).status_code == 405


def test_nobody_else_and_nobody_before_both_said_yes(hers, ash, birchs, dales, to):
    waiting, _code = invited(ash)
    others = [address(name, *to) for name in ("share_choose", "share_see")]
    for browser in (birchs, dales):
        assert {browser.get(one).status_code for one in others} == {404}
        assert {browser.post(one, choice("goals")).status_code for one in others} == {404}
        assert browser.post(address("share_withdraw", *to)).status_code == 404
    for kind, to_id in (("supporter", waiting), ("team", to[1]), ("link", to[1]), ("group", to[1])):
        assert hers.get(address("share_choose", kind, to_id)).status_code == 404
        assert hers.get(address("share_see", kind, to_id)).status_code == 404


def test_a_team_is_shown_things_for_care_and_can_do_things_together(hers, ash, cedar):
    team_id = team(cedar)
    assert hers.get(address("share_choose", "team", team_id)).status_code == 404
    met(ash, team_id)
    page = text(hers.get(address("share_choose", "team", team_id)))
    assert 'value="messages"' in page
    assert 'value="how-to-help"' not in page
    sent = choice("goals") | {"together": ["messages"]}
    preview = hers.post(address("share_see", "team", team_id), sent)
    assert "On pages that you share with them: your questions between visits." in text(preview)
    hers.post(address("share_choose", "team", team_id), hidden(preview))
    (event,) = queries.events_of(ash.pk)
    assert (event.purpose, event.scope) == (Purpose.CARE, {"goals", "messages"})
    assert queries.wordings([event.wording])[event.wording] == wording_of(Purpose.CARE).text


def test_only_things_together_leave_no_empty_frame(hers, ash, cedar):
    team_id = team(cedar)
    met(ash, team_id)
    shares_with_team(ash, team_id, "messages")
    assert "Nothing is shared yet" not in text(hers.get(address("share_see", "team", team_id)))
