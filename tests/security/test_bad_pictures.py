"""Files with a second meaning, sent through the site's own forms: refused in a sentence, or written anew as pixels.

A refused one leaves no file in the data folder, and nothing that was typed beside it is lost.
"""

import io
import zipfile
from pathlib import Path

import pytest
import time_machine
from django.conf import settings
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from tests.support.people import NOON, join
from waymark.community.tests import talk
from waymark.groups.tests.circle import LATER, start
from waymark.stories.tests import people as stories
from waymark.web.pictures import LARGEST
from waymark.web.tests import made_pictures as made
from waymark.web.tests.made_pictures import plain, saved

SCRIPT = b"<script>alert(document.domain)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
NO_PICTURE, PIXELS, SMALL = "This is no picture that can be shown here", "too many pixels", "too small to be seen"
WHOLE = saved(Image.effect_noise((300, 300), 90).convert("RGB"), "JPEG")
REFUSED = {
    "svg": (SVG, NO_PICTURE),
    "svg with an entity": (b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x "x">]><svg/>', NO_PICTURE),
    "html": (b"<!doctype html>" + SCRIPT, NO_PICTURE),
    "script behind a magic word": (b"GIF89a" + SCRIPT, NO_PICTURE),
    "pdf": (b"%PDF-1.4\n" + SCRIPT, NO_PICTURE),
    "tiff": (saved(plain(), "TIFF"), NO_PICTURE),
    "eps": (saved(plain(), "EPS"), NO_PICTURE),
    "ico": (saved(plain(), "ICO"), NO_PICTURE),
    "heic": (b"\0\0\0\x18ftypheic" + b"\0" * 40, "HEIC"),
    "bomb": (made.png(60_000, 60_000), PIXELS),
    "long bomb": (made.png(50_001, 1_000), PIXELS),
    "cut off": (WHOLE[: len(WHOLE) // 2], "did not arrive whole"),
    "a dot": (saved(plain(size=(4, 4)), "PNG"), SMALL),
    "too many bytes": (b"\xff\xd8" + b"\0" * LARGEST, "larger than 10 MB"),
    "empty": (b"", "This file is empty"),
}
"""The file, and what is said of it."""
TAIL = io.BytesIO()
with zipfile.ZipFile(TAIL, "w") as _archive:
    _archive.writestr("list.txt", "names")
TAKEN = {
    "photo with a place and a script": made.with_place("JPEG") + SCRIPT,
    "png with a place": made.with_place("PNG"),
    "webp with a place": made.with_place("WEBP"),
    "gif that is a program": made.gif_script(),
    "png that is an archive": saved(plain(), "PNG") + TAIL.getvalue(),
}
WORDS = "I look at the bench & the hill."


@pytest.fixture(autouse=True)
def _later(db):
    cache.clear()
    with time_machine.travel(LATER, tick=False):
        yield


def _client(person) -> Client:
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def post():
    """Where an answer is written, by whom, and how its picture is found."""
    circle = start()
    ann = circle.take_in("Ann")
    talk.known(ann)
    sent = talk.begin(ann, talk.at_group(circle.slug, ann))
    return _client(ann), reverse("board_thread", args=[sent.thread_id]), {"words": WORDS, "alt": "A bench & a hill"}


@pytest.fixture
def story():
    ash = join("ash-heron-42")
    told = stories.drafted(ash, at=NOON)
    return _client(ash), reverse("story_picture_keep", args=[told]), {"alt": "A bench & a hill"}


@pytest.fixture(params=["post", "story"])
def place(request):
    """Client, address and what is typed beside the picture."""
    return request.getfixturevalue(request.param)


def _send(place, data: bytes):
    client, address, typed = place
    file = SimpleUploadedFile("photo.jpg", data, "image/jpeg")
    return client.post(address, typed | {"picture": file})


def _files() -> set[Path]:
    """All of the data folder but the database, and what is made of our own styles."""
    found = [one for one in Path(settings.DATA).rglob("*") if one.is_file() and "sqlite3" not in one.name]
    return {one for one in found if not {"static", "made"} & set(one.parts)}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_in_a_sentence_and_nothing_is_lost_or_left(place, name):
    data, said = REFUSED[name]
    before = _files()
    answer = _send(place, data)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert all(typed.replace("&", "&amp;") in page for typed in place[2].values())
    assert "alert(" not in page
    assert _files() == before


def test_a_comment_that_grows_is_refused_too(place):
    """Two hundred megabytes in two hundred kilobytes."""
    before = _files()
    assert _send(place, made.text_bomb()).status_code == 422
    assert _files() == before


@pytest.mark.parametrize("name", TAKEN)
def test_it_comes_back_as_pixels_and_nothing_else(place, name):
    client, address, _typed = place
    assert _send(place, TAKEN[name]).status_code == 303
    answer = client.get(_picture(address))
    headers = {one: answer[one] for one in ("Content-Type", "X-Content-Type-Options", "Cross-Origin-Resource-Policy")}
    assert list(headers.values()) == ["image/webp", "nosniff", "same-origin"]
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "no-store" in answer["Cache-Control"]
    for word in (b"script", b"alert", b"telephone", b"Exif", b"EXIF", b"list.txt", b"XMP"):
        assert word not in answer.content
    assert not zipfile.is_zipfile(io.BytesIO(answer.content))
    image = Image.open(io.BytesIO(answer.content))
    assert (image.format, dict(image.getexif())) == ("WEBP", {})


def _picture(address: str) -> str:
    """A post's has the post in its address, a story's stands beside the form."""
    from waymark.community.models import PostPicture

    if row := PostPicture.objects.first():
        return reverse("board_post_picture", args=[row.post_id])
    return f"{address}file/"
