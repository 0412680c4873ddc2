"""Who can see what, teams, who looked, what was agreed to, links: the person's own lists."""

import re

import pytest

from waymark.sharing import operations, queries
from waymark.sharing.terms import Topic
from waymark.sharing.tests.conftest import SOON
from waymark.sharing.tests.pages import address, text
from waymark.sharing.tests.people import link, met, shares, shares_with_team, team

pytestmark = pytest.mark.django_db


def words(response):
    return re.sub(r"</?bdi>", "", text(response))


def test_who_can_see_what_in_one_sentence_each(hers, ash, cedar, supporter_id):
    assert "Nobody sees anything of yours" in words(hers.get(address("sharing")))
    team_id = team(cedar)
    met(ash, team_id)
    shares(ash, supporter_id, "setback-plan", "diary:pain", "diary:sleep", until=SOON.replace(month=9))
    shares_with_team(ash, team_id, "goals")
    link(ash)
    page = words(hers.get(address("sharing")))
    assert "Ann sees your plan for a bad day and 2 questions of your diary, until 10 September 2026." in page
    assert "Riverside pain team sees your goals, until you take it back." in page
    assert "Whoever has the link for Dr Wren and its passcode sees 1 sheet for a visit, until 17 June 2026." in page


def test_taking_everything_back(hers, ash, supporter_id):
    assert "nothing to take back" in words(hers.get(address("share_nothing")))
    shares(ash, supporter_id, "goals")
    made = link(ash)
    assert "2 people, teams or links" in words(hers.get(address("share_nothing")))
    assert hers.post(address("share_nothing"))["Location"] == address("sharing")
    assert queries.grants_of(ash.pk, SOON) == ()
    assert queries.open_link(made.token, SOON) is None


def test_a_team_is_told_who_i_am_and_sees_nothing_yet(hers, ash, cedar):
    team_id = team(cedar)
    assert "Riverside pain team" in words(hers.get(address("share_teams")))
    page = words(hers.get(address("share_team", team_id)))
    assert "Sam Okafor" in page
    assert "Physiotherapist" in page
    wrong = hers.post(address("share_team", team_id), {"name": "Ash Heron", "tells_apart": ""})
    assert wrong.status_code == 422
    assert "Ash Heron" in text(wrong)
    sent = hers.post(address("share_team", team_id), {"name": "Ash Heron", "tells_apart": "4 May 1980"})
    assert sent["Location"] == address("share_choose", "team", team_id)
    assert queries.caseload_of(cedar, SOON) == ()
    assert "4 May 1980" in text(hers.get(address("share_team", team_id)))
    assert hers.get(address("share_team", cedar.pk)).status_code == 404


@pytest.mark.parametrize("is_on", [True, False])
def test_where_emergencies_are_turned_on_it_is_said_before(hers, cedar, settings, is_on):
    settings.BREAK_GLASS = is_on
    page = words(hers.get(address("share_team", team(cedar))))
    assert ("may open your record in an emergency without asking you" in page) is is_on


def test_no_team_is_said_kindly(hers):
    assert "No care team works with this site so far" in words(hers.get(address("share_teams")))


def test_what_others_told_a_team_is_not_on_its_page(dales, ash, cedar):
    team_id = team(cedar)
    met(ash, team_id)
    assert "Ash Heron" not in text(dales.get(address("share_team", team_id)))


# --- who looked -------------------------------------------------------------------------------------------------------
def test_who_looked_in_the_persons_own_zone(hers, ash, birch, supporter_id):
    assert "Nobody has looked so far" in words(hers.get(address("looks")))
    shares(ash, supporter_id, "goals", "setback-plan")
    access = queries.supporter_access(birch, supporter_id, at=SOON)
    operations.record_look(by=birch, access=access, topics=[Topic.SETBACK_PLAN, Topic.GOALS], at=SOON)
    page = words(hers.get(address("looks")))
    assert "Ann looked at your goals and your plan for a bad day." in page
    assert "Wednesday 10 June, 14:00" in page
    assert address("looks") in text(hers.get(address("me_record")))


