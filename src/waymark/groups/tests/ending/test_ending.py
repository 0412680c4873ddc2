"""Pausing, going on, closing: what becomes of meetings, of words, and of who said what."""

from datetime import date, timedelta
from html import unescape

import pytest

from waymark.groups import operations, queries
from waymark.groups.models import GroupAgreement, Membership, PeerGroup, SetbackSignal
from waymark.groups.operations import WrongDay, WrongState
from waymark.groups.permits import NotAllowed
from waymark.groups.terms import GroupState, Keep, SignalTo
from waymark.groups.terms.groups import GROUP
from waymark.groups.tests.circle import LATER, browser
from waymark.meetings import queries as meetings
from waymark.meetings.models import Series, Venue

LAST = date(2026, 7, 10)


def ahead(around, at=LATER, limit=4):
    found = meetings.coming([(GROUP, around.circle.id)], person_id=around.rob.pk, at=at, limit=limit)
    return [(one.on.isoformat(), one.occurrence.state.value) for one in found]


def send(around, who, **data):
    return browser(who).post(f"/groups/{around.circle.slug}/state/", data)


def text(answer):
    return unescape(answer.content.decode())


def closing(around, closes_on=LAST):
    operations.begin_closing(
        by=around.rob, seat=around.circle.seat(around.rob), closes_on=closes_on, words="It was good.", at=LATER
    )


def say(around, who, keep):
    operations.say_keep(by=who, seat=around.circle.seat(who), keep=keep, at=LATER)


def after(days=1):
    return LATER.replace(month=7, day=10) + timedelta(days=days)


class TestPause:
    def test_meetings_until_then_are_cancelled_with_the_words(self, around):
        around.circle.meet()
        assert send(around, around.rob, do="pause", back_on="2026-07-01", words="We rest in June.").status_code == 303
        assert ahead(around) == [
            ("2026-06-16", "cancelled"),
            ("2026-06-30", "cancelled"),
            ("2026-07-14", "planned"),
            ("2026-07-28", "planned"),
        ]
        said = text(browser(around.ann).get(f"/groups/{around.circle.slug}/"))
        assert "We rest in June." in said
        assert "It is back on Wednesday 1 July 2026." in said

    def test_going_on_earlier_brings_them_back(self, around):
        around.circle.meet()
        send(around, around.rob, do="pause", back_on="2026-07-01", words="We rest in June.")
        assert send(around, around.rob, do="resume").status_code == 303
        assert {state for _on, state in ahead(around)} == {"planned"}
        assert around.circle.row.state == "living"

    def test_it_ends_by_itself_on_the_day(self, around):
        send(around, around.rob, do="pause", back_on="2026-07-01", words="We rest in June.")
        assert operations.do_what_is_due(LATER.replace(day=30)) == 0
        assert operations.do_what_is_due(LATER.replace(month=7, day=1)) == 1
        assert around.circle.row.state == "living"

    @pytest.mark.parametrize("day", ["2026-06-10", "2027-06-10", "soon", ""])
    def test_a_wrong_day_is_said_and_the_words_stay(self, around, day):
        answer = send(around, around.rob, do="pause", back_on=day, words="We rest in June.")
        assert answer.status_code == 422
        assert "We rest in June." in text(answer)

    @pytest.mark.parametrize("do", ["pause", "resume", "close", "call-off", "finish"])
    def test_members_decide_none_of_it(self, around, do):
        data = {"back_on": "2026-07-01", "closes_on": "2026-07-10", "words": "No more."}
        assert send(around, around.ann, do=do, **data).status_code == 404
        assert around.circle.row.state == "living"


