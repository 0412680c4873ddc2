"""A group itself, and a name in it, can be reported; what a moderator decides is what people find."""

from html import unescape

import pytest

from tests.support.people import join
from waymark.common.ids import new_id
from waymark.groups import operations, queries
from waymark.groups.models import Membership, PeerGroup
from waymark.groups.operations import OPEN, NotOpen
from waymark.groups.terms.reported import GROUP_ITSELF, MEMBER_NAME
from waymark.groups.tests.circle import LATER, NAME, browser
from waymark.moderation import operations as moderation
from waymark.moderation.models import Case
from waymark.moderation.operations import Said, UnknownThing, Verdict
from waymark.moderation.terms import Outcome, Shown, Step, Worry
from waymark.moderation.tests.desks import browser as desk
from waymark.moderation.tests.desks import moderator

REASON = "Please say plainly that nobody sells anything here."


def text(answer):
    return unescape(answer.content.decode())


def read(who, address):
    return text(browser(who).get(address))


@pytest.fixture
def mo(db):
    return moderator()


@pytest.fixture
def listed(around):
    PeerGroup.objects.update(is_listed=True)
    return around


def report(by, kind, thing_id):
    said = Said(new_id(), "It is not what it says.", "Everybody may pass.")
    return moderation.report(by=by, kind=kind, thing_id=thing_id, said=said, at=LATER)


def decide(mo, outcome, words=REASON, step=Step.NOTHING):
    case = Case.objects.get(decided_at=None)
    moderation.decide(by=mo, case_id=case.pk, verdict=Verdict(outcome, step, words=words), at=LATER)


def test_whoever_finds_a_group_can_report_it_and_its_own_coordinators_do_not_look(listed, mo):
    page = f"/report/group/{listed.circle.id}/"
    assert page in read(listed.sid, f"/groups/{listed.circle.slug}/")
    assert page in read(listed.ann, f"/groups/{listed.circle.slug}/")
    sent = {"client_id": str(new_id()), "cites": "other", "words": "They sell oil."}
    assert browser(listed.sid).post(page, sent).status_code == 303
    assert NAME in text(desk(mo).get("/moderation/"))
    assert browser(listed.rob).get(f"/moderation/{Case.objects.get().pk}/").status_code == 404


def test_a_group_that_is_not_listed_cannot_be_reported_by_somebody_outside(around):
    PeerGroup.objects.update(is_listed=False)
    with pytest.raises(UnknownThing):
        report(around.sid, GROUP_ITSELF, around.circle.id)
    assert report(around.ann, GROUP_ITSELF, around.circle.id)


def test_a_hidden_group_is_found_by_nobody_and_lets_nobody_in_while_its_members_go_on(listed, mo):
    report(listed.ann, GROUP_ITSELF, listed.circle.id)
    decide(mo, Outcome.HIDDEN)
    assert queries.listed_for(listed.sid) == ()
    assert browser(listed.sid).get(f"/groups/{listed.circle.slug}/").status_code == 404
    with pytest.raises(NotOpen):
        operations.join_group(
            by=listed.sid,
            group_id=listed.circle.id,
            way=OPEN,
            name="Sid",
            agreement_id=listed.circle.agreement_id(),
            at=LATER,
        )
    page = read(listed.kim, f"/groups/{listed.circle.slug}/")
    assert REASON in page
    assert "People outside do not see the group" in page


def test_an_invitation_opens_nothing_while_it_is_hidden(listed, mo):
    seat = listed.circle.seat(listed.rob)
    made = operations.make_invite(by=listed.rob, seat=seat, days=7, uses=1, client_id=new_id(), at=LATER)
    assert queries.behind_code(made.code, LATER)
    operations.show_group(listed.circle.id, Shown.HIDDEN, REASON, LATER)
    assert queries.behind_code(made.code, LATER) is None


def test_a_group_that_was_given_back_waits_for_another_look_once_it_is_changed(listed, mo):
    report(listed.ann, GROUP_ITSELF, listed.circle.id)
    decide(mo, Outcome.GIVEN_BACK)
    page = read(listed.rob, f"/groups/{listed.circle.slug}/")
    assert f"/groups/{listed.circle.slug}/edit/" in page
    row = listed.circle.row
    operations.write_welcome(
        by=listed.rob,
        seat=listed.circle.seat(listed.rob),
        welcome={"greets": "Nobody sells anything here."},
        seen_at=row.changed_at,
        at=LATER,
    )
    assert listed.circle.row.shown == Shown.WAITS.value
    assert "waits for another look" in read(listed.ann, f"/groups/{listed.circle.slug}/")
    decide(mo, Outcome.STAYS, "")
    assert listed.circle.row.shown == Shown.OPEN.value
    assert [one.slug for one in queries.listed_for(listed.sid)] == [listed.circle.slug]


