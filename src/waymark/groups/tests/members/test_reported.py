"""A group itself, and a name in it, can be reported; what a moderator decides is what people find."""

from html import unescape

import pytest

from tests.support.people import join
from waymark.common.ids import new_id
from waymark.groups import operations, queries
from waymark.groups.models import Membership, PeerGroup
from waymark.groups.operations import OPEN, NotOpen
from waymark.groups.operations.leaving import erase
from waymark.groups.terms.reported import GROUP_ITSELF, MEMBER_NAME
from waymark.groups.tests.circle import LATER, NAME, browser
from waymark.moderation import operations as moderation
from waymark.moderation.models import Case, CaseContent
from waymark.moderation.operations import Said, UnknownThing, Verdict
from waymark.moderation.queries import NoCase
from waymark.moderation.terms import Outcome, Shown, Step, Worry
from waymark.moderation.tests.desks import browser as desk
from waymark.moderation.tests.desks import moderator
from waymark.notices.models import Notice
from waymark.people import operations as people
from waymark.people.terms import Role

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


def test_no_count_and_no_worry_hides_a_group_in_which_others_meet(listed):
    for who in (listed.ann, listed.kim, listed.sid):
        report(who, GROUP_ITSELF, listed.circle.id)
    said = Said(new_id(), "Somebody there is not safe.", level=Worry.NOW)
    moderation.worry(by=listed.sid, kind=GROUP_ITSELF, thing_id=listed.circle.id, said=said, at=LATER)
    assert listed.circle.row.shown == Shown.OPEN.value


def test_who_runs_it_is_told_that_a_moderator_looked_and_nobody_else(listed, mo):
    report(listed.ann, GROUP_ITSELF, listed.circle.id)
    assert not Notice.objects.filter(kind="groups.looked_at").exists()
    decide(mo, Outcome.HIDDEN)
    assert [one.person for one in Notice.objects.filter(kind="groups.looked_at")] == [listed.rob]


def test_a_moderator_who_runs_the_group_neither_sees_nor_decides_what_is_said_about_it(listed, mo):
    people.give_role(person=listed.rob, role=Role.MODERATOR, at=LATER)
    report(listed.ann, GROUP_ITSELF, listed.circle.id)
    case = Case.objects.get()
    assert desk(listed.rob).get(f"/moderation/{case.pk}/").status_code == 404
    assert NAME not in text(desk(listed.rob).get("/moderation/"))
    assert desk(mo).get(f"/moderation/{case.pk}/").status_code == 200
    with pytest.raises(NoCase):
        moderation.decide(by=listed.rob, case_id=case.pk, verdict=Verdict(Outcome.STAYS), at=LATER)
    said = Said(new_id(), "Somebody there is not safe.", level=Worry.NOW)
    moderation.worry(by=listed.kim, kind=GROUP_ITSELF, thing_id=listed.circle.id, said=said, at=LATER)
    told = {one.person for one in Notice.objects.filter(kind="moderation.worry-waits")}
    assert mo in told
    assert listed.rob not in told


def test_what_the_group_tells_newcomers_is_shown_to_nobody_outside_by_reporting_it(listed, mo):
    PeerGroup.objects.update(welcome={"greets": "Rosa, by the red door"})
    page = f"/report/group/{listed.circle.id}/"
    assert "Rosa" not in read(listed.sid, page)
    assert "Rosa" in read(listed.ann, page)
    report(listed.sid, GROUP_ITSELF, listed.circle.id)
    assert "Rosa" in text(desk(mo).get(f"/moderation/{Case.objects.get().pk}/"))
    assert "Rosa" not in read(listed.sid, "/my-reports/")


def test_a_hidden_group_lets_nobody_in_who_asked_before(listed):
    PeerGroup.objects.update(eligibility="request")
    asking = {"by": listed.sid, "group_id": listed.circle.id, "agreement_id": listed.circle.agreement_id()}
    operations.ask_to_join(**asking, name="Sid", answers=[], at=LATER)
    operations.show_group(listed.circle.id, Shown.HIDDEN, REASON, LATER)
    seat = listed.circle.seat(listed.rob)
    asked = queries.askers_of(seat)[0].membership_id
    with pytest.raises(NotOpen):
        operations.let_in(by=listed.rob, seat=seat, membership_id=asked, at=LATER)
    sent = browser(listed.rob).post(f"/groups/{listed.circle.slug}/requests/", {"about": str(asked), "do": "in"})
    assert sent.status_code in {303, 404}
    page = f"/report/group/{listed.circle.id}/"
    assert page in read(listed.sid, f"/groups/{listed.circle.slug}/")
    assert browser(listed.sid).get(page).status_code == 200


def test_what_cases_hold_of_a_group_goes_with_it(listed):
    report(listed.ann, GROUP_ITSELF, listed.circle.id)
    report(listed.ann, MEMBER_NAME, listed.circle.member_id(listed.kim))
    erase(listed.circle.row)
    assert Case.objects.count() == 2
    assert not CaseContent.objects.exists()


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
    again = browser(around.kim).post(f"/groups/{around.circle.slug}/me/", {"do": "called", "name": "kim"})
    assert again.status_code == 422
    assert "Others do not see this name" in text(again)
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


def test_a_decision_about_an_old_name_leaves_the_new_one_alone(around, mo):
    kims = around.circle.member_id(around.kim)
    for who in (around.ann, around.rob, around.circle.take_in("Dee")):
        report(who, MEMBER_NAME, kims)
    assert around.circle.seat(around.kim).name == "A member"
    operations.be_called(by=around.kim, seat=around.circle.seat(around.kim), name="Sunny", at=LATER)
    decide(mo, Outcome.HIDDEN)
    assert around.circle.seat(around.kim).name == "Sunny"


def test_who_reports_a_name_that_made_way_does_not_read_the_one_before(around):
    kims = around.circle.member_id(around.kim)
    for who in (around.ann, around.rob, around.circle.take_in("Dee")):
        report(who, MEMBER_NAME, kims)
    late = around.circle.take_in("Eli")
    report(late, MEMBER_NAME, kims)
    assert "Kim" not in read(late, "/my-reports/")
    assert "A member" in read(late, "/my-reports/")
    assert "Kim" in read(around.ann, "/my-reports/")


def test_a_name_that_a_person_let_stand_is_not_hidden_by_the_same_reports_again(around, mo):
    kims = around.circle.member_id(around.kim)
    reporters = (around.ann, around.rob, around.circle.take_in("Dee"))
    for _time in range(2):
        for who in reporters:
            report(who, MEMBER_NAME, kims)
        decide(mo, Outcome.STAYS, "")
        assert around.circle.seat(around.kim).name == "Kim"
    for who in reporters:
        report(who, MEMBER_NAME, kims)
    assert around.circle.seat(around.kim).name == "Kim"


def test_the_page_of_a_worry_promises_what_happens(around):
    said = Said(new_id(), "They sounded far away.", level=Worry.SERIOUS)
    kims = around.circle.member_id(around.kim)
    assert "others stop seeing" not in read(around.ann, f"/worried/member-name/{kims}/")
    assert "about nobody alone" in read(around.ann, f"/worried/group/{around.circle.id}/")
    moderation.worry(by=around.ann, kind=MEMBER_NAME, thing_id=kims, said=said, at=LATER)
    page = read(around.kim, f"/my-file/{Case.objects.get().pk}/")
    assert "Others still see them." in page
    assert "Call 999" in page
    assert around.circle.seat(around.kim).name == "Kim"
