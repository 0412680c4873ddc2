"""Getting in: at once, with a code, with a pass, by asking."""

from datetime import timedelta

import pytest

from tests.support.people import join
from waymark.common.ids import new_id
from waymark.common.writing import Gone
from waymark.groups import operations, queries
from waymark.groups.models import InviteCode, Membership
from waymark.groups.operations import NameTaken, NotOpen, OtherAgreement, TooSoon, Way, WrongCode
from waymark.groups.permits import NotAllowed
from waymark.groups.terms import CameBy, Eligibility
from waymark.groups.tests.circle import LATER, LINES, start, states, walk_in
from waymark.people import queries as people
from waymark.programmes import passes
from waymark.programmes.operations import WrongPass

pytestmark = pytest.mark.django_db
QUESTIONS = ("What brings you?", "Where did you hear of us?")


def invite(circle, *, uses=1, days=7, client_id=None, at=LATER):
    seat = circle.seat(circle.rob, at)
    return operations.make_invite(
        by=circle.rob, seat=seat, days=days, uses=uses, client_id=client_id or new_id(), at=at
    ).code


def come_in(circle, person, name, *, code="", came_by=CameBy.CODE, at=LATER, agreement_id=None):
    way = Way(came_by, code)
    agreement_id = agreement_id or circle.agreement_id()
    return operations.join_group(by=person, group_id=circle.id, way=way, name=name, agreement_id=agreement_id, at=at)


def ask(circle, person, name="Kim", at=LATER, answers=(("What brings you?", "A friend."),)):
    operations.ask_to_join(
        by=person, group_id=circle.id, name=name, answers=answers, agreement_id=circle.agreement_id(), at=at
    )


def test_an_open_group_lets_in_whoever_signs():
    circle, kim = start(), join("kim")
    walk_in(circle, kim, "Kim")
    seat = circle.seat(kim)
    assert (seat.name, seat.needs_to_sign, seat.roles) == ("Kim", False, frozenset())


def test_coming_in_twice_is_once():
    circle, kim = start(), join("kim")
    walk_in(circle, kim, "Kim")
    walk_in(circle, kim, "Kimberley")
    assert Membership.objects.filter(person=kim).count() == 1
    assert circle.seat(kim).name == "Kim"


def test_a_name_is_one_persons_in_any_case_of_letters():
    circle, kim = start(), join("kim")
    with pytest.raises(NameTaken):
        walk_in(circle, kim, " rOB ")


def test_the_same_name_in_another_group_is_free():
    first, second = start(), start(rob=join("bea"))
    kim = join("kim")
    walk_in(first, kim, "Kim")
    walk_in(second, kim, "Kim")
    assert first.seat(kim).name == second.seat(kim).name == "Kim"


def test_an_agreement_that_changed_is_read_first():
    circle, kim = start(), join("kim")
    old = circle.agreement_id()
    circle.change_agreement(*LINES[:1])
    with pytest.raises(OtherAgreement):
        come_in(circle, kim, "Kim", came_by=CameBy.OPEN, agreement_id=old)


@pytest.mark.parametrize("came_by", [CameBy.OPEN, CameBy.COMPLETED, CameBy.REQUEST, CameBy.COHORT])
def test_a_group_by_invitation_has_no_other_door(came_by):
    circle, kim = start(eligibility=Eligibility.CODE), join("kim")
    with pytest.raises(NotOpen):
        come_in(circle, kim, "Kim", came_by=came_by)


def test_an_open_group_that_is_not_listed_is_joined_by_nobody_uninvited():
    circle, kim = start(is_listed=False), join("kim")
    with pytest.raises(NotOpen):
        walk_in(circle, kim, "Kim")


