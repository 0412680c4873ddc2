"""Every page of a story, as each side sees it."""

import re
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from waymark.common.clock import now
from waymark.stories import operations, queries
from waymark.stories.models import Story, StoryConsent
from waymark.stories.sheet_address import token_of
from waymark.stories.terms import Form, State, Use
from waymark.stories.tests.people import (
    EVERYWHERE_HERE,
    allowed,
    copy_id,
    drafted,
    published,
    put,
    ready,
    sound,
    with_all,
)
from waymark.web.tests import made_pictures as made

pytestmark = pytest.mark.django_db
AUTHORS = ["story_mine", "story_write", "story_picture_keep", "story_sound_keep", "story_uses", "story_preview"]
AUTHORS += ["story_send", "story_day_after", "story_again", "story_take_back", "story_gone"]
FILES = ["story_picture_mine", "story_sound_mine"]


def _text(answer, status=200):
    assert answer.status_code == status
    return answer.content.decode()


@pytest.mark.parametrize("name", AUTHORS + FILES)
def test_the_pages_of_an_author_are_theirs_alone(hers, theirs, ash, name):
    story_id = drafted(ash, at=now())
    with_all(ash, story_id)
    address = reverse(name, args=[story_id])
    assert hers.get(address).status_code == 200
    assert theirs.get(address).content == theirs.get("/there/is/no/such/page/").content
    assert theirs.get(address).status_code == 404


def test_words_are_kept_while_they_are_typed_and_nothing_is_lost(hers, ash):
    page = _text(hers.get("/stories/mine/new/"))
    form = {"client_id": re.search(r'name="client_id" value="([^"]+)"', page)[1], "based_on": "0"}
    quiet = hers.post("/stories/mine/new/", {**form, "words": "It began", "quiet": "1"})
    assert (quiet.status_code, quiet["X-Words-Version"]) == (204, "1")
    done = hers.post("/stories/mine/new/", {**form, "based_on": "1", "title": "Rain", "words": "It began in May."})
    assert done.status_code == 303
    (story,) = queries.stories_of(ash)
    assert (story.words.title, story.words.words) == ("Rain", "It began in May.")
    too_long = hers.post(
        reverse("story_write", args=[story.id]), {"based_on": "2", "title": "x" * 200, "words": "Mine"}
    )
    assert "Mine" in _text(too_long, 422)
    stale = hers.post(reverse("story_write", args=[story.id]), {"client_id": uuid4(), "based_on": "1", "words": "Else"})
    assert {"Else", "It began in May."} <= set(re.findall("Else|It began in May.", _text(stale, 409)))


def test_a_picture_comes_in_clean_and_needs_words(hers, ash):
    story_id = drafted(ash)
    address = reverse("story_picture_keep", args=[story_id])
    sent = {"picture": SimpleUploadedFile("a.jpg", made.with_place()), "alt": ""}
    assert "what is in the picture" in _text(hers.post(address, sent), 422)
    sent = {"picture": SimpleUploadedFile("a.svg", b"<svg/>"), "alt": "A door"}
    assert "no picture" in _text(hers.post(address, sent), 422)
    sent = {"picture": SimpleUploadedFile("a.jpg", made.with_place()), "alt": "A door"}
    assert hers.post(address, sent).status_code == 303
    file = hers.get(reverse("story_picture_mine", args=[story_id]))
    assert (file["Content-Type"], file["Cache-Control"]) == ("image/webp", "private, no-store")
    assert b"telephone" not in file.content
    assert hers.post(address, {"do": "out"}).status_code == 303
    assert hers.get(reverse("story_picture_mine", args=[story_id])).status_code == 404


def test_a_recording_needs_its_words(hers, ash):
    story_id = drafted(ash)
    address = reverse("story_sound_keep", args=[story_id])
    file = SimpleUploadedFile("a.wav", sound().data)
    assert "Write down what you say" in _text(hers.post(address, {"sound": file}), 422)
    file.seek(0)
    assert hers.post(address, {"sound": file, "transcript": "I walked."}).status_code == 303
    assert hers.get(reverse("story_sound_mine", args=[story_id]))["Content-Type"] == "audio/wav"
    assert hers.post(address, {"do": "out"}).status_code == 303
    assert not queries.story_of(ash, story_id).has_sound


