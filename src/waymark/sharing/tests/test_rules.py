"""What the ledger gives, what may stand in it, codes and ends: examples and properties."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import NOON
from waymark.sharing import rules
from waymark.sharing.terms import (
    FOR_SUPPORTERS,
    FOR_TEAMS,
    ITEMISED,
    NEVER_SHARED,
    Decided,
    Event,
    Purpose,
    To,
    ToKind,
    Topic,
)
from waymark.sharing.terms.sentences import seen

ASH, TO = UUID(int=1), To(ToKind.SUPPORTER, UUID(int=2))


def event(number, decided=Decided.GIVEN, scope=("goals",), until=None):
    words = (Purpose.SUPPORT, "", "en", NOON, until, ASH)
    return Event(uuid4(), TO, number, decided, frozenset(scope), *words)


moments = st.integers(0, 360 * 24).map(lambda hours: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours))
scopes = st.sets(st.sampled_from(["goals", "week", "diary:pain", "diary:sleep"]))
events = st.lists(st.tuples(st.sampled_from(Decided), scopes, st.none() | moments), max_size=6).map(
    lambda all_: [event(number, *one) for number, one in enumerate(all_, 1)]
)


@given(events, moments, st.randoms())
def test_only_the_last_decision_counts_in_whatever_order_they_come(all_, at, chance):
    shuffled = list(all_)
    chance.shuffle(shuffled)
    grant = rules.grant_now(ASH, shuffled, at)
    assert grant == (rules.grant_now(ASH, all_[-1:], at) if all_ else None)


@given(events, moments)
def test_what_is_given_was_given_last_and_has_not_run_out(all_, at):
    grant = rules.grant_now(ASH, all_, at)
    if grant is not None:
        last = all_[-1]
        assert (grant.scope, grant.number) == (last.scope, last.number)
        assert last.decided is Decided.GIVEN
        assert last.scope
        assert last.until is None or at < last.until


def test_the_last_moment_is_not_in_it():
    one = [event(1, until=NOON)]
    assert rules.grant_now(ASH, one, NOON - timedelta(microseconds=1))
    assert rules.grant_now(ASH, one, NOON) is None


@given(st.sampled_from(Topic), st.text(max_size=12), st.booleans())
def test_what_may_stand_in_a_scope(topic, key, to_team):
    allowed = FOR_TEAMS if to_team else FOR_SUPPORTERS
    assert rules.is_entry(topic.value, allowed) == (topic in allowed and topic not in ITEMISED)
    one = f"{topic}:{key}"
    assert rules.is_entry(one, allowed) == (topic in allowed and topic in ITEMISED and bool(key))


@pytest.mark.parametrize("topic", sorted(NEVER_SHARED))
@pytest.mark.parametrize("to_team", [True, False])
def test_what_is_never_shared_is_refused(topic, to_team):
    with pytest.raises(ValueError, match=topic):
        rules.tidy_scope({topic.value, "goals"}, to_team=to_team)


def test_each_side_has_topics_of_its_own():
    assert rules.tidy_scope({"how-to-help"}, to_team=False)
    assert rules.tidy_scope({"messages"}, to_team=True)
    for entry, to_team in (("how-to-help", True), ("messages", False), ("nonsense", True), ("diary", True)):
        with pytest.raises(ValueError, match=entry):
            rules.tidy_scope({entry}, to_team=to_team)


@given(st.randoms())
def test_a_code_is_read_in_any_way_it_is_written(chance):
    code = rules.new_code(chance.choice)
    assert rules.tidy_code(code.upper().replace("-", " ")) == rules.tidy_code(code)
    assert len(rules.tidy_code(code)) == 12


def test_digests_of_two_uses_and_two_secrets_differ():
    found = {rules.digest_of(secret, what, "code") for secret in ("a", "b") for what in ("link", "invitation")}
    assert len(found) == 4
    assert not any("code" in one for one in found)


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2026, 6, 10), date(2026, 9, 10)),
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2027, 11, 30), date(2028, 2, 29)),
        (date(2026, 10, 31), date(2027, 1, 31)),
    ],
)
def test_three_months_on(day, later):
    assert rules.three_months_after(day) == later


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_three_months_are_about_ninety_days(day):
    assert 89 <= (rules.three_months_after(day) - day).days <= 92


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        ({"goals"}, "your goals"),
        ({"setback-plan", "diary:pain", "diary:sleep"}, "your plan for a bad day and 2 questions of your diary"),
        (
            {"diary:pain", "practices:breathing", "goals"},
            "your goals, 1 question of your diary and 1 skill you practise",
        ),
    ],
)
def test_a_scope_as_a_sentence_says_it(scope, words):
    assert seen(scope) == words


def test_entries_stand_in_the_order_of_the_topics():
    assert rules.in_order({"week", "diary:sleep", "goals", "diary:pain"}) == [
        "goals",
        "diary:pain",
        "diary:sleep",
        "week",
    ]
