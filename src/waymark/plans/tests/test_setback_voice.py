"""The own voice: a file comes in, is heard in parts, and goes; whatever it calls itself."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from waymark.plans import queries
from waymark.plans.models import SetbackRecording
from waymark.plans.tests.people import setback_plan
from waymark.plans.tests.setback_people import recorded, wav
from waymark.sharing.queries import own_access
from waymark.web.sounds import LARGEST

VOICE, SOUND, REMOVE = "/plan/setback/voice/", "/plan/setback/voice/sound/", "/plan/setback/voice/remove/"


def _send(browser, data, name="voice.wav", kind="audio/wav", **more):
    return browser.post(VOICE, {"sound": SimpleUploadedFile(name, data, kind), **more})


def _id(person):
    return queries.recording_of(own_access(person)).id


def test_a_file_is_kept_and_heard(hers, ash):
    answer = _send(hers, wav())
    assert (answer.status_code, answer["Location"]) == (303, VOICE)
    page = hers.get(VOICE).content.decode()
    assert f'src="{SOUND}"' in page
    assert "Only you can hear it" in page
    assert "Others who are near may hear it" in page


def test_it_is_sent_back_as_what_it_is_and_kept_nowhere(hers, ash):
    _send(hers, wav(), name="page.html", kind="text/html")
    answer = hers.get(SOUND, headers={"Accept-Encoding": "gzip"})
    assert (answer.status_code, answer["Content-Type"], answer.content) == (200, "audio/wav", wav())
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Accept-Ranges"] == "bytes"


@pytest.mark.parametrize(
    ("asked", "status", "content_range", "first", "last"),
    [
        ("bytes=0-1", 206, "bytes 0-1/844", 0, 2),
        ("bytes=800-", 206, "bytes 800-843/844", 800, 844),
        ("bytes=-44", 206, "bytes 800-843/844", 800, 844),
        ("bytes=0-1,4-5", 200, None, 0, 844),
        ("bytes=900-", 416, "bytes */844", 0, 0),
    ],
)
def test_a_player_may_ask_for_a_part(hers, ash, asked, status, content_range, first, last):
    recorded(ash)
    answer = hers.get(SOUND, headers={"Range": asked})
    assert (answer.status_code, answer.get("Content-Range")) == (status, content_range)
    assert answer.content == wav()[first:last]
    assert answer["Content-Length"] == str(last - first)


def test_a_part_of_an_older_copy_is_the_whole(hers, ash):
    recorded(ash)
    assert hers.get(SOUND, headers={"Range": "bytes=0-1", "If-Range": '"x"'}).status_code == 200


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"<html><script>alert(1)</script>", "no sound file that can be played here"),
        (b"", "This file is empty"),
        (b"RIFF\0\0\0\0WAVE" + b"\0" * LARGEST, "larger than 2 MB"),
    ],
)
def test_what_is_no_sound_is_refused_with_a_reason(hers, data, told):
    answer = _send(hers, data)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert not SetbackRecording.objects.exists()


def test_without_a_file_it_says_what_to_do(hers):
    answer = hers.post(VOICE, {})
    assert answer.status_code == 422
    assert "Record something first, or choose a sound file." in answer.content.decode()


def test_sent_twice_it_is_kept_once(hers, ash):
    _send(hers, wav())
    first = _id(ash)
    assert _send(hers, wav()).status_code == 303
    assert _id(ash) == first


def test_a_new_one_replaces_the_one_that_was_seen(hers, ash):
    recorded(ash)
    assert _send(hers, wav(0.2), replaces=_id(ash)).status_code == 303
    assert hers.get(SOUND).content == wav(0.2)


def test_of_two_tabs_the_second_is_told_and_the_first_stays(hers, ash):
    recorded(ash)
    answer = _send(hers, wav(0.2))
    assert answer.status_code == 409
    assert "Another recording was kept meanwhile" in answer.content.decode()
    assert f'name="replaces" value="{_id(ash)}"' in answer.content.decode()
    assert hers.get(SOUND).content == wav()


@pytest.mark.parametrize("odd", ["x", "0", "None"])
def test_where_the_page_does_not_say_what_it_showed_it_asks(hers, ash, odd):
    assert _send(hers, wav(), replaces=odd).status_code == 303
    answer = _send(hers, wav(0.2), replaces=odd)
    assert answer.status_code == 409
    assert "Another recording was kept meanwhile" in answer.content.decode()
    assert hers.get(SOUND).content == wav()


def test_a_recording_that_did_not_arrive_whole_is_not_kept(hers, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 70_000
    answer = _send(hers, wav(10))
    assert answer.status_code == 422
    assert "Only a part of this file arrived here" in answer.content.decode()
    assert not SetbackRecording.objects.exists()


def test_it_is_taken_out_for_good(hers, ash):
    recorded(ash)
    assert hers.post(REMOVE, {"recording": uuid4()}).status_code == 303
    assert hers.get(SOUND).status_code == 200
    assert hers.post(REMOVE, {"recording": _id(ash)}).status_code == 303
    assert hers.get(SOUND).status_code == 404
    assert hers.post(REMOVE, {"recording": ""}).status_code == 303


def test_birch_hears_nothing_and_takes_nothing_out(hers, theirs, ash, client):
    recorded(ash)
    nothing = theirs.get("/there/is/no/such/page/")
    answer = theirs.get(SOUND)
    assert (answer.status_code, answer.content) == (404, nothing.content)
    theirs.post(REMOVE, {"recording": _id(ash)})
    assert SetbackRecording.objects.count() == 1
    client.logout()
    assert client.get(SOUND)["Location"] == f"/sign-in/?next={SOUND}"


def test_on_a_bad_day_it_comes_after_the_kind_sentence(hers, ash):
    setback_plan(ash)
    recorded(ash)
    page = hers.get(reverse("setback"), {"step": 2}).content.decode()
    assert f'src="{SOUND}"' in page
    assert "Others who are near may hear it" in page
    assert 'preload="none"' in page


def test_the_page_may_use_the_microphone_and_play_what_it_records(hers):
    answer = hers.get(VOICE)
    assert 'microphone=("self")' in answer["Permissions-Policy"] or "microphone=(self)" in answer["Permissions-Policy"]
    assert "media-src 'self' blob:" in answer["Content-Security-Policy"]


def test_the_pages_open_no_sound_to_say_that_there_is_one(hers, ash, django_assert_num_queries):
    recorded(ash)
    # session, person, recording
    with django_assert_num_queries(3):
        hers.get(VOICE)
