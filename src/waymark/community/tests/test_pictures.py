"""A picture with a post: clean, described, and seen by who sees the post."""

import io
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from waymark.common.ids import new_id
from waymark.community import operations
from waymark.community.models import Post, PostPicture
from waymark.community.terms.things import POST
from waymark.community.tests import talk
from waymark.groups.tests.circle import LATER
from waymark.moderation import operations as moderation
from waymark.moderation.models import Case, CaseContent, CasePicture
from waymark.moderation.operations import Said
from waymark.moderation.terms import Shown
from waymark.moderation.tests.desks import browser as desk_browser
from waymark.moderation.tests.desks import moderator
from waymark.people import operations as people
from waymark.web import kept_files


@pytest.fixture
def thread(around):
    sent = talk.begin(around.ann, talk.at_group(around.slug, around.ann))
    return reverse("board_thread", args=[sent.thread_id])


def _file(name: str = "bench.png") -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), (200, 180, 90)).save(out, "PNG")
    return SimpleUploadedFile(name, out.getvalue(), "image/png")


def _send(as_, around, thread, **more):
    said = {"words": "Look.", "picture": _file(), "alt": "A yellow field"} | more
    return as_(around.ann).post(thread, said)


def test_a_picture_stands_under_the_words_with_what_is_on_it(around, as_, thread):
    assert _send(as_, around, thread).status_code == 303
    row = PostPicture.objects.get()
    page = as_(around.kim).get(thread).content.decode()
    address = reverse("board_post_picture", args=[row.post_id])
    assert f'<img src="{address}" alt="A yellow field" width="60" height="40"' in page
    answer = as_(around.kim).get(address)
    assert (answer["Content-Type"], answer.content[8:12]) == ("image/webp", b"WEBP")
    assert "no-store" in answer["Cache-Control"]


def test_what_is_on_it_is_asked_for(around, as_, thread):
    answer = _send(as_, around, thread, alt=" ")
    assert answer.status_code == 422
    assert b"Say in a few words what is on the picture" in answer.content
    assert b"Look." in answer.content
    assert not PostPicture.objects.exists()


def test_what_is_no_picture_is_refused_in_a_sentence(around, as_, thread):
    evil = SimpleUploadedFile("x.png", b"<svg onload=alert(1)>", "image/png")
    answer = _send(as_, around, thread, picture=evil)
    assert answer.status_code == 422
    assert b"This is no picture that can be shown here." in answer.content


def test_who_does_not_see_the_post_does_not_see_the_picture(around, as_, thread):
    _send(as_, around, thread)
    row = PostPicture.objects.get()
    address = reverse("board_post_picture", args=[row.post_id])
    assert as_(around.sid).get(address).status_code == 404
    operations.show_post(row.post_id, Shown.HIDDEN, "", LATER)
    assert as_(around.kim).get(address).status_code == 404
    assert as_(around.ann).get(address).status_code == 200


def test_taken_away_the_file_goes_too(around, as_, thread, django_capture_on_commit_callbacks):
    _send(as_, around, thread)
    row = PostPicture.objects.get()
    path = Path(settings.DATA) / "uploads" / row.file
    assert path.exists()
    with django_capture_on_commit_callbacks(execute=True):
        operations.take_away(by=around.ann, post_id=row.post_id, at=LATER)
    assert not path.exists()
    assert Post.objects.get(pk=row.post_id).gone_at


# --- changing the picture -------------------------------------------------------------------------------------------
@pytest.fixture
def shot(around, as_, thread):
    _send(as_, around, thread)
    return PostPicture.objects.get()


def _change(as_, around, shot, **more):
    said = {"words": "Look.", "alt": shot.alt, "based_on": "1"} | more
    return as_(around.ann).post(reverse("board_post_change", args=[shot.post_id]), said)


def test_the_picture_stands_on_the_page_that_changes_the_post(around, as_, shot):
    page = as_(around.ann).get(reverse("board_post_change", args=[shot.post_id])).content.decode()
    assert reverse("board_post_picture", args=[shot.post_id]) in page
    assert 'value="A yellow field"' in page


