"""The macros: figure and list agree, nothing inline, and not too heavy."""

import re

import pytest
from django.template import engines

from waymark.diary.body.page import body_page
from waymark.diary.body.terms import REGIONS, Figure

MARKS = {"knee-front-left": 6, "navel": 0, "heel-right": 10}
HEAVIEST = 45_000
"""Bytes one figure, front and back with all its larger parts, may have before it is packed."""


def drawn(call, marks=MARKS, figure=Figure.PLAIN):
    source = f'{{% import "diary/body_map_parts.html" as map with context %}}{{{{ map.{call} }}}}'
    return engines["jinja2"].env.from_string(source).render(body=body_page(figure, marks))


def test_every_region_has_a_row_and_a_place_that_leads_to_it():
    html = drawn("body_map(body)")
    assert set(re.findall(r'<select id="r-([\w-]+)"', html)) == set(REGIONS)
    assert set(re.findall(r'<a href="#r-([\w-]+)"', html)) == set(REGIONS)


def test_the_list_holds_what_is_marked():
    html = drawn("region_list(body)")
    row = html.split('id="r-knee-front-left"')[1].split("</select>")[0]
    assert "<option selected>6" in row
    assert html.count("<option selected>") == len(MARKS)
    assert "1 marked" in html


def test_the_figure_says_and_shows_what_is_marked():
    html = drawn("figures(body)")
    assert 'class="sev-6" aria-label="Front of your left knee, 6 of 10"' in html
    assert '<g class="pin" data-of="knee-front-left">' in html
    assert html.count('data-of="heel-right"') == 2  # from behind and from below


def test_a_still_picture_cannot_be_touched_and_says_what_it_is():
    html = drawn("figure(body, 'back', 'One place marked')")
    assert "<a " not in html
    assert 'role="img" aria-label="One place marked"' in html
    assert " id=" not in html  # two of them may stand on one page


@pytest.mark.parametrize("figure", list(Figure))
def test_a_figure_is_light_enough(figure):
    assert len(drawn("figures(body)", {}, figure).encode()) < HEAVIEST


def test_ids_are_there_once_and_links_lead_somewhere():
    html = drawn("body_map(body)")
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


def test_nothing_is_styled_or_scripted_inline():
    html = drawn("figure_choice(body)") + drawn("body_map(body)")
    assert not re.search(r"\sstyle=|\son\w+=|<style|<script", html)


def test_the_chosen_figure_is_ticked():
    assert 'value="hips" checked' in drawn("figure_choice(body)", figure=Figure.HIPS)
