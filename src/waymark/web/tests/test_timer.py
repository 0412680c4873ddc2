"""The clock, the pacer and the voice as they stand in a page, before any script."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from django.template import engines
from django.test import RequestFactory

SCRIPTS = Path(__file__).parents[1] / "static" / "web" / "js"


@pytest.fixture
def draw(rf: RequestFactory):
    def make(source: str) -> str:
        template = engines["jinja2"].from_string('{% import "web/components.html" as ui with context %}' + source)
        return str(template.render({"display": None}, rf.get("/")))

    return make


def test_without_scripts_the_clock_says_from_when_to_when(draw):
    html = draw('{{ ui.timer(480, "Timer", starts="10:05", ends="10:13") }}')
    still = re.search(r'data-timer="still">(.*?)</div>', html, re.DOTALL)
    assert still
    assert "10:05" in still[1]
    assert "10:13" in still[1]
    assert 'data-timer="stage" hidden' in html


def test_cues_survive_quotes_and_tags(draw):
    html = draw("""{{ ui.timer(60, "Timer", cues=[{"at": 30, "text": "It's <b> \\"half\\"", "bell": true}]) }}""")
    found = re.search(r"data-cues='([^']*)'", html)
    assert found
    assert json.loads(unescape(found[1])) == [{"at": 30, "text": 'It\'s <b> "half"', "bell": True}]


def test_the_length_that_is_set_is_chosen(draw):
    html = draw('{{ ui.timer(600, "Timer", lengths=[3, 10], own=true) }}')
    assert re.search(r'value="600" data-timer="length" checked', html)
    assert not re.search(r'value="180" data-timer="length" checked', html)
    assert 'data-timer="own"' in html


def test_two_clocks_on_a_page_do_not_share_names(draw):
    html = draw('{{ ui.timer(60, "A", lengths=[1], key="a") }}{{ ui.timer(60, "B", lengths=[1], key="b") }}')
    assert {'name="a-length"', 'name="b-length"'} <= set(re.findall(r'name="\w-length"', html))


def test_waiting_between_breaths_stands_there_only_where_somebody_set_it(draw):
    assert "<li hidden>" in draw("{{ ui.pacer(4, 6) }}")
    assert "<li hidden>" not in draw("{{ ui.pacer(4, 6, hold=2) }}")


def test_reading_aloud_shows_itself_only_by_script(draw):
    assert 'data-for="words" hidden' in draw('{{ ui.read_aloud("words") }}')


@pytest.mark.parametrize("name", ["clock", "sound", "timer", "voice", "read-aloud", "breathing"])
def test_nothing_is_fetched_so_that_it_works_without_a_signal(name):
    script = (SCRIPTS / f"{name}.js").read_text()
    assert not re.search(r"\bfetch\(|XMLHttpRequest|sendBeacon|import\(|https?://", script)


def test_only_voices_of_the_device_are_chosen_from():
    assert "voice.localService === true" in (SCRIPTS / "voice.js").read_text()
    others = [path.name for path in SCRIPTS.glob("*.js") if "getVoices" in path.read_text()]
    assert others == ["voice.js"]
