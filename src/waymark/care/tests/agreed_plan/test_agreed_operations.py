"""Proposing, answering, stepping back: what is kept, and what is refused."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from tests.support.people import NOON, join
from waymark.audit import terms as audit
from waymark.audit.models import AuditLine
from waymark.care import operations, queries
from waymark.care.happenings import HAPPENINGS
from waymark.care.models import AgreedPlan, PlanDecision, PlanVersion
from waymark.care.operations import OtherWords, SameWords
from waymark.care.rules.agreed_course import Outcome
from waymark.care.rules.agreed_plan import Decision
from waymark.care.rules.agreed_words import PlanWords, hash_of
from waymark.care.terms import Side
from waymark.care.tests.agreed_plan.plan_people import (
    FIRST,
    SECOND,
    agreed,
    answer,
    decide,
    make_team,
    meet,
    practitioner,
    propose,
    share,
    step_back,
    supporter,
)
from waymark.common.words import Edit, Stale
from waymark.common.writing import NothingWritten
from waymark.people import operations as people
from waymark.sharing import operations as sharing
from waymark.sharing.queries import own_access, supporter_access, team_access
from waymark.sharing.terms import Basis, NotAllowed, To, ToKind, Topic

pytestmark = pytest.mark.django_db
BUT, NO = Decision.WITH_RESERVATION, Decision.NOT_AGREE


def test_both_say_yes_to_the_same_words(table):
    propose(table, table.ash)
    page = table.page()
    assert (page.in_force, page.proposed.waits_for) == (None, {Side.TEAM})
    assert answer(table, table.sam, BUT, "From May on, I am away in April.")
    holds = table.page().in_force
    assert (holds.version.words, holds.version.hash) == (FIRST, hash_of(FIRST))
    said = holds.said[Side.TEAM]
    assert (said.decision, said.words, said.name) == (BUT, "From May on, I am away in April.", "Sam Okafor")
    assert holds.said[Side.PERSON].name == ""


def test_a_change_that_is_not_agreed_to_leaves_the_old_and_keeps_both_wordings(table):
    agreed(table)
    propose(table, table.sam, SECOND, reservation="Only if the calls stay short.")
    answer(table, table.ash, NO, "Not yet, because four weeks are long.")
    page = table.page()
    assert (page.in_force.version.number, page.in_force.version.words) == (1, FIRST)
    said = page.proposed.said
    assert said[Side.TEAM].words == "Only if the calls stay short."
    assert said[Side.PERSON].words == "Not yet, because four weeks are long."
    assert answer(table, table.ash, Decision.AGREE)
    assert table.page().in_force.version.words == SECOND
    assert [one.outcome for one in table.page().versions] == [Outcome.IN_FORCE, Outcome.REPLACED]
    assert [one.decision for one in table.page().versions[0].said] == [BUT, NO, Decision.AGREE]


def test_the_person_ends_it_alone_and_may_say_why(table):
    agreed(table)
    assert step_back(table, table.ash, "It is too much now.")
    page = table.page()
    assert (page.in_force, page.ended.side, page.ended.words) == (None, Side.PERSON, "It is too much now.")
    assert not step_back(table, table.ash), "there is nothing more to take back"
    assert page.versions[0].outcome is Outcome.ENDED


def test_the_team_steps_back_and_does_not_take_back_the_persons_yes(table):
    agreed(table)
    propose(table, table.ash, SECOND)
    step_back(table, table.sam)
    page = table.page()
    assert (page.in_force, page.ended.name) == (None, "Sam Okafor")
    assert page.proposed.said[Side.PERSON].decision is Decision.AGREE
    answer(table, table.sam)
    assert table.page().in_force.version.words == SECOND


def test_an_answer_to_words_that_are_not_the_newest_is_refused(table):
    propose(table, table.sam)
    propose(table, table.sam, SECOND)
    with pytest.raises(OtherWords):
        decide(table, table.ash, hash_of(FIRST))
    with pytest.raises(OtherWords):
        decide(table, table.ash, "")
    assert table.page().in_force is None


def test_a_no_to_what_came_into_force_meanwhile_is_refused_and_a_further_yes_is_kept(table):
    held = agreed(table)
    with pytest.raises(OtherWords):
        decide(table, table.sam, held, NO)
    assert decide(table, table.sam, held, BUT, "But not in April.")
    assert table.page().in_force.said[Side.TEAM].words == "But not in April."


def test_before_the_first_version_there_is_nothing_to_answer(table):
    with pytest.raises(OtherWords):
        decide(table, table.ash, hash_of(FIRST))
    with pytest.raises(OtherWords):
        step_back(table, table.ash)
    with pytest.raises(ValueError, match="step_back"):
        decide(table, table.ash, hash_of(FIRST), Decision.WITHDRAW)
    assert not AgreedPlan.objects.exists()


def test_the_same_words_as_in_force_and_no_words_are_no_proposal(table):
    agreed(table)
    with pytest.raises(SameWords):
        propose(table, table.sam, replace(FIRST, matters=f" {FIRST.matters}\r\n"))
    with pytest.raises(NothingWritten):
        propose(table, table.ash, PlanWords(matters=" \n"))
    assert PlanVersion.objects.count() == 1


def test_the_same_words_as_the_open_proposal_are_a_yes_to_it(table):
    first = propose(table, table.ash)
    assert propose(table, table.sam, based_on=0) == first
    assert table.page().in_force.version.number == 1


def test_who_writes_from_an_older_version_is_asked(table):
    agreed(table)
    propose(table, table.sam, SECOND)
    with pytest.raises(Stale) as stale:
        propose(table, table.ash, replace(FIRST, bad_day="Rest"), based_on=1)
    assert stale.value.version == 2


def test_a_form_that_is_sent_twice_says_it_once(table):
    edit, client_id = Edit.fresh(), uuid4()
    seat = table.seat(table.sam)
    made = [operations.propose_plan(by=table.sam, seat=seat, words=FIRST, edit=edit, at=NOON) for _time in range(2)]
    assert made[0] == made[1]
    said = {"version_hash": hash_of(FIRST), "decision": NO, "words": "No.", "client_id": client_id, "at": NOON}
    heard = [
        operations.decide_on_plan(by=table.ash, seat=table.seat(table.ash), **said),
        operations.decide_on_plan(by=table.ash, seat=table.seat(table.ash), **said),
        decide(table, table.ash, hash_of(FIRST), NO, "No."),
    ]
    assert heard == [True, False, False]
    assert PlanDecision.objects.count() == AuditLine.objects.filter(thing__startswith="Plan").count() == 2


def test_a_late_withdrawal_ends_no_later_plan(table):
    agreed(table)
    once = {"by": table.ash, "seat": table.seat(table.ash), "client_id": uuid4(), "at": NOON}
    assert operations.step_back(**once)
    agreed(table, SECOND)
    assert not operations.step_back(**once)
    assert table.page().in_force


def test_every_line_of_the_audit_can_be_read(table):
    agreed(table)
    propose(table, table.sam, SECOND)
    answer(table, table.ash, NO)
    step_back(table, table.ash)
    lines = AuditLine.objects.filter(about_id=table.ash.pk, thing__startswith="Plan").order_by("at", "id")
    assert [(line.verb, line.by_id) for line in lines] == [
        ("person proposed", table.ash.pk),
        ("team agree", table.sam.pk),
        ("team proposed", table.sam.pk),
        ("person not_agree", table.ash.pk),
        ("person withdraw", table.ash.pk),
    ]
    verbs = {f"{side} {verb}" for side in Side for verb in [*Decision]}
    assert {verb for verb, thing in HAPPENINGS if thing == "PlanDecision"} == verbs
    assert "You stepped back" in str(audit.sentence("person withdraw", "PlanDecision"))


def test_rows_are_written_once_and_go_with_the_person(table):
    agreed(table)
    row = PlanDecision.objects.first()
    with pytest.raises(TypeError):
        row.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        PlanDecision.objects.filter(pk=row.pk).update(version=None)
    people.erase(by=table.ash, at=NOON)
    assert not any(model.objects.exists() for model in (AgreedPlan, PlanVersion, PlanDecision))


def test_the_name_stays_when_the_practitioners_account_is_gone(table):
    agreed(table)
    people.erase(by=table.sam, at=NOON)
    assert table.page().in_force.said[Side.TEAM].name == "Sam Okafor"


def test_any_member_speaks_for_the_team(table):
    nia = practitioner("nia-rees", table.team_id, "Nia Rees")
    propose(table, table.ash)
    answer(table, nia)
    assert table.page().in_force.said[Side.TEAM].name == "Nia Rees"


# --- who may ----------------------------------------------------------------------------------------------------------
def test_in_an_emergency_one_reads_only(table, settings):
    held = agreed(table)
    settings.BREAK_GLASS = True
    sharing.withdraw(by=table.ash, to=table.to, at=NOON)
    sharing.open_in_emergency(by=table.sam, username=table.ash.username, reason="Found on the floor", at=NOON)
    seat = table.seat(table.sam, NOON + timedelta(minutes=1))
    assert seat.access.basis is Basis.EMERGENCY
    assert queries.agreed_plan_of(seat.access, table.link_id).in_force.version.hash == held
    said = {"by": table.sam, "seat": seat, "at": NOON}
    with pytest.raises(NotAllowed):
        operations.propose_plan(words=SECOND, edit=Edit.fresh(1), **said)
    with pytest.raises(NotAllowed):
        operations.decide_on_plan(version_hash=held, decision=Decision.AGREE, client_id=uuid4(), **said)
    with pytest.raises(NotAllowed):
        operations.step_back(client_id=uuid4(), **said)


def test_another_link_shows_nothing_of_it(table):
    agreed(table)
    birch = join("birch-owl-77")
    link_id = meet(birch, table.team_id)
    assert queries.agreed_plan_of(own_access(birch), table.link_id).versions == ()
    assert queries.agreed_plan_of(own_access(table.ash), link_id).versions == ()


def test_what_waits_for_whom(table, django_assert_num_queries):
    access = own_access(table.ash)
    assert queries.plan_waiting(access, table.link_id) == frozenset()
    propose(table, table.sam)
    birch = join("birch-owl-77")
    other = meet(birch, table.team_id)
    with django_assert_num_queries(2):
        found = queries.plans_waiting({table.link_id: access, other: own_access(birch)})
    assert {link_id: awaited.sides for link_id, awaited in found.items()} == {table.link_id: {Side.PERSON}}
    answer(table, table.ash, NO)
    assert queries.plan_waiting(access, table.link_id) == frozenset()


def test_a_waiting_plan_is_asked_for_with_ones_own_access_only(table):
    propose(table, table.sam)
    birch = join("birch-owl-77")
    assert queries.plans_waiting({table.link_id: own_access(birch)}) == {}
    meet(birch, table.team_id)
    share(birch, table.to, Topic.GOALS)
    link_id = meet(birch, table.team_id)
    with pytest.raises(NotAllowed):
        queries.plan_waiting(team_access(table.sam, link_id, at=NOON), link_id)


def test_what_is_in_force_for_other_pages(table):
    assert queries.plan_in_force(own_access(table.ash), table.link_id) is None
    agreed(table)
    propose(table, table.sam, SECOND)
    holds = queries.plan_in_force(own_access(table.ash), table.link_id)
    assert (holds.team, holds.number, holds.words, set(holds.agreed)) == ("Riverside team", 1, FIRST, set(Side))


def test_a_team_is_shown_its_own_plan_and_a_supporter_every_one(table):
    agreed(table)
    other_team = make_team("Hillside team")
    nia = practitioner("nia-rees", other_team, "Nia Rees")
    link_id = meet(table.ash, other_team)
    share(table.ash, To(ToKind.TEAM, other_team), Topic.AGREED_PLAN)
    assert queries.plans_in_force(team_access(nia, link_id, at=NOON)) == ()
    assert len(queries.plans_in_force(team_access(table.sam, table.link_id, at=NOON))) == 1
    joe = supporter(table.ash)
    access = supporter_access(joe.person, joe.id, at=NOON)
    with pytest.raises(NotAllowed):
        queries.plans_in_force(access)
    share(table.ash, To(ToKind.SUPPORTER, joe.id), Topic.AGREED_PLAN)
    assert len(queries.plans_in_force(supporter_access(joe.person, joe.id, at=NOON))) == 1
