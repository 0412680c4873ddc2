"""Every change of a story: who may, when, once, and what stays of it."""

from datetime import timedelta

import pytest
from django.db import transaction

from tests.support.people import NOON, join
from waymark.audit.queries import lines_about
from waymark.moderation.terms import HoldReason, Shown
from waymark.moderation.terms.things import thing_of
from waymark.notices.models import Notice
from waymark.people import operations as people
from waymark.stories import operations, queries
from waymark.stories.models import Story, StoryCopy, StoryUse
from waymark.stories.queries.files import names
from waymark.stories.sheet_address import token_of
from waymark.stories.terms import Form, State, Use
from waymark.stories.tests.people import (
    DAY,
    EVERYWHERE_HERE,
    allowed,
    copy_id,
    drafted,
    published,
    put,
    ready,
    with_all,
)
from waymark.web import kept_files

pytestmark = pytest.mark.django_db
YEAR = timedelta(days=365)


def _kinds(person):
    return sorted(Notice.objects.filter(person=person).values_list("kind", flat=True))


def test_before_it_is_sent_nothing_is_there_in_clear(ash):
    story_id = drafted(ash, words="Nobody reads this")
    row = Story.objects.get(pk=story_id)
    assert b"Nobody reads this" not in bytes(row.content)
    assert not StoryCopy.objects.exists()


def test_sent_twice_it_is_one_and_its_copy_leads_to_no_name(ash):
    story_id = drafted(ash)
    for _ in range(2):
        operations.send_story(by=ash, story_id=story_id, at=NOON)
    copy = StoryCopy.objects.get()
    assert ash.username not in str(vars(copy))
    with pytest.raises(operations.NotNow):
        operations.keep_picture(by=ash, story_id=story_id, picture=None, alt="", at=NOON)


def test_taken_back_before_it_is_published_it_keeps_what_was_agreed_on(ash, editor):
    story_id = ready(ash, editor)
    StoryCopy.objects.update(words="Agreed on.")
    operations.take_back_to_draft(by=ash, story_id=story_id, at=NOON)
    mine = queries.story_of(ash, story_id)
    assert (mine.state, mine.words.words) == (State.DRAFT, "Agreed on.")
    assert not StoryCopy.objects.exists()


def test_nobody_else_does_anything_with_it(ash, editor):
    birch = join("birch-owl-7")
    story_id = published(ash, editor, Use.TEAM)
    for act in (operations.withdraw_story, operations.take_back_to_draft, operations.delete_story):
        with pytest.raises(operations.Gone):
            act(by=birch, story_id=story_id, at=NOON)
    with pytest.raises(operations.Gone):
        operations.decide_uses(by=birch, story_id=story_id, wanted={}, at=NOON)


def test_an_editor_is_no_editor_of_their_own(editor):
    story_id = drafted(editor)
    operations.send_story(by=editor, story_id=story_id, at=NOON)
    with pytest.raises(operations.Gone):
        operations.mark_ready(by=editor, story_id=story_id, at=NOON)
    assert queries.in_queue(editor, story_id) is None
    assert queries.queue(editor) == ()


def test_a_page_of_this_site_is_one_use_however_often_it_is_asked_for(ash, editor):
    story_id = ready(ash, editor, Use.TEAM)
    assert put(editor, story_id, Use.TEAM) == put(editor, story_id, Use.TEAM)
    with pytest.raises(operations.NotNow):
        put(editor, story_id, Use.TEAM, Form.SHEET)


def test_an_editor_ends_one_use_and_the_rest_goes_on(ash, editor):
    story_id = published(ash, editor, Use.TEAM, Use.WEBSITE)
    team, website = (StoryUse.objects.get(use=use).pk for use in (Use.TEAM, Use.WEBSITE))
    operations.end_use(by=editor, use_id=team, at=NOON)
    assert queries.story_told(copy_id(story_id), Use.TEAM, NOON) is None
    assert queries.story_told(copy_id(story_id), Use.WEBSITE, NOON)
    assert queries.story_of(ash, story_id).state is State.PUBLISHED
    operations.end_use(by=editor, use_id=website, at=NOON)
    assert queries.story_of(ash, story_id).state is State.READY


@pytest.mark.django_db(transaction=True)
def test_one_taking_back_ends_every_use_with_words_files_and_sheet(ash, editor):
    story_id = ready(ash, editor, *EVERYWHERE_HERE, Use.TRAINING, whole=True)
    for use in EVERYWHERE_HERE:
        put(editor, story_id, use)
    token = token_of(put(editor, story_id, Use.TRAINING, Form.SHEET))
    one, files = copy_id(story_id), list(names())
    operations.withdraw_story(by=ash, story_id=story_id, at=NOON + DAY)
    assert not any(queries.told(use, NOON + DAY) for use in EVERYWHERE_HERE)
    assert not any(queries.story_told(one, use, NOON + DAY) for use in EVERYWHERE_HERE)
    assert queries.on_sheet(token, NOON + DAY) is None
    assert queries.for_board(NOON + DAY) == ()
    assert not any(kept_files.is_there(name) for name in files)
    assert not StoryCopy.objects.exists()
    assert queries.my_consents(ash, story_id, NOON + DAY) == {}
    assert queries.story_of(ash, story_id).words.title == "The bridge"