def test_nothing_is_ticked_before_and_each_yes_has_its_end(hers, ash):
    story_id = drafted(ash)
    address = reverse("story_uses", args=[story_id])
    assert "checked" not in _text(hers.get(address))
    wrong = hers.post(address, {"yes_team": "on", "until_team": "2001-01-01"})
    assert "at most a year" in _text(wrong, 422)
    assert hers.post(address, {"yes_team": "on"}).status_code == 303
    row = StoryConsent.objects.get()
    assert (row.use, row.decided, (row.until - row.at).days) == ("team", "given", 365)
    assert hers.post(address, {}).status_code == 303
    assert not queries.my_consents(ash, story_id, now())


def test_before_sending_it_asks_how_it_was_and_keeps_no_answer(hers, ash):
    story_id = drafted(ash)
    address = reverse("story_send", args=[story_id])
    page = _text(hers.get(address))
    assert "Your answer is kept nowhere" in page
    assert reverse("help_now") in page
    assert hers.post(address, {}).status_code == 422
    hers.post(address, {"how": "wait"})
    assert queries.story_of(ash, story_id).state is State.DRAFT
    hers.post(address, {"how": "stirred"})
    assert queries.story_of(ash, story_id).state is State.SENT


def test_one_without_a_title_is_not_sent(hers, ash):
    story_id = drafted(ash, title="")
    assert "It needs a title" in _text(hers.post(reverse("story_send", args=[story_id]), {"how": "send"}), 422)
    assert queries.story_of(ash, story_id).state is State.DRAFT


def test_what_is_typed_after_sending_stands_on_the_page(hers, ash):
    story_id = drafted(ash)
    operations.send_story(by=ash, story_id=story_id, at=now())
    late = hers.post(reverse("story_write", args=[story_id]), {"words": "One more thing"})
    assert "One more thing" in _text(late, 409)
    assert hers.get(reverse("story_write", args=[story_id])).status_code == 303


def test_an_editor_reads_it_and_learns_no_account(eds, ash):
    story_id = drafted(ash, at=now())
    operations.send_story(by=ash, story_id=story_id, at=now())
    pages = [_text(eds.get("/stories/editing/")), _text(eds.get(reverse("story_editing", args=[story_id])))]
    for page in pages:
        assert "Told by" in page or "Heron" in page
        assert ash.username not in page
        assert str(ash.pk) not in page
    eds.post(reverse("story_editing", args=[story_id]), {"do": "read"})
    assert queries.story_of(ash, story_id).state is State.READING


def test_the_author_decides_about_each_changed_word(hers, eds, ash, editor):
    story_id = ready(ash, editor, Use.TEAM, at=now())
    words = "I went to the bridge.\n\nIt took a year."
    changed = {"title": "A bridge", "words": words, "note": "Why not?", "seen": "1"}
    assert eds.post(reverse("story_suggest", args=[story_id]), {**changed, "client_id": uuid4()}).status_code == 303
    late = eds.post(reverse("story_suggest", args=[story_id]), {**changed, "client_id": uuid4()})
    assert "Nothing was sent" in _text(late, 409)
    assert "Why not?" in _text(hers.get(reverse("story_changes", args=[story_id])))
    asked = queries.open_suggestion(ash, story_id)
    answer = {"suggestion": asked.id, "words": [piece.number for piece in asked.words if piece.is_change]}
    assert hers.post(reverse("story_changes", args=[story_id]), answer).status_code == 303
    copy = Story.objects.get(pk=story_id).copy
    assert (copy.title, copy.words) == ("The bridge", words)


def test_a_story_is_read_without_an_account_and_kept_by_nothing(client, ash, editor):
    story_id = published(ash, editor, Use.WEBSITE, whole=True, at=now())
    one = copy_id(story_id)
    for address in ("/stories/", reverse("story", args=[one]), reverse("story_picture", args=[one])):
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer["Cache-Control"] == "private, no-store"
    page = client.get(reverse("story", args=[one]))
    assert page["X-Robots-Tag"] == "noindex, noarchive"
    assert "I walked to the bridge." in _text(page)
    assert 'alt="Red and blue"' in _text(page)
    assert ash.username not in _text(page)
    allowed(ash, story_id, Use.WEBSITE, Use.PRESS, at=now())
    assert "X-Robots-Tag" not in client.get(reverse("story", args=[one]))


