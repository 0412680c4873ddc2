"""What a first visit costs: at most 100 kB in at most 12 requests, with air to spare."""

import re

from django.test import Client

from waymark.web import cost


def test_the_landing_page_stays_light(client: Client):
    html = client.get("/").content
    files = cost.linked(html)
    assert all(cost.weight(name) for name in files), "a linked file is missing"
    assert len(html) + sum(cost.weight(name) for name in files) < 70_000
    assert 1 + len(files) <= 9


def test_the_sentence_is_counted_not_guessed(client: Client):
    html = client.get("/licence/").content
    first, again = (int(number) for number in re.findall(rb"about (\d+) kB", html))
    assert abs(again - len(html) / 1000) <= 1.2
    assert abs(first - again - sum(cost.weight(name) for name in cost.linked(html)) / 1000) <= 1.2


def test_each_file_counts_once_and_other_sites_not_at_all():
    html = (
        b'<link href="/static/web/icons.svg"><use href="/static/web/icons.svg#back"><a href="https://example.org/x.js">'
    )
    assert cost.linked(html) == {"web/icons.svg"}


def test_an_unknown_file_weighs_nothing():
    assert cost.weight("web/no-such-file.css") == 0


def test_a_kilobyte_is_never_rounded_away():
    assert [cost.kilobytes(size) for size in (0, 1, 1000, 1001)] == [0, 1, 1, 2]


def test_fonts_count_only_where_they_are_used(client: Client):
    plain = cost.linked(client.get("/licence/").content)
    client.cookies["wm_display"] = "font-device"
    assert {name for name in plain if name.endswith(".woff2")}
    assert not {name for name in cost.linked(client.get("/licence/").content) if name.endswith(".woff2")}
