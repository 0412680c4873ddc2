"""The one stylesheet that is joined out of many."""

import re

import pytest
from django.contrib.staticfiles import finders

from waymark.web.stylesheet import NAME, SOURCES, StylesheetFinder, joined

PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|(?:left|right|top|bottom)\s*:"
    r"|(?:min-|max-)?(?:width|height)\s*:|text-align\s*:\s*(?:left|right)|float\s*:)"
)


def test_layers_come_first():
    assert joined().startswith("@layer reset, tokens, base, layout, components, utilities, print;")


def test_every_file_is_in_it():
    text = joined()
    assert len(list(SOURCES.glob("*.css"))) > 20
    assert all(word in text for word in (".button-primary", ".stone-face", "@media print", "@font-face"))


def test_it_has_no_comments_and_points_to_fonts_from_where_it_lies():
    text = joined()
    assert "/*" not in text
    assert 'url("fonts/' in text
    assert "../" not in text


def test_it_is_found_and_kept_up_to_date(tmp_path, settings):
    settings.DATA = tmp_path
    finder = StylesheetFinder()
    made = finder.find(NAME)
    assert (tmp_path / "made" / NAME).read_text() == joined()
    (tmp_path / "made" / NAME).write_text("old")
    assert finder.find(NAME) == made
    assert (tmp_path / "made" / NAME).read_text() == joined()
    assert [name for name, _storage in finder.list([])] == [NAME]


def test_other_names_are_not_its_own():
    assert StylesheetFinder().find("web/other.css") == []


def test_pages_can_link_it():
    assert finders.find(NAME)


@pytest.mark.parametrize("path", sorted(SOURCES.glob("*.css")), ids=lambda path: path.name)
def test_only_logical_properties(path):
    """Pages in Arabic script run the other way, so no rule may say left or right, width or height."""
    outside_queries = re.sub(
        r"@(?:media|container)[^{]*", "", re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
    )
    assert not PHYSICAL.findall(outside_queries)


@pytest.mark.parametrize("path", sorted(SOURCES.glob("*.css")), ids=lambda path: path.name)
def test_colours_come_from_the_tokens(path):
    if path.name in {"tokens.css", "print.css", "dialog.css"}:
        return
    assert not re.findall(r"#[0-9a-f]{3,8}\b|rgba?\(", path.read_text(), flags=re.IGNORECASE)


def test_light_values_are_the_same_with_and_without_support_for_both():
    """Older browsers get the light values from a list of their own: the two lists must not drift apart."""
    text = (SOURCES / "tokens.css").read_text()
    plain = dict(re.findall(r"(--[\w-]+): (#\w+);", text.split("@supports")[0]))
    both = dict(re.findall(r"(--[\w-]+): light-dark\((#\w+),", text))
    assert both
    assert both == {name: plain[name] for name in both}