@pytest.mark.django_db(transaction=True)
def test_the_proof_waits_until_the_files_are_really_gone(ash, editor):
    story_id = published(ash, editor, Use.WEBSITE, whole=True)
    with transaction.atomic():
        operations.withdraw_story(by=ash, story_id=story_id, at=NOON)
        assert operations.note_what_is_gone(by=ash, story_id=story_id, at=NOON) == 0
    assert StoryUse.objects.get().gone_at is None
    assert operations.note_what_is_gone(by=ash, story_id=story_id, at=NOON) == 1
    assert StoryUse.objects.get().gone_at == NOON
    assert Story.objects.get().leaving == []


def test_what_is_still_there_gets_no_proof(ash, editor, monkeypatch):
    story_id = published(ash, editor, Use.WEBSITE)
    operations.withdraw_use(by=ash, story_id=story_id, use=Use.WEBSITE, at=NOON)
    monkeypatch.setattr("waymark.stories.queries.told", lambda use, at: (queries.preview_of(ash, story_id),))
    monkeypatch.setattr("waymark.stories.queries.story_told", lambda *asked: "still there")
    assert operations.note_what_is_gone(by=ash, story_id=story_id, at=NOON) == 0
    monkeypatch.undo()
    assert operations.note_what_is_gone(by=ash, story_id=story_id, at=NOON) == 1


def test_a_use_outside_waits_for_who_was_asked_also_when_its_author_is_gone(ash, editor):
    story_id = ready(ash, editor, Use.PRESS)
    use_id = put(editor, story_id, Use.PRESS, Form.OUTSIDE, where="The Gazette")
    assert queries.to_ask_outside() == ()
    people.erase(by=ash, at=NOON)
    (one,) = queries.to_ask_outside()
    assert one.where == "The Gazette"
    operations.note_asked(by=editor, use_id=use_id, whom="The news desk", at=NOON)
    operations.note_down(by=editor, use_id=use_id, at=NOON)
    assert queries.to_ask_outside() == ()
    assert not Story.objects.exists()
    assert not StoryCopy.objects.exists()


def test_a_day_later_it_is_asked_once_how_it_is(ash):
    story_id = drafted(ash)
    operations.send_story(by=ash, story_id=story_id, at=NOON)
    operations.do_what_is_due(NOON + DAY - timedelta(minutes=1))
    assert _kinds(ash) == []
    for hours in (24, 25, 48):
        operations.do_what_is_due(NOON + timedelta(hours=hours))
    assert _kinds(ash) == ["stories.day_after"]


def test_after_a_year_it_is_asked_again_and_silence_ends_it(ash, editor):
    story_id = published(ash, editor, Use.TEAM)
    operations.do_what_is_due(NOON + YEAR - timedelta(days=31))
    assert "stories.ask_again" not in _kinds(ash)
    operations.do_what_is_due(NOON + YEAR - timedelta(days=30))
    assert _kinds(ash).count("stories.ask_again") == 1
    operations.do_what_is_due(NOON + YEAR)
    assert "stories.lapsed" in _kinds(ash)
    use = StoryUse.objects.get(story_id=story_id)
    assert (use.ended_at, use.gone_at) == (NOON + YEAR, NOON + YEAR)
    assert queries.story_of(ash, story_id).state is State.READY


def test_a_year_more_goes_on_without_a_gap(ash, editor):
    story_id = published(ash, editor, Use.TEAM)
    operations.go_on(by=ash, story_id=story_id, uses=[Use.TEAM, Use.PRESS], at=NOON + YEAR - DAY)
    operations.do_what_is_due(NOON + YEAR)
    assert queries.story_told(copy_id(story_id), Use.TEAM, NOON + YEAR)
    assert Use.PRESS not in queries.my_consents(ash, story_id, NOON + YEAR)


def test_the_same_choice_again_writes_nothing(ash):
    story_id = drafted(ash)
    for _ in range(2):
        allowed(ash, story_id, Use.TEAM)
    assert Story.objects.get().consents.count() == 1


def test_what_deserves_a_careful_look_is_said_to_the_editor(ash):
    story_id = drafted(ash, words="Ring me on 01632 960 011, or look at https://example.org")
    operations.send_story(by=ash, story_id=story_id, at=NOON)
    assert {HoldReason.PHONE, HoldReason.LINK} <= set(queries.reasons_to_look(story_id, NOON))


def test_moderators_see_hide_and_show_it(ash, editor):
    thing = thing_of("story")
    one = copy_id(published(ash, editor, Use.TEAM, whole=True))
    assert thing.snapshot(one, None).words.startswith("I walked")
    assert thing.snapshot(one, join("birch-owl-7").pk) is None
    assert thing.snapshot(one, ash.pk)
    thing.show(one, Shown.HIDDEN, "We look at it.", NOON)
    assert queries.told(Use.TEAM, NOON) == ()
    thing.show(one, Shown.OPEN, "", NOON)
    assert len(queries.told(Use.TEAM, NOON)) == 1
    assert thing.address(one) == "/stories/community/"


def test_the_author_reads_in_the_record_what_was_done(ash, editor):
    story_id = published(ash, editor, Use.TEAM)
    operations.withdraw_story(by=ash, story_id=story_id, at=NOON)
    said = {(line.verb, line.thing) for line in lines_about(ash.pk)}
    assert {("sent", "Story"), ("published", "StoryUse"), ("withdrew", "Story")} <= said


def test_a_story_that_was_taken_back_may_begin_again(ash, editor):
    story_id = published(ash, editor, Use.TEAM)
    operations.withdraw_story(by=ash, story_id=story_id, at=NOON)
    operations.take_back_to_draft(by=ash, story_id=story_id, at=NOON)
    with_all(ash, story_id)
    operations.send_story(by=ash, story_id=story_id, at=NOON)
    assert queries.told(Use.TEAM, NOON) == ()
