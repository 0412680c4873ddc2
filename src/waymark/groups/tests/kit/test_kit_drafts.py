"""A group in the making: kept page by page, once per form, never over words that were not seen."""

from datetime import timedelta

import pytest

from tests.support.people import NOON
from waymark.common.words import Edit, Stale
from waymark.common.writing import Gone
from waymark.groups import operations, queries
from waymark.groups.models import KitDraft
from waymark.groups.terms.kit import NEEDED, Step
from waymark.groups.tests.kit.answers import ONLINE, PURPOSE, written


def write(person, step=Step.PURPOSE, answers=PURPOSE, **more):
    more = {"edit": Edit.fresh(), "at": NOON, **more}
    return operations.write_kit_step(by=person, step=step, answers=answers, **more)


def test_the_first_page_begins_a_draft_and_sending_it_twice_makes_one(rowan):
    edit = Edit.fresh()
    saved = [write(rowan, edit=edit), write(rowan, edit=edit)]
    assert [one.is_change for one in saved] == [True, False]
    (kit,) = queries.kits_of(rowan).open
    assert (kit.id, kit.name, kit.version) == (saved[0].id, PURPOSE["name"], 1)


def test_two_pages_in_two_tabs_never_meet(rowan):
    draft_id = write(rowan).id
    write(rowan, Step.WHO, {"who_for": "Anybody"}, draft_id=draft_id)
    write(rowan, Step.SAFETY, {"contact_name": "Sam", "contact_how": ""}, draft_id=draft_id)
    kit = queries.kit_of(rowan, draft_id)
    assert (kit.said(Step.WHO)["who_for"], kit.said(Step.SAFETY)["contact_name"]) == ("Anybody", "Sam")
    assert (kit.version, kit.steps[Step.WHO].version) == (3, 1)


def test_the_same_page_in_two_tabs_is_refused_and_nothing_is_pushed_away(rowan):
    draft_id = write(rowan).id
    write(rowan, Step.WHO, {"who_for": "First"}, draft_id=draft_id)
    with pytest.raises(Stale) as stale:
        write(rowan, Step.WHO, {"who_for": "Second"}, draft_id=draft_id)
    assert stale.value.version == 1
    write(rowan, Step.WHO, {"who_for": "Second"}, draft_id=draft_id, edit=Edit.fresh(1))
    assert queries.kit_of(rowan, draft_id).said(Step.WHO) == {"who_for": "Second"}


def test_what_is_written_is_sealed(rowan):
    write(rowan)
    assert PURPOSE["name"].encode() not in bytes(KitDraft.objects.get().content)


def test_it_is_put_away_and_taken_up_and_writing_takes_it_up_too(rowan):
    draft_id = write(rowan).id
    operations.put_kit_away(by=rowan, draft_id=draft_id, at=NOON)
    assert [one.id for one in queries.kits_of(rowan).away] == [draft_id]
    operations.take_up_kit(by=rowan, draft_id=draft_id, at=NOON)
    assert [one.id for one in queries.kits_of(rowan).open] == [draft_id]
    operations.put_kit_away(by=rowan, draft_id=draft_id, at=NOON)
    write(rowan, Step.WHO, {"who_for": "Anybody"}, draft_id=draft_id)
    assert queries.kits_of(rowan).away == ()


def test_nobody_elses_draft_is_there(rowan, birch):
    draft_id = write(rowan).id
    assert queries.kit_of(birch, draft_id) is None
    for act in (operations.put_kit_away, operations.take_up_kit):
        with pytest.raises(Gone):
            act(by=birch, draft_id=draft_id, at=NOON)
    with pytest.raises(Gone):
        write(birch, Step.WHO, {"who_for": "Mine"}, draft_id=draft_id)
    with pytest.raises(Gone):
        operations.start_from_kit(by=birch, draft_id=draft_id, based_on=1, at=NOON)


def test_what_is_still_needed_is_known(rowan):
    draft_id = written(rowan, without=(Step.HOW, Step.SAFETY))
    assert queries.kit_of(rowan, draft_id).to_go == (Step.HOW,)
    assert queries.kit_of(rowan, write(rowan).id).to_go == NEEDED[1:]


def test_a_group_that_meets_online_is_asked_for_no_place(rowan):
    kit = queries.kit_of(rowan, written(rowan, how=ONLINE))
    assert Step.PLACE not in kit.path
    assert kit.after(Step.WHEN) is None


def test_the_next_page_is_the_next_one_that_was_not_saved(rowan):
    kit = queries.kit_of(rowan, written(rowan, without=(Step.PLACE, Step.SAFETY)))
    assert (kit.after(Step.WHO), kit.after(Step.PLACE), kit.after(Step.SAFETY)) == (Step.PLACE, Step.SAFETY, None)


def test_the_one_written_last_comes_first_and_the_list_costs_two_queries(rowan, django_assert_num_queries):
    older = write(rowan).id
    newer = write(rowan, at=NOON + timedelta(days=1)).id
    with django_assert_num_queries(2):
        assert [one.id for one in queries.kits_of(rowan).open] == [newer, older]