def test_another_picture_takes_its_place_and_the_old_file_goes(around, as_, shot, django_capture_on_commit_callbacks):
    old = Path(settings.DATA) / "uploads" / shot.file
    with django_capture_on_commit_callbacks(execute=True):
        assert _change(as_, around, shot, picture=_file(), alt="A bench").status_code == 303
    new = PostPicture.objects.get()
    assert new.alt == "A bench"
    assert new.file != shot.file
    assert not old.exists()
    assert (Path(settings.DATA) / "uploads" / new.file).exists()


def test_it_can_be_taken_away_by_itself(around, as_, shot, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        assert _change(as_, around, shot, drops_picture="on").status_code == 303
    assert not PostPicture.objects.exists()
    assert not (Path(settings.DATA) / "uploads" / shot.file).exists()
    assert Post.objects.get(pk=shot.post_id).words == "Look."


def test_what_is_on_it_can_be_said_better_and_never_left_out(around, as_, shot):
    assert _change(as_, around, shot, alt=" ").status_code == 422
    assert _change(as_, around, shot, alt="A field of rape, in May").status_code == 303
    assert PostPicture.objects.get().alt == "A field of rape, in May"


def test_a_post_without_one_can_get_one(around, as_):
    sent = talk.begin(around.ann, talk.at_group(around.slug, around.ann))
    address = reverse("board_post_change", args=[sent.post_id])
    said = {"words": "I sit down.", "title": "Rest", "based_on": "1", "picture": _file(), "alt": "A bench"}
    assert as_(around.ann).post(address, said).status_code == 303
    assert PostPicture.objects.get().post_id == sent.post_id


def test_a_phone_number_in_what_is_on_it_waits_for_a_look(around, as_, shot):
    assert _change(as_, around, shot, alt="Ring me on 07700 900123").status_code == 303
    assert Post.objects.get(pk=shot.post_id).shown == Shown.WAITS.value


# --- as it was reported -----------------------------------------------------------------------------------------------
def test_who_looks_at_a_case_sees_the_picture_as_it_was_reported(around, as_, shot, django_capture_on_commit_callbacks):
    mo = moderator()
    said = Said(new_id(), "I do not like it.")
    moderation.report(by=around.kim, kind=POST, thing_id=shot.post_id, said=said, at=LATER)
    with django_capture_on_commit_callbacks(execute=True):
        operations.take_away(by=around.ann, post_id=shot.post_id, at=LATER)
    case = Case.objects.get()
    desk = desk_browser(mo)
    address = reverse("moderation_case_picture", args=[case.pk, 1])
    page = desk.get(reverse("moderation_case", args=[case.pk])).content.decode()
    assert address in page
    assert "A yellow field" in page
    assert address in desk.get(reverse("moderation_decide", args=[case.pk])).content.decode()
    answer = desk.get(address)
    assert (answer["Content-Type"], answer.content[8:12]) == ("image/webp", b"WEBP")
    assert desk.get(reverse("moderation_case_picture", args=[case.pk, 2])).status_code == 404
    for who in (around.kim, around.ann, around.sid):
        assert as_(who).get(address).status_code == 404


def test_the_copy_goes_with_who_wrote_it(around, as_, shot):
    moderation.report(by=around.kim, kind=POST, thing_id=shot.post_id, said=Said(new_id(), "No."), at=LATER)
    (name,) = CasePicture.objects.values_list("file", flat=True)
    assert kept_files.is_there(name)
    kept_files.tidy(LATER + timedelta(days=3650))
    assert kept_files.is_there(name)
    CaseContent.objects.all().delete()
    kept_files.tidy(LATER + timedelta(days=3650))
    assert not kept_files.is_there(name)


def test_with_an_account_its_pictures_go_at_once(around, as_, shot, django_capture_on_commit_callbacks):
    moderation.report(by=around.kim, kind=POST, thing_id=shot.post_id, said=Said(new_id(), "No."), at=LATER)
    (copy,) = CasePicture.objects.values_list("file", flat=True)
    with django_capture_on_commit_callbacks(execute=True):
        people.erase(by=around.ann, at=LATER)
    assert not kept_files.is_there(shot.file)
    assert not kept_files.is_there(copy)