class TestClosing:
    def test_it_takes_a_fortnight_at_least(self, around):
        early = send(around, around.rob, do="close", closes_on="2026-06-23", words="It was good.")
        assert early.status_code == 422
        assert send(around, around.rob, do="close", closes_on="2026-06-24", words="It was good.").status_code == 303

    def test_each_vote_is_private_and_counted(self, around):
        closing(around)
        assert send(around, around.ann, do="keep", keep="erase").status_code == 303
        page = text(browser(around.rob).get(f"/groups/{around.circle.slug}/state/"))
        assert "1 of 3 have said something so far." in page
        assert page.count("checked") == 0
        assert text(browser(around.ann).get(f"/groups/{around.circle.slug}/state/")).count("checked") == 1

    def test_nobody_votes_while_the_group_goes_on(self, around):
        with pytest.raises(NotAllowed):
            say(around, around.ann, Keep.ERASE)
        assert send(around, around.ann, do="keep", keep="erase").status_code == 404

    def test_nobody_is_let_in_any_more(self, around):
        closing(around)
        assert browser(around.rob).get(f"/groups/{around.circle.slug}/invitations/").status_code == 404
        assert browser(around.rob).get(f"/groups/{around.circle.slug}/requests/").status_code == 404

    def test_who_still_asks_reads_that_it_cannot_be(self, around):
        PeerGroup.objects.update(eligibility="request")
        operations.ask_to_join(
            by=around.sid,
            group_id=around.circle.id,
            name="Sid",
            answers=(("Why?", "For tea."),),
            agreement_id=around.circle.agreement_id(),
            at=LATER,
        )
        closing(around)
        assert "cannot take you in at the moment" in text(browser(around.sid).get("/groups/"))
        assert Membership.objects.get(person=around.sid).content is None

    def test_no_meeting_after_the_last_day_is_shown(self, around):
        around.circle.meet()
        closing(around, date(2026, 6, 29))
        front = queries.front_of(around.circle.seat(around.ann), LATER)
        assert [one.on for one in front.coming] == [date(2026, 6, 16)]

    def test_it_is_called_off_and_votes_are_forgotten(self, around):
        closing(around)
        say(around, around.ann, Keep.ERASE)
        assert send(around, around.rob, do="call-off").status_code == 303
        assert around.circle.row.state == "living"
        assert set(Membership.objects.values_list("keep", flat=True)) == {""}

    def test_it_does_not_close_before_the_day_is_over(self, around):
        closing(around)
        with pytest.raises(WrongDay):
            operations.finish_closing(by=None, group_id=around.circle.id, at=after(0))
        assert operations.do_what_is_due(after(0)) == 0

    def test_kept_members_read_on_and_nothing_new_comes(self, around):
        series_id = around.circle.meet()
        closing(around)
        operations.send_signal(by=around.kim, seat=around.circle.seat(around.kim), to=SignalTo.GROUP, days=14, at=LATER)
        say(around, around.ann, Keep.ERASE)
        say(around, around.kim, Keep.KEEP)
        assert operations.finish_closing(by=None, group_id=around.circle.id, at=after()) is Keep.KEEP
        assert Series.objects.get(pk=series_id).until_on == LAST
        assert not SetbackSignal.objects.exists()
        seat = around.circle.seat(around.ann)
        assert seat.state is GroupState.CLOSED
        assert "The group is closed" in text(browser(around.ann).get(f"/groups/{around.circle.slug}/"))
        assert browser(around.ann).get(f"/groups/{around.circle.slug}/agreement/").status_code == 200
        assert browser(around.rob).get(f"/groups/{around.circle.slug}/edit/").status_code == 404
        assert browser(around.ann).get(f"/groups/{around.circle.slug}/signal/").status_code == 404

    def test_erased_nothing_is_left_of_it(self, around):
        around.circle.meet()
        Venue.objects.create(
            host_kind=GROUP,
            host_id=around.circle.id,
            client_id=around.circle.id,
            name="Hall",
            made_at=LATER,
            changed_at=LATER,
        )
        closing(around)
        say(around, around.ann, Keep.ERASE)
        assert operations.do_what_is_due(after()) == 1
        for model in (PeerGroup, Membership, GroupAgreement, Series, Venue):
            assert not model.objects.exists(), model
        assert browser(around.ann).get("/groups/").status_code == 200

    def test_it_is_finished_once(self, around):
        closing(around)
        group_id = around.circle.id
        operations.finish_closing(by=None, group_id=group_id, at=after())
        with pytest.raises(WrongState):
            operations.finish_closing(by=None, group_id=group_id, at=after())
        assert operations.do_what_is_due(after()) == 0

    def test_a_coordinator_finishes_it_on_the_page_after_the_day(self, around, moment):
        closing(around)
        assert send(around, around.rob, do="finish").status_code == 404
        moment.move_to(after())
        assert send(around, around.rob, do="finish").status_code == 303
        assert around.circle.row.state == "closed"

    def test_when_the_last_leaves_a_closed_group_it_is_erased(self, around):
        closing(around)
        operations.finish_closing(by=None, group_id=around.circle.id, at=after())
        circle = around.circle
        for person in (around.rob, around.ann, around.kim):
            assert PeerGroup.objects.exists()
            operations.leave_group(by=person, seat=circle.seat(person, after()), at=after())
        assert not PeerGroup.objects.exists()
