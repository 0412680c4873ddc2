"""What is shown of how a card went: by properties, and by somebody who tries to work out small counts."""

from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from waymark.coping.rules import kept_results
from waymark.coping.rules.results import FEWEST, NEEDED, Results, Said, added, apart, is_due, released, rounded

COUNTS = st.fixed_dictionaries({said: st.integers(0, 40) for said in Said})
TABLES = st.dictionaries(st.sampled_from(["night", "morning", "work", "out"]), COUNTS, max_size=4)


def counts(helped, mixed, no):
    return {Said.HELPED: helped, Said.MIXED: mixed, Said.NO: no}


def numbers(results):
    """Every number that stands on the page."""
    tables = [results.parts or {}, *results.by_situation.values()]
    return [results.total, *(number for table in tables for number in table.values())]


def test_unfavourable_answers_show_beside_the_others():
    shown = released(Results(), {"night": counts(17, 6, 9)})
    assert shown.parts == counts(15, 5, 5)
    assert shown.total == 30
    assert shown.by_situation == {"night": counts(15, 5, 5)}


def test_one_small_answer_hides_all_three_and_the_sum_is_in_fives():
    for small in range(NEEDED):
        shown = released(Results(), {"night": counts(17, 6, small)})
        assert (shown.total, shown.parts, shown.by_situation) == (rounded(23 + small), None, {})
    assert released(Results(), {"night": counts(5, 0, 0)}) == Results()


def test_a_situation_shows_only_where_what_is_left_over_is_not_small():
    large = counts(9, 9, 9)
    assert apart({"night": large, "out": counts(0, 1, 0)}) == []
    assert apart({"night": large, "work": counts(20, 20, 20), "out": counts(0, 1, 0)}) == ["work"]
    assert apart({"night": large, "work": large}) == ["night", "work"]


@given(TABLES)
def test_no_number_is_small_and_each_is_in_fives(table):
    assert all(number % FEWEST == 0 for number in numbers(released(Results(), table)))
    shown = released(Results(), table)
    assert all(number >= FEWEST for number in numbers(shown)[1:])
    assert shown.total <= sum(added(table.values()).values())


@given(TABLES)
def test_taking_what_is_shown_from_all_leaves_nobody_or_many(table):
    names = apart(table)
    left = added(numbers_of for name, numbers_of in table.items() if name not in names)
    if names:
        assert not any(left.values()) or all(count >= NEEDED for count in left.values())


@given(st.lists(TABLES, max_size=8))
def test_between_two_looks_a_number_stays_or_changes_by_five_or_more(tables):
    looks = [Results()]
    for table in tables:
        looks.append(released(looks[-1], table))
    for before, after in pairwise(looks):
        for said in Said if before.parts and after.parts else ():
            change = abs(after.parts[said] - before.parts[said])
            assert change == 0 or change >= FEWEST
        assert bool(after.parts) >= bool(before.parts), "it went again, and its going tells"
        assert set(after.by_situation) >= set(before.by_situation)
        assert after.total >= FEWEST or after == before


@given(TABLES)
def test_results_are_read_as_they_were_kept(table):
    shown = released(Results(), table)
    assert kept_results.read(kept_results.kept(shown)) == shown


class Card:
    """A card with an attacker: others' answers are fixed, one person answers, changes it, looks, and so on."""

    def __init__(self, others) -> None:
        self.others, self.mine = others, None
        self.shown, self.since = Results(), 0
        if is_due(sum(others.values())):
            self.shown = released(Results(), {"night": others})

    def answer(self, said):
        self.mine, self.since = said, 1  # however often they change it, it is one person
        if is_due(self.since):
            self.shown = released(self.shown, {"night": added([self.others, {said: 1}])})
        return self.shown


def test_somebody_who_answers_and_looks_again_and_again_learns_nothing():
    """Every world of up to seven of each answer: probing with each answer shows what was there before."""
    for world in product(range(8), repeat=3):
        card = Card(counts(*world))
        first = card.shown
        assert {repr(card.answer(said)) for said in (*Said, *Said)} == {repr(first)}


def test_whatever_is_seen_a_small_count_could_have_been_another():
    """The strongest one who looks: knows how many answered, answered last of all, and takes that away from what shows.

    All worlds that look alike to them are gathered. In none is the small count of an answer the only one that fits.
    """
    worlds: dict[tuple[str, Said, int], list[dict[Said, int]]] = {}
    for world in product(range(26), repeat=3):
        others = counts(*world)
        if NEEDED <= sum(world) + 1 < 27:
            for mine in Said:
                shown = released(Results(), {"night": added([others, {mine: 1}])})
                worlds.setdefault((repr(shown), mine, sum(world)), []).append(others)
    assert len(worlds) > 50
    for alike in worlds.values():
        for said in Said:
            fits = {world[said] for world in alike}
            assert min(fits) >= FEWEST or fits >= set(range(FEWEST)), "it can be told which small number it is"


def test_five_who_agree_cannot_move_what_is_shown():
    assert [is_due(people) for people in range(8)] == [False] * 6 + [True, True]