class TestCodes:
    def test_a_code_opens_any_group_however_it_is_typed(self):
        circle, kim = start(eligibility=Eligibility.COMPLETED, is_listed=False), join("kim")
        come_in(circle, kim, "Kim", code=invite(circle).upper().replace("-", " "))
        assert circle.seat(kim).name == "Kim"

    def test_it_lets_in_as_many_as_it_says(self):
        circle = start()
        code = invite(circle, uses=5)
        for number in range(5):
            come_in(circle, join(f"kim-{number}"), f"Kim {number}", code=code)
        with pytest.raises(WrongCode):
            come_in(circle, join("one-more"), "One more", code=code)

    def test_who_is_in_uses_nothing_up(self):
        circle = start()
        come_in(circle, circle.rob, "Rob", code=invite(circle))
        assert InviteCode.objects.get().uses_left == 1

    def test_a_taken_name_uses_nothing_up(self):
        circle, kim = start(), join("kim")
        code = invite(circle)
        with pytest.raises(NameTaken):
            come_in(circle, kim, "Rob", code=code)
        come_in(circle, kim, "Kim", code=code)

    def test_it_ends_by_itself(self):
        circle, kim = start(), join("kim")
        code = invite(circle, days=7)
        with pytest.raises(WrongCode):
            come_in(circle, kim, "Kim", code=code, at=LATER + timedelta(days=7))

    def test_it_is_ended_by_a_coordinator(self):
        circle, kim = start(), join("kim")
        code, seat = invite(circle), circle.seat(circle.rob)
        operations.end_invite(by=circle.rob, seat=seat, invite_id=InviteCode.objects.get().pk, at=LATER)
        with pytest.raises(WrongCode):
            come_in(circle, kim, "Kim", code=code)
        with pytest.raises(Gone):
            operations.end_invite(by=circle.rob, seat=seat, invite_id=InviteCode.objects.get().pk, at=LATER)

    def test_the_same_form_twice_makes_one_invitation_and_its_last_code_counts(self):
        circle, kim, form = start(), join("kim"), new_id()
        first, second = invite(circle, client_id=form), invite(circle, client_id=form)
        assert InviteCode.objects.count() == 1
        with pytest.raises(WrongCode):
            come_in(circle, kim, "Kim", code=first)
        come_in(circle, kim, "Kim", code=second)

    def test_a_code_of_another_group_opens_nothing_here(self):
        circle, other, kim = start(), start(rob=join("bea")), join("kim")
        with pytest.raises(WrongCode):
            come_in(circle, kim, "Kim", code=invite(other))

    def test_only_coordinators_invite(self):
        circle = start()
        kim = circle.take_in("Kim")
        with pytest.raises(NotAllowed):
            operations.make_invite(by=kim, seat=circle.seat(kim), days=7, uses=1, client_id=new_id(), at=LATER)

    def test_the_code_itself_is_written_down_nowhere(self):
        circle = start()
        code = invite(circle)
        row = InviteCode.objects.get()
        assert code.replace("-", "") not in row.digest


class TestPasses:
    def test_a_pass_is_good_once(self):
        circle = start(eligibility=Eligibility.COMPLETED)
        code = passes.make(people.key_ring(), None)
        come_in(circle, join("kim"), "Kim", code=code, came_by=CameBy.COMPLETED)
        with pytest.raises(WrongPass):
            come_in(circle, join("ann"), "Ann", code=code, came_by=CameBy.COMPLETED)

    def test_a_taken_name_leaves_the_pass_good(self):
        circle, kim = start(eligibility=Eligibility.COMPLETED), join("kim")
        code = passes.make(people.key_ring(), None)
        with pytest.raises(NameTaken):
            come_in(circle, kim, "Rob", code=code, came_by=CameBy.COMPLETED)
        come_in(circle, kim, "Kim", code=code, came_by=CameBy.COMPLETED)

    def test_a_pass_opens_no_group_that_asks_for_none(self):
        circle, kim = start(eligibility=Eligibility.OPEN), join("kim")
        with pytest.raises(NotOpen):
            come_in(circle, kim, "Kim", code=passes.make(people.key_ring(), None), came_by=CameBy.COMPLETED)


def turned_down(circle, person):
    ask(circle, person)
    seat = circle.seat(circle.rob)
    pk = queries.askers_of(seat)[0].membership_id
    operations.decline(by=circle.rob, seat=seat, membership_id=pk, words="Not now.", at=LATER)


