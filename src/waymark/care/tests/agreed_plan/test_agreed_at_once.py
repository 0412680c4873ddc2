"""Both sides and the database at the same moment: never in force on two hashes, and never without both."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from threading import Barrier, Event

import pytest
from django.db import connection

from waymark.care.models import PlanDecision
from waymark.care.operations import OtherWords
from waymark.care.rules.agreed_plan import YES, Decision
from waymark.care.terms import Side
from waymark.care.tests.agreed_plan import plan_people
from waymark.care.tests.agreed_plan.plan_people import FIRST, agreed, answer, decide, propose, step_back
from waymark.common.words import Stale

pytestmark = pytest.mark.django_db(transaction=True)
LATE = "too late"


@pytest.fixture
def table(transactional_db):
    return plan_people.table()


def at_once(*acts):
    """Do them all at the same moment, each over a connection of its own: their answers, or that they came too late."""
    barrier = Barrier(len(acts))

    def done(act):
        try:
            barrier.wait()
            return act()
        except (OtherWords, Stale):
            return LATE
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(done, acts))


class Reader:
    """Asks all the time what is in force, while others write."""

    def __init__(self, table):
        self.table, self.stop, self.seen = table, Event(), []

    def __enter__(self):
        self.pool = ThreadPoolExecutor(1)
        self.running = self.pool.submit(self._ask)
        return self

    def __exit__(self, *_how):
        self.stop.set()
        self.running.result()
        self.pool.shutdown()

    def _ask(self):
        try:
            while not self.stop.is_set():
                holds = self.table.page().in_force
                self.seen.append((holds.version.number, holds.version.hash) if holds else None)
                self.stop.wait(0.002)
        finally:
            connection.close()


def words(number):
    return replace(FIRST, bad_day=f"Version {number}")


def agreed_by_both(table):
    """Every hash that both sides said yes to at some time."""
    yes = {side: set() for side in Side}
    for version in table.page().versions:
        for said in version.said:
            if said.decision in YES:
                yes[said.side].add(version.hash)
    return yes[Side.PERSON] & yes[Side.TEAM]


def try_once(table, number):
    """Ash and Sam say yes to other words while Sam edits them. Returns whether both yes came in time."""
    before = table.page().in_force.version
    propose(table, table.ash, words(f"{number} of Ash"))
    answer(table, table.ash, Decision.NOT_AGREE, "Wait")
    asked = table.page().proposed.version
    heard = at_once(
        lambda: decide(table, table.ash, asked.hash),
        lambda: decide(table, table.sam, asked.hash),
        lambda: propose(table, table.sam, words(f"{number} of Sam"), based_on=asked.number),
    )
    both, now = heard[:2] == [True, True], table.page()
    assert now.in_force.version.hash == (asked.hash if both else before.hash), heard
    assert now.proposed.version.words == words(f"{number} of Sam")
    assert now.proposed.waits_for == {Side.PERSON}
    return both


@pytest.mark.parametrize("ten", range(5))
def test_both_agree_and_one_edits_at_the_same_moment(table, ten):
    """Fifty times: what was in force stays, or both agreed to the other words; the edit is never in force."""
    agreed(table, words(0))
    with Reader(table) as reader:
        for number in range(10):
            try_once(table, number)
    assert None not in reader.seen
    assert {held for _number, held in reader.seen} <= agreed_by_both(table)
    numbers = [number for number, _held in reader.seen]
    assert numbers == sorted(numbers), "nothing older comes back"
    assert len(numbers) > 10
    orders = PlanDecision.objects.order_by("order").values_list("order", flat=True)
    assert list(orders) == list(range(1, len(orders) + 1))


def test_the_person_steps_back_while_the_team_says_yes(table):
    """Whichever comes first, nothing is in force afterwards."""
    for number in range(10):
        agreed(table, words(number))
        propose(table, table.ash, words(f"{number} more"))
        asked = table.page().proposed.version
        yes = partial(decide, table, table.sam, asked.hash)
        at_once(lambda: step_back(table, table.ash), yes)
        assert table.page().in_force is None
        assert table.page().ended.side is Side.PERSON


def test_two_first_proposals_at_once_are_one_plan(table):
    heard = at_once(
        lambda: propose(table, table.ash, words("of Ash"), based_on=0),
        lambda: propose(table, table.sam, words("of Sam"), based_on=0),
    )
    assert heard.count(LATE) == 1
    assert table.page().in_force is None


def test_both_write_the_same_first_words_at_once(table):
    heard = at_once(*(lambda who=who: propose(table, who, based_on=0) for who in (table.ash, table.sam)))
    assert heard[0] == heard[1]
    assert table.page().in_force.version.number == 1
