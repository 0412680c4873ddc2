"""My place in a group: name, buddies, leaving, the agreement, and words for newcomers and outside."""

from datetime import timedelta
from html import unescape

import pytest

from waymark.groups import operations, queries
from waymark.groups.models import Membership
from waymark.groups.operations import AgreementLine
from waymark.groups.tests.circle import LATER, LINES, browser, states, walk_in
from waymark.meetings import operations as meetings
from waymark.meetings import queries as meeting_queries
from waymark.meetings.models import MeetingAnswer
from waymark.meetings.terms import Answer, Way
from waymark.people import operations as people
from waymark.people.terms import Profession


def text(answer):
    return unescape(answer.content.decode())


def send(around, who, page, **data):
    return browser(who).post(f"/groups/{around.circle.slug}/{page}/", data)


def read(around, who, page=""):
    return text(browser(who).get(f"/groups/{around.circle.slug}/{page}"))


def test_another_name_is_one_that_nobody_has(around):
    assert send(around, around.kim, "me", do="called", name="ann").status_code == 422
    assert send(around, around.kim, "me", do="called", name="Kimberley").status_code == 303
    assert "Kimberley" in read(around, around.ann, "members/")


def test_who_wants_a_buddy_gets_one_who_said_yes(around):
    send(around, around.ann, "me", do="buddy", offers="on")
    send(around, around.kim, "me", do="buddy", wants="on")
    assert "Your buddy is Ann" in read(around, around.kim, "me/").replace("<strong><bdi>", "").replace("</bdi>", "")
    assert queries.my_place(around.circle.seat(around.ann)).looks_after == ("Kim",)
    send(around, around.ann, "me", do="buddy")
    assert queries.my_place(around.circle.seat(around.kim)).buddy == ""


def test_a_coordinator_pairs_only_who_said_yes(around):
    send(around, around.kim, "me", do="buddy", wants="on")
    kim, ann = str(around.circle.member_id(around.kim)), str(around.circle.member_id(around.ann))
    assert send(around, around.rob, "buddies", newcomer=kim, buddy=ann).status_code == 422
    send(around, around.ann, "me", do="buddy", offers="on")
    assert send(around, around.rob, "buddies", newcomer=kim, buddy="").status_code == 303
    assert queries.my_place(around.circle.seat(around.kim)).buddy == ""
    assert send(around, around.rob, "buddies", newcomer=kim, buddy=ann).status_code == 303
    assert queries.my_place(around.circle.seat(around.kim)).buddy == "Ann"
    assert send(around, around.rob, "buddies", newcomer=ann, buddy=ann).status_code == 404


def test_leaving_is_at_once_and_gives_everything_back(around):
    series_id = around.circle.meet()
    place = meeting_queries.seat_at(series_id, around.kim)
    meetings.answer_series(by=around.kim, seat=place, answer=Answer.YES, way=Way.ROOM, at=LATER)
    meetings.answer_meeting(
        by=around.kim, seat=place, on=LATER.date() + timedelta(days=6), answer=Answer.YES, way=Way.ROOM, at=LATER
    )
    assert send(around, around.kim, "leave").status_code == 303
    row = Membership.objects.get(person=around.kim)
    assert (row.state, row.name, row.content) == ("left", "", None)
    assert not MeetingAnswer.objects.filter(person=around.kim).exists()
    assert "Kim" not in read(around, around.ann, "members/")


def test_who_left_may_come_back_under_the_same_name(around):
    send(around, around.kim, "leave")
    walk_in(around.circle, around.kim, "Kim")
    assert states(around.circle)["kim"] == "in"


class TestAgreement:
    def test_a_change_is_shown_and_signed_again(self, around):
        around.circle.change_agreement(LINES[0], AgreementLine("We listen.", "Listen."))
        assert "The agreement waits for you" in read(around, around.kim)
        page = read(around, around.kim, "agreement/")
        assert "<ins" in page
        assert "<del" in page
        newest = str(around.circle.agreement_id())
        assert send(around, around.kim, "agreement", agreement=newest).status_code == 422
        assert send(around, around.kim, "agreement", agreement=newest, agree="on").status_code == 303
        assert not around.circle.seat(around.kim).needs_to_sign

    def test_what_changed_while_it_was_read_is_read_first(self, around):
        old = str(around.circle.agreement_id())
        around.circle.change_agreement(AgreementLine("We listen."))
        answer = send(around, around.kim, "agreement", agreement=old, agree="on")
        assert answer.status_code == 409
        assert around.circle.seat(around.kim).needs_to_sign

    def test_after_a_year_it_is_signed_again(self, around):
        assert not around.circle.seat(around.kim, LATER + timedelta(days=364)).needs_to_sign
        assert around.circle.seat(around.kim, LATER + timedelta(days=365)).needs_to_sign

    def test_easy_words_are_a_switch(self, around):
        assert "Do not tell others." in read(around, around.kim, "agreement/?easy=1")
        assert "Do not tell others." not in read(around, around.kim, "agreement/")

    def test_a_coordinator_changes_it_line_by_line(self, around):
        data = {"based_on": "1", "words_0": "We listen.", "easy_0": "", "words_1": " ", "easy_1": ""}
        assert send(around, around.rob, "agreement/change", **data).status_code == 303
        now = queries.agreement_of(around.circle.id)
        assert (now.number, [line.words for line in now.lines]) == (2, ["We listen."])
        assert not around.circle.seat(around.rob).needs_to_sign
        assert send(around, around.rob, "agreement/change", **data).status_code == 303  # sent twice
        assert queries.agreement_of(around.circle.id).number == 2

    def test_of_two_coordinators_neither_overwrites_the_other_unseen(self, around):
        around.circle.change_agreement(AgreementLine("Theirs."))
        data = {"based_on": "1", "words_0": "Mine.", "easy_0": ""}
        answer = send(around, around.rob, "agreement/change", **data)
        assert answer.status_code == 409
        assert "Theirs." in text(answer)
        assert "Mine." in text(answer)
        assert send(around, around.rob, "agreement/change", **data | {"based_on": "2"}).status_code == 303

    def test_an_agreement_has_a_line(self, around):
        data = {"based_on": "1", "words_0": "", "easy_0": ""}
        assert send(around, around.rob, "agreement/change", **data).status_code == 422

    def test_a_coordinator_who_has_to_sign_is_led_there(self, around):
        around.circle.second(around.ann)
        around.circle.change_agreement(AgreementLine("We listen."))
        answer = browser(around.ann).get(f"/groups/{around.circle.slug}/edit/")
        assert (answer.status_code, answer["Location"]) == (303, f"/groups/{around.circle.slug}/agreement/")