class TestAsking:
    @pytest.fixture
    def circle(self):
        return start(eligibility=Eligibility.REQUEST, questions=QUESTIONS)

    def askers(self, circle):
        return queries.askers_of(circle.seat(circle.rob))

    def test_coordinators_read_the_answers_and_the_table_does_not(self, circle):
        kim = join("kim")
        ask(circle, kim)
        (one,) = self.askers(circle)
        assert (one.name, one.answers) == ("Kim", (("What brings you?", "A friend."),))
        assert b"friend" not in bytes(Membership.objects.get(person=kim).content)

    def test_a_member_reads_none_of_it(self, circle):
        ann = circle.take_in("Ann")
        ask(circle, join("kim"))
        with pytest.raises(NotAllowed):
            queries.askers_of(circle.seat(ann))

    def test_asking_again_changes_what_was_asked(self, circle):
        kim = join("kim")
        ask(circle, kim)
        ask(circle, kim, name="Kimberley", answers=(("What brings you?", "My sister."),))
        (one,) = self.askers(circle)
        assert (one.name, one.answers[0][1]) == ("Kimberley", "My sister.")

    def test_who_is_let_in_is_in_and_their_answers_are_gone(self, circle):
        kim = join("kim")
        ask(circle, kim)
        operations.let_in(
            by=circle.rob, seat=circle.seat(circle.rob), membership_id=self.askers(circle)[0].membership_id, at=LATER
        )
        assert circle.seat(kim).needs_to_sign is False
        assert Membership.objects.get(person=kim).content is None

    def test_a_name_that_went_meanwhile_gets_a_number(self, circle):
        kim = join("kim")
        ask(circle, kim, name="Ann")
        circle.take_in("Ann", person=join("the-other"))
        operations.let_in(
            by=circle.rob, seat=circle.seat(circle.rob), membership_id=self.askers(circle)[0].membership_id, at=LATER
        )
        assert circle.seat(kim).name == "Ann 2"

    def test_a_no_has_words_that_only_the_asker_reads(self, circle):
        kim = join("kim")
        ask(circle, kim)
        operations.decline(
            by=circle.rob,
            seat=circle.seat(circle.rob),
            membership_id=self.askers(circle)[0].membership_id,
            words="We are full until May.",
            at=LATER,
        )
        (mine,) = queries.askings_of(kim, LATER)
        assert mine.said == "We are full until May."
        row = Membership.objects.get(person=kim)
        assert (row.state, row.name, row.signed) == ("declined", "", None)
        assert b"May" not in bytes(row.content)

    def test_after_a_no_one_asks_again_in_a_month(self, circle):
        kim = join("kim")
        turned_down(circle, kim)
        with pytest.raises(TooSoon):
            ask(circle, kim, at=LATER + timedelta(days=29))
        ask(circle, kim, at=LATER + timedelta(days=30))
        assert states(circle)["kim"] == "asked"

    def test_a_no_read_for_a_month_goes(self, circle):
        kim = join("kim")
        turned_down(circle, kim)
        assert queries.askings_of(kim, LATER + timedelta(days=30)) == ()

    def test_it_can_be_taken_back(self, circle):
        kim = join("kim")
        ask(circle, kim)
        operations.take_back_asking(by=kim, group_id=circle.id, at=LATER)
        assert not Membership.objects.filter(person=kim).exists()
        with pytest.raises(Gone):
            operations.take_back_asking(by=kim, group_id=circle.id, at=LATER)

    def test_what_was_answered_is_not_answered_twice(self, circle):
        ask(circle, join("kim"))
        pk = self.askers(circle)[0].membership_id
        operations.let_in(by=circle.rob, seat=circle.seat(circle.rob), membership_id=pk, at=LATER)
        with pytest.raises(Gone):
            operations.decline(by=circle.rob, seat=circle.seat(circle.rob), membership_id=pk, words="No", at=LATER)

    def test_somebody_who_asked_comes_in_with_a_code_under_the_same_row(self, circle):
        kim = join("kim")
        ask(circle, kim)
        come_in(circle, kim, "Kim", code=invite(circle))
        assert states(circle)["kim"] == "in"
        row = Membership.objects.get(person=kim)
        assert (row.content, row.came_by) == (None, "code")
