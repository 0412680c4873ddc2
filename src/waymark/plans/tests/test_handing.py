"""Handing a sheet over: to a care team, to whoever has a link, and taking it back."""

import re
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.support.people import NOON, PASSWORD
from waymark.audit import queries as audit
from waymark.common.writing import Gone
from waymark.people import operations as people
from waymark.plans import operations, queries
from waymark.plans.rules.sheets import SheetKind
from waymark.plans.terms.sheets_handing import SHOW_WORDING, entry_of
from waymark.plans.tests.circle_people import sheet
from waymark.sharing import operations as sharing
from waymark.sharing import queries as shared
from waymark.sharing.operations import Wording
from waymark.sharing.queries import own_access
from waymark.sharing.terms import Purpose, To, ToKind
from waymark.sharing.terms.links import LinkKey

WORDS = Wording("They can read this sheet.", "en-GB")


@pytest.fixture(autouse=True)
def _password_given(hers, theirs):
    """Both have just given their password once more: these pages give something away."""
    for browser in (hers, theirs):
        browser.post(reverse("account_reauthenticate"), {"password": PASSWORD})


@pytest.fixture
def team(db):
    organisation = people.make_organisation(name="Hill service", at=NOON)
    return people.make_team(organisation_id=organisation, name="Hill team", at=NOON)


@pytest.fixture
def known(ash, team):
    """The team that knows Ash."""
    sharing.meet_team(by=ash, team_id=team, name="Ash", tells_apart="", at=NOON)
    return team


def scope(person, team_id):
    grant = shared.grant_of(person.pk, To(ToKind.TEAM, team_id), NOON)
    return grant.scope if grant else frozenset()


def hand_over(person, sheet_id, team_id):
    operations.hand_over(by=person, sheet_id=sheet_id, team_id=team_id, wording=WORDS, at=NOON)


def take_back(person, sheet_id, team_id):
    operations.take_back(by=person, sheet_id=sheet_id, team_id=team_id, wording=WORDS, at=NOON)


# --- operations -------------------------------------------------------------------------------------------------------
def test_only_this_sheet_comes_and_goes_and_all_else_stays(ash, known):
    until = NOON + timedelta(days=90)
    to = To(ToKind.TEAM, known)
    sharing.give(by=ash, to=to, scope={"goals"}, purpose=Purpose.CARE, wording=WORDS, at=NOON, until=until)
    one, two = sheet(ash).id, sheet(ash).id
    hand_over(ash, one, known)
    hand_over(ash, two, known)
    assert scope(ash, known) == {"goals", entry_of(one), entry_of(two)}
    take_back(ash, one, known)
    assert scope(ash, known) == {"goals", entry_of(two)}
    assert shared.grant_of(ash.pk, to, NOON).until == until


def test_the_last_thing_taken_back_leaves_nothing(ash, known):
    saved = sheet(ash).id
    hand_over(ash, saved, known)
    take_back(ash, saved, known)
    assert shared.grant_of(ash.pk, To(ToKind.TEAM, known), NOON) is None


def test_twice_is_once(ash, known):
    saved = sheet(ash).id
    for act in (hand_over, hand_over, take_back, take_back):
        act(ash, saved, known)
    verbs = [line.verb for line in audit.lines_about(ash.pk) if line.verb in {"handed over", "taken back"}]
    assert sorted(verbs) == ["handed over", "taken back"]


def test_what_is_not_there_is_gone(ash, birch, known, team):
    saved = sheet(ash).id
    for person, sheet_id, team_id in ((ash, uuid4(), known), (ash, saved, uuid4()), (birch, saved, known)):
        with pytest.raises(Gone):
            hand_over(person, sheet_id, team_id)
    assert scope(ash, known) == frozenset()


# --- pages ------------------------------------------------------------------------------------------------------------
def test_the_sheet_says_who_gets_it(hers, ash, known):
    saved = sheet(ash).id
    page = hers.get(reverse("sheet", args=[saved])).content.decode()
    assert "They cannot read this sheet." in page
    assert "Only you can see this sheet." in page
    hand_over(ash, saved, known)
    page = hers.get(reverse("sheet", args=[saved])).content.decode()
    assert "They can read this sheet, until you take it back." in page
    assert "Only you can see this sheet." not in page


def test_a_sheet_is_shown_with_the_words_that_were_agreed_to(hers, ash, known):
    saved = sheet(ash).id
    address = reverse("sheet_show", args=[saved])
    page = hers.get(f"{address}?team={known}").content.decode()
    assert all(str(words) in page for words in SHOW_WORDING)
    assert "What are my options?" in page
    answer = hers.post(address, {"team": str(known)})
    assert (answer.status_code, answer["Location"]) == (303, reverse("sheet", args=[saved]) + "#who-gets")
    assert scope(ash, known) == {entry_of(saved)}
    (event,) = shared.events_of(ash.pk)
    agreed = shared.wordings([event.wording])[event.wording]
    assert all(str(words) in agreed for words in ("Hill team", *SHOW_WORDING))
    assert (event.purpose, event.language) == (Purpose.VISIT, "en-GB")


