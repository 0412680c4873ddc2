"""Files on the disk: there before the row, gone after it, and nobody's after a day."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import RequestFactory

from waymark.common.clock import now
from waymark.web import kept_files, sent_files
from waymark.web.picture_field import PictureField
from waymark.web.tests.made_pictures import plain, saved


@pytest.fixture
def named(settings, tmp_path, monkeypatch):
    """What rows name; an app `made` keeps files."""
    settings.DATA = tmp_path
    monkeypatch.setattr(kept_files, "_owners", {})
    names = set()
    kept_files.describe("made", lambda: names)
    return names


def _path(settings, name):
    return Path(settings.DATA) / "uploads" / name


def test_a_file_is_whole_under_a_name_that_says_nothing(settings, named):
    one, other = (kept_files.keep("made", b"same", "webp") for _ in range(2))
    assert one != other
    assert kept_files.read(one) == b"same"
    path = _path(settings, one)
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_only_who_is_known_keeps_files(named):
    with pytest.raises(LookupError):
        kept_files.keep("other", b"", "webp")


@pytest.mark.parametrize("name", ["../keys/secret-key", "made/../made/aa", "/etc/passwd", "", "made/aa/x.webp"])
def test_no_other_name_leads_anywhere(named, name):
    for read in (kept_files.read, kept_files.is_there):
        with pytest.raises(ValueError, match="No name"):
            read(name)


@pytest.mark.django_db(transaction=True)
def test_a_file_goes_when_its_row_is_gone_for_good(named):
    name = kept_files.keep("made", b"x", "webp")
    with transaction.atomic():
        kept_files.remove_after_commit([name])
        transaction.set_rollback(True)
    assert kept_files.is_there(name)
    with transaction.atomic():
        kept_files.remove_after_commit([name])
        assert kept_files.is_there(name)
    assert not kept_files.is_there(name)
    assert kept_files.read(name) is None
    kept_files.remove_after_commit([name])


def test_what_no_row_names_goes_after_a_day(settings, named):
    young, old, in_use = (kept_files.keep("made", b"x", "webp") for _ in range(3))
    named.add(in_use)
    long_ago = (now() - timedelta(days=2)).timestamp()
    for name in (old, in_use):
        os.utime(_path(settings, name), (long_ago, long_ago))
    assert kept_files.tidy(now()) == 1
    assert [kept_files.is_there(name) for name in (young, old, in_use)] == [True, False, True]


def test_files_of_an_app_that_is_not_there_are_left(settings, named, monkeypatch):
    name = kept_files.keep("made", b"x", "webp")
    os.utime(_path(settings, name), (0, 0))
    monkeypatch.setattr(kept_files, "_owners", {})
    assert kept_files.tidy(now()) == 0
    assert kept_files.is_there(name)


def test_a_picture_is_sent_so_that_nobody_keeps_or_runs_it():
    answer = sent_files.picture(b"RIFF")
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'; sandbox"
    assert (answer["Content-Type"], answer["Content-Disposition"][:6]) == ("image/webp", "inline")


def test_a_sound_is_sent_in_parts():
    asked = RequestFactory().get("/", headers={"Range": "bytes=1-2"})
    answer = sent_files.sound(asked, b"abcd", "audio/ogg")
    assert (answer.status_code, answer.content, answer["Content-Range"]) == (206, b"bc", "bytes 1-2/4")


def test_the_field_gives_on_a_clean_picture_or_a_sentence():
    field = PictureField()
    assert field.clean(None) is None
    assert field.clean(SimpleUploadedFile("a.svg", saved(plain(), "PNG"))).data[8:12] == b"WEBP"
    for data, told in [(b"<svg/>", "no picture"), (b"", "empty")]:
        with pytest.raises(Exception, match=told):
            field.clean(SimpleUploadedFile("a.png", data))