def test_three_people_hide_a_group_until_somebody_has_looked(listed):
    for who in (listed.ann, listed.kim):
        report(who, GROUP_ITSELF, listed.circle.id)
    assert listed.circle.row.shown == Shown.OPEN.value
    report(listed.sid, GROUP_ITSELF, listed.circle.id)
    assert listed.circle.row.shown == Shown.HIDDEN.value


def test_nobody_alone_is_behind_a_group_so_that_a_worry_about_it_tells_nobody_that_it_is_they(listed, mo):
    said = Said(new_id(), "I do not know who, but somebody there is not safe.", level=Worry.SERIOUS)
    moderation.worry(by=listed.ann, kind=GROUP_ITSELF, thing_id=listed.circle.id, said=said, at=LATER)
    assert Case.objects.get().about_id is None
    assert NAME in text(desk(mo).get("/moderation/"))


def test_a_name_that_hurts_makes_way_until_another_is_chosen(around, mo):
    kims = around.circle.member_id(around.kim)
    assert f"/report/member-name/{kims}/" in read(around.ann, f"/groups/{around.circle.slug}/members/")
    report(around.ann, MEMBER_NAME, kims)
    decide(mo, Outcome.HIDDEN, "It makes fun of somebody.")
    page = read(around.ann, f"/groups/{around.circle.slug}/members/")
    assert "A member" in page
    assert "Kim" not in page
    own = read(around.kim, f"/groups/{around.circle.slug}/me/")
    assert "It makes fun of somebody." in own
    assert "You chose <bdi>Kim</bdi>" in own
    assert "It makes fun of somebody." in read(around.kim, "/my-file/")
    operations.be_called(by=around.kim, seat=around.circle.seat(around.kim), name="Kimberley", at=LATER)
    assert "Others do not see" not in read(around.kim, f"/groups/{around.circle.slug}/me/")
    assert "Kimberley" in read(around.ann, f"/groups/{around.circle.slug}/members/")


def test_a_name_comes_back_where_it_may_be_shown(around):
    kims = around.circle.member_id(around.kim)
    operations.show_name(kims, Shown.HIDDEN, REASON, LATER)
    operations.show_name(kims, Shown.HIDDEN, REASON, LATER)
    assert around.circle.seat(around.kim).name == "A member"
    operations.show_name(kims, Shown.OPEN, "", LATER)
    assert around.circle.seat(around.kim).name == "Kim"


def test_a_name_that_somebody_took_meanwhile_does_not_come_back(around):
    kims = around.circle.member_id(around.kim)
    operations.show_name(kims, Shown.HIDDEN, REASON, LATER)
    around.circle.take_in("Kim", person=join("another-kim"))
    operations.show_name(kims, Shown.OPEN, "", LATER)
    assert around.circle.seat(around.kim).name == "A member"


def test_two_names_that_make_way_are_told_apart(around):
    for who in (around.kim, around.ann):
        operations.show_name(around.circle.member_id(who), Shown.HIDDEN, REASON, LATER)
    assert {around.circle.seat(who).name for who in (around.kim, around.ann)} == {"A member", "A member 2"}


def test_outside_the_group_a_name_cannot_be_reported(around):
    with pytest.raises(UnknownThing):
        report(around.sid, MEMBER_NAME, around.circle.member_id(around.kim))
    with pytest.raises(UnknownThing):
        report(around.kim, MEMBER_NAME, around.circle.member_id(around.kim))


def test_who_coordinates_a_group_may_look_at_a_name_in_it(around):
    report(around.ann, MEMBER_NAME, around.circle.member_id(around.kim))
    assert "Kim" in read(around.rob, "/moderation/")


def test_a_name_goes_with_who_leaves(around):
    kims = around.circle.member_id(around.kim)
    operations.show_name(kims, Shown.HIDDEN, REASON, LATER)
    operations.leave_group(by=around.kim, seat=around.circle.seat(around.kim), at=LATER)
    assert not Membership.objects.filter(pk=kims).exclude(name="", name_before="", name_why="").exists()
    with pytest.raises(UnknownThing):
        report(around.ann, MEMBER_NAME, kims)
