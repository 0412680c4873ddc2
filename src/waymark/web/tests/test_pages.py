"""The pages of the face, in every language the site has, and what is shown when something went wrong."""

import re
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path

from waymark.web import cost, views
from waymark.web.navigation import Entry, links

LANGUAGES = [code for code, _name in settings.LANGUAGES]
PAGES = ["/", "/design/", "/display/", "/licence/"]
FORBIDDEN = re.compile(r"\b(therap\w+|treat\w*|diagnos\w+|screen\w*|monitor\w*|alert\w*|patients?)\b", re.IGNORECASE)


def words_of(html: str) -> str:
    """What a person reads: the text of the page, without scripts, tags and the licence, which is not ours to word."""
    html = re.sub(r'<div lang="en" class="legal">.*?</div>', "", html, flags=re.DOTALL)
    return re.sub(r"<[^>]+>", " ", html)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_opens_in_every_language_without_a_database(client: Client, page, language):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    response = client.get(page)
    assert response.status_code == 200
    html = response.content.decode()
    assert cost.MARK not in html
    assert re.search(r"This page used about \d+ kB", html)


@pytest.mark.parametrize("page", PAGES)
def test_says_nothing_that_is_not_ours_to_say(client: Client, page):
    words = words_of(client.get(page).content.decode())
    assert not FORBIDDEN.findall(words)
    assert "!" not in words


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_the_same_corner_and_a_plain_title(client: Client, page):
    html = client.get(page).content.decode()
    assert 'href="#main"' in html
    assert "data-exit" in html
    assert "Flare mode" in html
    title = re.search(r"<title>(.*?)</title>", html)
    assert title
    assert not re.search("pain|health|diary|flare", title[1], re.IGNORECASE)


@pytest.mark.parametrize("page", PAGES)
def test_nothing_inline_and_nothing_from_elsewhere(client: Client, page):
    html = client.get(page).content.decode()
    assert not re.findall(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", html)
    assert not re.findall(r'(?:src|<link[^>]*href)="(?:https?:)?//', html)


def test_ids_are_used_once(client: Client):
    for page in PAGES:
        ids = re.findall(r'\sid="([^"]+)"', client.get(page).content.decode())
        assert len(ids) == len(set(ids)), page


def test_missing_and_forbidden_are_the_same_bytes(client: Client):
    request = RequestFactory().get("/me/secret/")
    missing, forbidden = views.not_found(request, Http404()), views.not_found(request, PermissionError())
    assert missing.status_code == forbidden.status_code == 404
    assert missing.content == forbidden.content == views.not_found(RequestFactory().get("/other/")).content
    assert client.get("/no-such-page/").status_code == 404


@pytest.mark.parametrize(
    ("view", "status"), [(views.bad_request, 400), (views.csrf_failure, 403), (views.server_error, 500)]
)
def test_error_pages_have_the_same_face(view, status):
    response = view(RequestFactory().get("/"))
    assert response.status_code == status
    assert b"data-exit" in response.content
    assert b"/static/web/waymark.css" in response.content


def test_even_a_broken_template_leaves_a_sentence(monkeypatch):
    def fail(*args: object, **kwargs: object) -> str:
        raise RuntimeError

    monkeypatch.setattr(views, "render_to_string", fail)
    response = views.server_error(RequestFactory().get("/"))
    assert response.status_code == 500
    assert b"Help now" in response.content


def test_only_rooms_that_exist_are_shown():
    shown = links("/licence/", (Entry("Licence", "licence", "info"), Entry("Moon", "no-such-room", "flare")))
    assert [(link.name, link.current) for link in shown] == [("Licence", True)]


def signed_in(request: HttpRequest) -> HttpResponse:
    return HttpResponse("page")


def said_otherwise(request: HttpRequest) -> HttpResponse:
    return HttpResponse("page", headers={"Cache-Control": "private, max-age=60"})


urlpatterns = [path("private/", signed_in), path("kept/", said_otherwise)]


@pytest.fixture
def pages() -> Iterator[Client]:
    with override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=["waymark.web.middleware.PrivateCacheMiddleware"]):
        yield Client()


def test_pages_of_somebody_signed_in_are_not_kept(pages: Client):
    pages.cookies[settings.SESSION_COOKIE_NAME] = "x"
    assert "no-store" in pages.get("/private/").headers["Cache-Control"]
    assert pages.get("/kept/").headers["Cache-Control"] == "private, max-age=60"


def test_other_pages_may_be_kept(pages: Client):
    assert not pages.get("/private/").has_header("Cache-Control")
