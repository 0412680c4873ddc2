"""A use is never shown without a live yes: whatever was decided, in whatever order, each place is asked."""

from datetime import timedelta
from unittest import mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.people import NOON
from waymark.moderation.terms import Shown
from waymark.stories import operations, queries
from waymark.stories.models import StoryConsent
from waymark.stories.sheet_address import token_of, use_of
from waymark.stories.terms import Form, Use
from waymark.stories.tests.people import EVERYWHERE_HERE, allowed, copy_id, published, put, ready
from waymark.web import kept_files

pytestmark = pytest.mark.django_db
YEAR = timedelta(days=365)


def _stands(story_id, use, at):
    """Whether anything at all of it can be read in this place."""
    one = copy_id(story_id)
    answers = [
        queries.story_told(one, use, at),
        one in {each.id for each in queries.told(use, at)} or None,
        queries.picture_told(one, (use,), at),
        queries.sound_told(one, (use,), at),
    ]
    if use is Use.COMMUNITY:
        answers.append(one in {each.id for each in queries.for_board(at)} or None)
    assert len({answer is None for answer in answers}) == 1, "all of it or nothing"
    return answers[0] is not None


def test_each_place_shows_what_it_is_allowed_and_no_other(ash, editor):
    story_id = published(ash, editor, Use.COMMUNITY, whole=True)
    assert [use for use in EVERYWHERE_HERE if _stands(story_id, use, NOON)] == [Use.COMMUNITY]


steps = st.lists(
    st.tuples(st.sampled_from(["yes", "no", "put"]), st.sampled_from(EVERYWHERE_HERE), st.integers(1, 200)), max_size=8
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_whatever_happens_nothing_stands_without_a_live_yes(ash, editor, steps):
    story_id = ready(ash, editor, whole=True)
    until, at = {}, NOON
    for what, use, days in steps:
        at += timedelta(days=10)
        live = {one: end for one, end in until.items() if end > at}
        if what == "yes":
            until = {**live, use: at + timedelta(days=days)}
            operations.decide_uses(by=ash, story_id=story_id, wanted=until, at=at)
        elif what == "no":
            until = {one: end for one, end in live.items() if one is not use}
            operations.withdraw_use(by=ash, story_id=story_id, use=use, at=at)
        elif use in live:
            put(editor, story_id, use, at=at)
        else:
            with pytest.raises(operations.NotNow):
                put(editor, story_id, use, at=at)
        for place in EVERYWHERE_HERE:
            is_allowed = place in until and until[place] > at
            assert is_allowed or not _stands(story_id, place, at)
    operations.withdraw_story(by=ash, story_id=story_id, at=at)


def test_on_the_day_it_ends_it_is_gone_by_itself(ash, editor):
    story_id = published(ash, editor, *EVERYWHERE_HERE, whole=True)
    assert all(_stands(story_id, use, NOON + YEAR - timedelta(seconds=1)) for use in EVERYWHERE_HERE)
    assert not any(_stands(story_id, use, NOON + YEAR) for use in EVERYWHERE_HERE)


def test_what_moderators_hide_stands_nowhere(ash, editor):
    story_id = published(ash, editor, *EVERYWHERE_HERE, whole=True)
    operations.show_story(copy_id=copy_id(story_id), shown=Shown.HIDDEN, why="We look at it.", at=NOON)
    assert not any(_stands(story_id, use, NOON) for use in EVERYWHERE_HERE)
    assert queries.hidden_why(ash, story_id) == "We look at it."


def test_a_sheet_opens_only_while_it_may_and_only_with_its_own_address(ash, editor):
    story_id = ready(ash, editor, Use.TRAINING, whole=True)
    use_id = put(editor, story_id, Use.TRAINING, Form.SHEET)
    token = token_of(use_id)
    assert use_of(token) == use_id
    assert queries.on_sheet(token, NOON).title == "The bridge"
    assert queries.picture_on_sheet(token, NOON)
    assert queries.on_sheet(token[:-1] + ("A" if token[-1] != "A" else "B"), NOON) is None
    assert queries.on_sheet(use_id.hex, NOON) is None
    assert queries.on_sheet(token, NOON + YEAR) is None
    operations.withdraw_use(by=ash, story_id=story_id, use=Use.TRAINING, at=NOON)
    assert queries.on_sheet(token, NOON) is None


def test_only_with_a_yes_for_the_press_may_a_search_engine_find_it(ash, editor):
    story_id = published(ash, editor, Use.WEBSITE)
    assert not queries.story_told(copy_id(story_id), Use.WEBSITE, NOON).may_be_found
    allowed(ash, story_id, Use.WEBSITE, Use.PRESS)
    assert queries.story_told(copy_id(story_id), Use.WEBSITE, NOON).may_be_found


def test_the_ledger_is_written_once(ash, editor):
    published(ash, editor, Use.TEAM)
    row = StoryConsent.objects.get()
    assert len(row.wording) == 64
    with pytest.raises(TypeError):
        row.save()
    with pytest.raises(TypeError):
        row.delete()


def test_lists_cost_the_same_however_many_there_are(ash, editor, django_assert_num_queries):
    for _ in range(4):
        published(ash, editor, Use.COMMUNITY)
    with django_assert_num_queries(1):
        assert len(queries.told(Use.COMMUNITY, NOON)) == 4
    with django_assert_num_queries(1):
        assert len(queries.for_board(NOON)) == 3
    with django_assert_num_queries(1):
        assert len(queries.queue(editor)) == 4


def test_more_than_a_page_is_a_second_page(ash, editor):
    with mock.patch("waymark.stories.queries.told.AT_A_TIME", 2):
        ids = [published(ash, editor, Use.TEAM) for _ in range(3)]
        assert [len(queries.told(Use.TEAM, NOON, page=page)) for page in (1, 2)] == [3, 1]
    assert len(ids) == 3


def test_its_files_are_named_by_its_row(ash, editor):
    from waymark.stories.queries.files import names

    published(ash, editor, Use.TEAM, whole=True)
    assert len(set(names())) == 2
    assert all(kept_files.is_there(name) for name in names())
