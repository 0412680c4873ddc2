"""Which language a page speaks, and which way it runs."""

import pytest
from django.conf import settings
from django.test import Client, RequestFactory

from waymark.web import language


def asked(cookie: str = "", header: str = "") -> str:
    request = RequestFactory().get("/", headers={"accept-language": header})
    if cookie:
        request.COOKIES[settings.LANGUAGE_COOKIE_NAME] = cookie
    return language.chosen(request)


@pytest.mark.parametrize("cookie", ["", "xx", "en-gb; drop", "../../etc", "\x00", "A" * 500])
def test_an_unknown_cookie_is_the_language_of_the_site(cookie):
    assert asked(cookie) == settings.LANGUAGE_CODE


def test_the_cookie_comes_before_the_browser():
    assert asked(settings.MIRRORED, "en-gb") == settings.MIRRORED


@pytest.mark.parametrize("header", ["", "*", "zz;q=nonsense", "en-GB,en;q=0.9", "en"])
def test_the_browser_is_heard(header):
    assert asked(header=header) == "en-gb"


def test_english_drawn_right_to_left(client: Client):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = settings.MIRRORED
    response = client.get("/licence/")
    assert 'lang="en-GB" dir="rtl"' in response.content.decode()
    assert response.headers["Content-Language"] == "en-GB"


def test_english_runs_left_to_right(client: Client):
    response = client.get("/licence/")
    assert 'lang="en-GB" dir="ltr"' in response.content.decode()
    assert "Accept-Language" in response.headers["Vary"]


@pytest.mark.parametrize(("code", "written"), [("en-gb", "en-GB"), ("cy", "cy"), ("zh-hans", "zh-Hans")])
def test_tags_are_written_as_the_standard_says(code, written):
    assert language.tag(code) == written


@pytest.mark.parametrize(("code", "way"), [("en-gb", "ltr"), ("ur", "rtl"), ("ar", "rtl"), ("cy", "ltr")])
def test_direction(code, way):
    assert language.direction(code) == way
