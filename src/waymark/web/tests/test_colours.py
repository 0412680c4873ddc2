"""Contrast of the colours, computed from the stylesheet as WCAG 2.2 says."""

import re

import pytest

from waymark.web.stylesheet import SOURCES

TOKENS = (SOURCES / "tokens.css").read_text()
BOTH = re.findall(r"(--[\w-]+): light-dark\((#\w+), (#\w+)\)", TOKENS)


def block(selector: str) -> dict[str, str]:
    body = TOKENS.split(selector, 1)[1].split("}", 1)[0]
    return dict(re.findall(r"(--[\w-]+): (#\w+);", body))


THEMES = {
    "light": {name: light for name, light, _dark in BOTH},
    "dark": {name: dark for name, _light, dark in BOTH},
    "contrast": block('[data-theme="contrast"] {'),
    "flare dark": block('[data-flare="dark"]'),
    "flare dim": block('[data-flare="dim"]'),
}


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["--ground", "--card", "--sage", "--sand"])
@pytest.mark.parametrize("words", ["--ink", "--quiet", "--moss", "--clay"])
def test_words_can_be_read(theme, ground, words):
    assert contrast(THEMES[theme][words], THEMES[theme][ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["--ground", "--card"])
@pytest.mark.parametrize("line", ["--edge", "--dusk", "--blue"])
def test_edges_and_chart_lines_can_be_seen(theme, ground, line):
    assert contrast(THEMES[theme][line], THEMES[theme][ground]) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("words", "ground"), [("--on-moss", "--moss"), ("--on-moss", "--moss-deep"), ("--on-clay", "--clay")]
)
def test_words_on_buttons_can_be_read(theme, words, ground):
    assert contrast(THEMES[theme][words], THEMES[theme][ground]) >= 4.5
