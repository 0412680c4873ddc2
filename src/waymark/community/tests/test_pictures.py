"""A picture with a post: clean, described, and seen by who sees the post."""

import io
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from waymark.community import operations
from waymark.community.models import Post, PostPicture
from waymark.community.tests import talk
from waymark.groups.tests.circle import LATER
from waymark.moderation.terms import Shown


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