def test_an_emergency_comes_first_until_it_was_read(settings, hers, dales, ash, cedar):
    settings.BREAK_GLASS = True
    met(ash, team(cedar))
    operations.open_in_emergency(by=cedar, username="ash-heron-42", reason="Found <unwell>", at=SOON)
    for name in ("today", "people"):
        assert "Your record was opened in an emergency" in text(hers.get(address(name)))
    page = words(hers.get(address("looks")))
    assert "Sam Okafor opened it without asking you" in page
    assert "Found &lt;unwell&gt;" in page
    look_id = re.search(r'name="read" value="([^"]+)"', page)[1]
    assert dales.post(address("looks"), {"read": look_id}).status_code == 404
    assert hers.post(address("looks"), {"read": "nonsense"}).status_code == 404
    assert hers.post(address("looks"), {"read": look_id})["Location"] == address("looks")
    assert "I have read this" not in words(hers.get(address("looks")))
    assert "Found &lt;unwell&gt;" in words(hers.get(address("looks")))
    assert "opened in an emergency" not in text(hers.get(address("today")))


# --- what was agreed to -----------------------------------------------------------------------------------------------
def test_every_decision_with_its_words(hers, ash, supporter_id):
    shares(ash, supporter_id, "goals", "diary:pain", "diary:gone")
    operations.set_supporter_aside(by=ash, supporter_id=supporter_id, at=SOON)
    page = words(hers.get(address("share_history")))
    assert page.index("You took back everything from Ann.") < page.index("From then on Ann could see this")
    assert "My diary: Pain" in page
    assert "My diary: something that is not there any more" in page
    assert "I want this supporter to see what I chose" in page


def test_no_decision_yet(hers):
    assert "You have not shown anything to anybody" in words(hers.get(address("share_history")))


# --- links ------------------------------------------------------------------------------------------------------------
def opened(browser, made, passcode=None):
    return browser.post(address("open_link"), {"token": made.token, "passcode": passcode or made.passcode})


def test_a_link_opens_without_an_account_and_the_look_is_told(client, hers, ash):
    made = link(ash)
    assert client.get(address("open_link")).status_code == 200
    answer = opened(client, made)
    assert answer.status_code == 200
    assert "conversation-sheets of hers: one" in text(answer)
    assert "Ash" not in words(answer)
    page = words(hers.get(address("links")))
    assert "Wednesday 10 June, 14:00" in page
    assert "Dr Wren" in page
    assert "One" in page


def test_the_whole_link_may_be_pasted(client, ash):
    made = link(ash)
    sent = {
        "token": f" https://here.example/shown/#{made.token} ",
        "passcode": f"{made.passcode[:3]} {made.passcode[3:]}",
    }
    assert client.post(address("open_link"), sent).status_code == 200


@pytest.mark.parametrize("method", ["get", "post"])
def test_it_is_kept_by_nobody_and_listed_nowhere(client, ash, method):
    made = link(ash)
    answer = opened(client, made) if method == "post" else client.get(address("open_link"))
    assert answer["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert answer["Cache-Control"] == "no-store"
    # Nothing to another site; and forms of this one are sent with their origin, which no-referrer would hide.
    assert answer["Referrer-Policy"] == "same-origin"
    assert made.token not in text(answer)


def test_missing_ended_run_out_used_up_and_wrong_are_one_answer(client, hers, ash):
    missing, ended, run_out, used_up, wrong = (link(ash) for _number in range(5))
    hers.post(address("link_end", ended.id))
    for _time in range(10):
        operations.try_passcode(key=queries_key(used_up), at=SOON)
    late = link(ash, at=SOON.replace(year=2025))
    sent = [
        {"token": "no-such-token", "passcode": missing.passcode},
        {"token": ended.token, "passcode": ended.passcode},
        {"token": late.token, "passcode": late.passcode},
        {"token": used_up.token, "passcode": used_up.passcode},
        {"token": wrong.token, "passcode": "000"},
    ]
    answers = [client.post(address("open_link"), each) for each in sent]
    assert {one.status_code for one in answers} == {422}
    assert len({re.sub(r'value="[^"]*"', "", text(one)) for one in answers}) == 1
    assert "This does not open anything. Check the passcode, or ask for a new link." in text(answers[0])
    assert run_out.until > SOON


def queries_key(made):
    from waymark.sharing.terms.links import LinkKey

    return LinkKey(made.token, "wrong")


def test_passcodes_cannot_be_tried_for_ever(client, ash):
    made = link(ash)
    for _time in range(20):
        client.post(address("open_link"), {"token": "no-such-token", "passcode": "1"})
    assert opened(client, made).status_code == 429


def test_ending_a_link(hers, dales, client, ash):
    made = link(ash)
    assert dales.post(address("link_end", made.id)).status_code == 404
    assert hers.post(address("link_end", made.id))["Location"] == address("links")
    assert opened(client, made).status_code == 422
    assert "It shows nothing any more" in words(hers.get(address("links")))


def test_no_link_yet(hers):
    assert "You have made none" in words(hers.get(address("links")))