def test_which_team_is_asked_where_the_address_names_none(hers, ash, known):
    page = hers.get(reverse("sheet_show", args=[sheet(ash).id])).content.decode()
    assert "Hill team" in page


def test_nobody_knows_ash_yet(hers, ash, team):
    page = hers.get(reverse("sheet_show", args=[sheet(ash).id])).content.decode()
    assert "No care team here knows you yet." in page
    assert "Hill team" not in page


@pytest.mark.parametrize("sent", [{}, {"team": ""}, {"team": "nonsense"}, {"team": str(uuid4())}])
def test_a_team_that_is_none_is_not_there(hers, ash, known, sent):
    saved = sheet(ash).id
    for name in ("sheet_show", "sheet_take_back"):
        assert hers.post(reverse(name, args=[saved]), sent).status_code == 404
    assert scope(ash, known) == frozenset()


def test_it_is_taken_back_at_once(hers, ash, known):
    saved = sheet(ash).id
    hand_over(ash, saved, known)
    assert hers.post(reverse("sheet_take_back", args=[saved]), {"team": str(known)}).status_code == 303
    assert scope(ash, known) == frozenset()


def test_a_link_is_shown_once_and_opens_with_its_passcode(hers, ash):
    saved = sheet(ash).id
    address = reverse("sheet_link", args=[saved])
    assert "After ten wrong passcodes" in hers.get(address).content.decode()
    answer = hers.post(address, {"client_id": str(uuid4()), "based_on": "0", "label": "Dr Birch"})
    page = answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    token = re.search(r"http://testserver/shown/#([\w-]{40,})", page)[1]
    passcode = re.search(r'id="passcode">(\d{6})<', page)[1]
    link = shared.open_link(token, NOON)
    assert link is None or link.person_id == ash.pk
    assert sharing.try_passcode(key=LinkKey(token, passcode), at=NOON)
    (mine,) = queries.handing_of(own_access(ash), saved, at=NOON + timedelta(days=1)).links
    assert (mine.label, mine.entry) == ("Dr Birch", entry_of(saved))
    later = hers.get(reverse("sheet", args=[saved])).content.decode()
    assert "Dr Birch" in later
    assert token not in later
    assert passcode not in later


def test_the_same_form_again_is_one_link(hers, ash):
    saved = sheet(ash).id
    same = {"client_id": str(uuid4()), "based_on": "0", "label": ""}
    for _time in range(2):
        assert hers.post(reverse("sheet_link", args=[saved]), same).status_code == 200
    assert len(queries.handing_of(own_access(ash), saved, at=NOON).links) == 1


def test_too_long_a_note_is_refused_kindly_and_stays(hers, ash):
    answer = hers.post(reverse("sheet_link", args=[sheet(ash).id]), {"label": "ab " * 50})
    assert answer.status_code == 422
    assert "ab ab ab" in answer.content.decode()


def test_a_link_is_ended_on_the_sheet(hers, ash, theirs):
    saved = sheet(ash).id
    hers.post(reverse("sheet_link", args=[saved]), {"client_id": str(uuid4()), "label": "Dr Birch"})
    (mine,) = queries.handing_of(own_access(ash), saved, at=NOON).links
    assert theirs.post(reverse("sheet_take_back", args=[saved]), {"link": str(mine.id)}).status_code == 404
    assert hers.post(reverse("sheet_take_back", args=[saved]), {"link": str(UUID(int=7))}).status_code == 404
    assert hers.post(reverse("sheet_take_back", args=[saved]), {"link": str(mine.id)}).status_code == 303
    assert queries.handing_of(own_access(ash), saved, at=NOON).links == ()


def test_a_sheet_for_work_has_a_link_and_no_team(hers, ash, known):
    work = sheet(ash, {"well": "I plan"}, SheetKind.WORK).id
    page = hers.get(reverse("sheet", args=[work])).content.decode()
    assert "Hill team" not in page
    assert hers.get(reverse("sheet_link", args=[work])).status_code == 200
    assert hers.post(reverse("sheet_show", args=[work]), {"team": str(known)}).status_code == 404


def test_birch_and_a_visitor_find_nothing(theirs, client, ash, known):
    saved = sheet(ash).id
    client.logout()
    nothing = theirs.get("/there/is/no/such/page/").content
    for name in ("sheet_show", "sheet_link", "sheet_take_back"):
        address = reverse(name, args=[saved])
        answer = theirs.post(address, {"team": str(known), "client_id": str(uuid4())})
        assert (answer.status_code, answer.content) == (404, nothing)
        assert theirs.delete(address).status_code == 405
        assert client.post(address).status_code == 403
    for name in ("sheet_show", "sheet_link"):
        assert theirs.get(reverse(name, args=[saved])).content == nothing
    assert hers_nothing(ash)


def hers_nothing(person):
    return shared.events_of(person.pk) == ()


def test_the_page_of_a_sheet_takes_few_queries(hers, ash, known, django_assert_num_queries):
    saved = sheet(ash).id
    for _time in range(3):
        sheet(ash)
    hand_over(ash, saved, known)
    # session, person; the sheet, its key; what is shared, the teams, their key; links; the later look
    with django_assert_num_queries(9):
        hers.get(reverse("sheet", args=[saved]))