class TestWords:
    def seen(self, around):
        return around.circle.row.changed_at.isoformat()

    def edited(self, around, **more):
        row = around.circle.row
        return {
            "name": row.name,
            "purpose": row.purpose,
            "who_for": row.who_for,
            "eligibility": "request",
            "join_questions": "What brings you?\n\nAnything we should know?",
            "is_listed": "on",
            "neutral_title": row.neutral_title,
            "place_shown_to": "coming",
            "safeguarding_name": "",
            "safeguarding_how": "",
            "tells": "",
            "seen_at": self.seen(around),
            **more,
        }

    def test_coordinators_change_what_the_group_says(self, around):
        assert send(around, around.rob, "edit", **self.edited(around, name="Third Steps")).status_code == 303
        row = around.circle.row
        assert (row.name, row.eligibility) == ("Third Steps", "request")
        assert row.join_questions == ["What brings you?", "Anything we should know?"]

    def test_what_another_changed_is_seen_first(self, around):
        mine = self.edited(around, name="Mine")
        send(around, around.rob, "edit", **self.edited(around, name="Theirs"))
        operations.write_welcome(
            by=around.rob,
            seat=around.circle.seat(around.rob),
            welcome={"rest": "There is a sofa."},
            seen_at=around.circle.row.changed_at,
            at=LATER + timedelta(minutes=1),
        )
        answer = send(around, around.rob, "edit", **mine)
        assert answer.status_code == 409
        assert "Theirs" in text(answer)
        assert 'value="Mine"' in text(answer)

    def test_a_service_is_told_when_they_say_so_and_no_longer_than_that(self, around):
        service = people.make_organisation(name="Hill service", at=LATER)
        page = read(around, around.rob, "edit/")
        assert "Hill service" in page
        assert send(around, around.rob, "edit", **self.edited(around, tells=str(service))).status_code == 303
        assert around.circle.row.organisation_id == service
        assert send(around, around.rob, "edit", **self.edited(around)).status_code == 303
        assert around.circle.row.organisation_id is None
        assert send(around, around.rob, "edit", **self.edited(around, tells=str(around.circle.id))).status_code == 422

    @pytest.mark.parametrize(
        "wrong", [{"name": ""}, {"purpose": ""}, {"eligibility": "magic"}, {"join_questions": "a\nb\nc\nd\ne\nf\ng"}]
    )
    def test_what_cannot_be_is_said(self, around, wrong):
        assert send(around, around.rob, "edit", **self.edited(around, **wrong)).status_code == 422

    def test_newcomers_read_who_greets_them(self, around):
        assert "have not written about it yet" in read(around, around.kim, "first-visit/")
        data = {"greets": "Ann, at the door.", "rest": "There is a sofa.", "seen_at": self.seen(around)}
        assert send(around, around.rob, "first-visit/change", **data).status_code == 303
        page = read(around, around.kim, "first-visit/")
        assert "Ann, at the door." in page
        assert "Where to rest" in page


class TestServices:
    def practitioner(self, around, organisation):
        organisation_id = people.make_organisation(name=organisation, at=LATER)
        team_id = people.make_team(organisation_id=organisation_id, name="Team", at=LATER)
        people.join_team(person=around.sid, team_id=team_id, profession=Profession.NURSE, name="Sid Stone", at=LATER)
        return organisation_id

    def told(self, around, organisation_id):
        return queries.told_to([organisation_id], person_id=around.sid.pk, at=LATER)

    def test_a_service_reads_that_it_lives_and_when_and_a_band(self, around):
        organisation_id = self.practitioner(around, "Riverside")
        around.circle.meet()
        row = around.circle.row
        row.organisation_id = organisation_id
        row.save()
        (one,) = self.told(around, organisation_id)
        assert (one.name, one.state.value, one.band) == (row.name, "living", None)
        assert [date.on.isoformat() for date in one.dates] == ["2026-06-16", "2026-06-30", "2026-07-14"]

    def test_a_group_that_names_nobody_or_another_is_not_there(self, around):
        organisation_id = self.practitioner(around, "Riverside")
        assert self.told(around, organisation_id) == ()

    def test_whoever_is_no_practitioner_finds_no_such_page(self, around):
        for person in (around.sid, around.rob):
            assert browser(person).get("/groups/for-a-service/").status_code == 404
