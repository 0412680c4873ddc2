"""Markdown of people: what it may become, and what it may never."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.web.markdown import TAGS, quoted, to_html

TAG = re.compile(r"</?([a-zA-Z][^\s>/]*)([^>]*)>")
REL = 'rel="nofollow ugc noopener noreferrer"'


def test_a_little_markdown_is_drawn():
    made = to_html("**Slowly** and *gently*.\nAnother line.\n\n- tea\n- rest\n\n> yes\n\n3. three")
    assert "<strong>Slowly</strong>" in made
    assert "<em>gently</em>.<br>" in made
    assert "<li>tea</li>" in made
    assert "<blockquote>" in made
    assert '<ol start="3">' in made


def test_a_link_helps_nobody_to_climb_and_tells_nobody_where_it_was():
    made = to_html("[a page](https://example.org/x)")
    assert made.startswith('<p><a href="https://example.org/x"')
    assert REL in made


def test_no_heading_and_no_picture():
    made = to_html("# Loud\n\n![x](https://example.org/x.png)\n\nAlso\n====\n")
    assert "<h1" not in made
    assert "<img" not in made


@pytest.mark.parametrize(
    "payload",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&#58;alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:x)",
        "<svg><a xlink:href=javascript:alert(1)>",
        '[x](https://e.org "onmouseover=alert(1)")',
        "![x](https://example.org/beacon.png)",
        '<https://e.org/" onclick=alert(1)>',
        "<iframe srcdoc='<script>1</script>'>",
        "<style>*{display:none}</style>",
        "```html onload=x\n<b>\n```",
    ],
)
def test_nothing_of_it_runs(payload):
    _is_harmless(to_html(payload))


@given(st.text(alphabet="<>\"'=()[]!`*_#&;:/ajscripthonelvxd \n-+0", max_size=200))
def test_whatever_is_typed_only_these_tags_come_out(words):
    _is_harmless(to_html(words))


def _is_harmless(made: str) -> None:
    for name, attributes in TAG.findall(made):
        assert name in TAGS
        assert not re.search(r"\bon\w+\s*=|style\s*=|class\s*=|title\s*=", re.sub(r'"[^"]*"', '""', attributes))
    for href in re.findall(r'href="([^"]*)"', made):
        assert not re.match(r"\s*(javascript|data|vbscript|file)", href, re.IGNORECASE)


def test_a_quote_names_whom_it_quotes_and_is_cut_at_a_word():
    assert quoted("Mo", "One.\n\nTwo.") == "> **Mo:**\n> One.\n>\n> Two.\n\n"
    assert quoted("Mo", "word " * 400, longest=20).endswith("word …\n\n")