def test_the_community_reads_what_is_for_it_alone(client, theirs, ash, editor):
    one = copy_id(published(ash, editor, Use.COMMUNITY, whole=True, at=now()))
    assert "The bridge" in _text(theirs.get("/stories/community/"))
    assert "The bridge" not in _text(theirs.get("/stories/"))
    assert theirs.get(reverse("story_sound", args=[one])).status_code == 200
    assert client.get(reverse("story_sound", args=[one])).status_code == 404
    assert client.get(reverse("story", args=[one])).status_code == 404


def test_a_sheet_says_when_it_was_fetched_and_where_to_look_again(client, ash, editor):
    story_id = ready(ash, editor, Use.EVENT, whole=True, at=now())
    address = reverse("story_sheet", args=[token_of(put(editor, story_id, Use.EVENT, Form.SHEET, at=now()))])
    page = client.get(address)
    assert "Fetched on" in _text(page)
    assert f"http://testserver{address}" in _text(page)
    assert page["Cache-Control"] == "private, no-store"
    operations.withdraw_story(by=ash, story_id=story_id, at=now())
    assert client.get(address).status_code == 404


def test_nothing_is_published_without_a_yes(eds, ash, editor):
    story_id = ready(ash, editor, Use.TEAM, Use.PRESS, at=now())
    address = reverse("story_publish", args=[story_id])
    assert "Newspapers" in _text(eds.get(address))
    assert "The public pages" not in _text(eds.get(address))
    assert eds.post(address, {"use": "website here"}).status_code == 422
    assert "Say where it is" in _text(eds.post(address, {"use": "press outside"}), 422)
    assert eds.post(address, {"use": "press outside", "where": "The Gazette"}).status_code == 303
    operations.withdraw_use(by=ash, story_id=story_id, use=Use.PRESS, at=now())
    page = _text(eds.get("/stories/editing/"))
    assert "The Gazette" in page


@pytest.mark.django_db(transaction=True)
def test_taking_it_back_shows_for_each_place_that_it_is_gone(hers, eds, ash, editor):
    story_id = published(ash, editor, *EVERYWHERE_HERE, whole=True, at=now())
    allowed(ash, story_id, *EVERYWHERE_HERE, Use.PRESS, at=now())
    use_id = put(editor, story_id, Use.PRESS, Form.OUTSIDE, where="The Gazette", at=now())
    answer = hers.post(reverse("story_take_back", args=[story_id]))
    assert answer["Location"] == reverse("story_gone", args=[story_id])
    page = _text(hers.get(answer["Location"]))
    assert page.count("Gone at") == 3
    assert "An editor will ask them" in page
    asked = reverse("story_use_asked", args=[use_id])
    assert eds.post(asked, {"whom": "The news desk"}).status_code == 303
    assert eds.post(asked, {"do": "down"}).status_code == 303
    page = _text(hers.get(answer["Location"]))
    assert "we asked <bdi>The news desk</bdi>" in page
    assert "that it is down" in page
    words = _text(eds.get(reverse("story_editing", args=[story_id])))
    assert "I walked to the bridge" not in words


@pytest.mark.parametrize(("how", "state"), [("leave", State.SENT), ("wait", State.DRAFT), ("back", State.SENT)])
def test_a_day_later_it_may_stay_wait_or_be_taken_back(hers, ash, how, state):
    story_id = drafted(ash)
    operations.send_story(by=ash, story_id=story_id, at=now())
    answer = hers.post(reverse("story_day_after", args=[story_id]), {"how": how})
    assert answer.status_code == 303
    assert queries.story_of(ash, story_id).state is state
    assert ("take-back" in answer["Location"]) == (how == "back")


def test_a_year_more_only_for_what_is_ticked(hers, ash):
    story_id = drafted(ash)
    allowed(ash, story_id, Use.TEAM, Use.EVENT, at=now())
    before = queries.my_consents(ash, story_id, now())
    assert hers.post(reverse("story_again", args=[story_id]), {"use": ["team"]}).status_code == 303
    after = queries.my_consents(ash, story_id, now())
    assert after[Use.TEAM] > before[Use.TEAM]
    assert after[Use.EVENT] == before[Use.EVENT]


def test_a_draft_is_deleted_for_good(hers, ash):
    story_id = drafted(ash)
    assert hers.post(reverse("story_delete", args=[story_id]))["Location"] == reverse("stories_mine")
    assert not Story.objects.exists()
