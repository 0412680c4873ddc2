"""Setting aside stays silent and holds: in two windows, with a second code, after an account is closed or gone."""

import pytest

from waymark.common.writing import Gone
from waymark.people import operations as people
from waymark.sharing import operations, queries
from waymark.sharing.models import Supporter
from waymark.sharing.operations import AlreadySupports
from waymark.sharing.terms import NotAllowed
from waymark.sharing.terms.grantees import Stage
from waymark.sharing.terms.links import LinkKey
from waymark.sharing.tests.conftest import SOON
from waymark.sharing.tests.pages import address, text
from waymark.sharing.tests.people import invited, link, met, shares, shares_with_team, supports, team

pytestmark = pytest.mark.django_db


def aside(ash, supporter_id):
    operations.set_supporter_aside(by=ash, supporter_id=supporter_id, at=SOON)


# --- another window ---------------------------------------------------------------------------------------------------


def test_a_choice_that_was_open_in_another_window_shows_nothing_to_who_was_set_aside(ash, birch, supporter_id):
    aside(ash, supporter_id)
    with pytest.raises(Gone):
        shares(ash, supporter_id, "goals", based_on=0)
    assert queries.supporter_access(birch, supporter_id, at=SOON).scope == frozenset()


def test_whatever_the_ledger_says_who_was_set_aside_sees_nothing(ash, birch, supporter_id):
    shares(ash, supporter_id, "goals")
    Supporter.objects.filter(pk=supporter_id).update(set_aside_at=SOON)
    assert queries.supporter_access(birch, supporter_id, at=SOON).scope == frozenset()


def test_nor_is_anything_shown_to_who_left_or_was_never_there(ash, birch, dale, supporter_id):
    made, _code = invited(ash)
    theirs = supports(ash, dale)
    operations.leave(by=birch, supporter_id=supporter_id, at=SOON)
    for each in (supporter_id, made, theirs):
        with pytest.raises(Gone):
            shares(ash, each, "goals", at=SOON)
    with pytest.raises(Gone):
        shares_with_team(ash, team(), "goals")


# --- a second code ----------------------------------------------------------------------------------------------------


def answered_again(birchs, ash):
    """What the supporter sees who says yes to a second code, and then tries it once more."""
    made, code = invited(ash)
    said = {"code": code, "answer": "yes", "said": "Ann"}
    answers = [birchs.post(address("invitation"), said)]
    pages = [text(birchs.get(address(name))) for name in ("shown_list", "people", "me_record")]
    answers.append(birchs.post(address("invitation"), said))
    assert "This code opens nothing" in text(answers[1])
    return made, [answer.status_code for answer in answers], answers[0]["Location"], pages


def test_it_does_not_tell_whether_they_were_set_aside(birchs, ash, supporter_id):
    still, *as_supporter = answered_again(birchs, ash)
    aside(ash, supporter_id)
    asked, *set_aside = answered_again(birchs, ash)
    assert as_supporter == set_aside
    assert "Your yes is kept." in as_supporter[2][0]
    assert queries.supporter_of(ash.pk, still, SOON).stage is Stage.RUN_OUT
    assert queries.supporter_of(ash.pk, asked, SOON).stage is Stage.ANSWERED


def test_who_was_set_aside_and_asked_again_stands_there_once(birch, ash, supporter_id):
    aside(ash, supporter_id)
    again = supports(birch, ash, at=SOON)
    assert [one.id for one in queries.supported_by(birch.pk)] == [again]
    operations.leave(by=birch, supporter_id=again, at=SOON)
    assert queries.supported_by(birch.pk) == ()
    with pytest.raises(NotAllowed):
        queries.supporter_access(birch, supporter_id, at=SOON)


def test_the_person_reads_that_a_code_was_used_up(birchs, hers, ash, supporter_id):
    answered_again(birchs, ash)
    assert "used by somebody who is your supporter already" in text(hers.get(address("me_record")))


def test_a_code_is_used_up_only_by_what_it_would_open(ash, birch, supporter_id):
    _made, code = invited(ash)
    with pytest.raises(AlreadySupports):
        operations.answer_invitation(by=birch, code=code, said="Ann", at=SOON)
    operations.use_up_invitation(by=birch, code=code, at=SOON)
    with pytest.raises(Gone):
        operations.use_up_invitation(by=birch, code=code, at=SOON)


# --- accounts that are closed or gone ---------------------------------------------------------------------------------


def test_a_closed_account_shows_nothing_to_supporters_and_by_links(ash, birch, supporter_id):
    shares(ash, supporter_id, "goals")
    made = link(ash)
    ash.is_active = False
    ash.save()
    assert queries.supporter_access(birch, supporter_id, at=SOON).scope == frozenset()
    assert queries.open_link(made.token, SOON) is None
    assert operations.try_passcode(key=LinkKey(made.token, made.passcode), at=SOON)


def test_a_supporter_who_deletes_the_account_leaves_no_nameless_line(hers, ash, birch, supporter_id):
    shares(ash, supporter_id, "goals")
    hers_before = text(hers.get(address("sharing")))
    assert address("share_see", "supporter", supporter_id) in hers_before
    people.erase(by=birch, at=SOON)
    for name in ("sharing", "people", "looks", "share_history", "share_nothing", "links", "me_record"):
        page = hers.get(address(name))
        assert page.status_code == 200
        assert str(supporter_id) not in text(page)
    assert "Nobody sees anything of yours." in text(hers.get(address("sharing")))
    assert "nothing to take back" in text(hers.get(address("share_nothing")))


def test_a_person_who_deletes_the_account_is_a_missing_page_for_everybody(birchs, cedar, ash, birch, supporter_id):
    shares(ash, supporter_id, "goals")
    link_id, made = met(ash, team(cedar)), link(ash)
    people.erase(by=ash, at=SOON)
    nothing = birchs.get("/there/is/no/such/page/")
    gone = birchs.get(address("shown", supporter_id))
    assert (gone.status_code, gone.content) == (404, nothing.content)
    assert queries.supported_by(birch.pk) == ()
    assert queries.open_link(made.token, SOON) is None
    with pytest.raises(NotAllowed):
        queries.team_access(cedar, link_id, at=SOON)
