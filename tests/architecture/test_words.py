"""Every string that a person reads is marked for translation, and none uses a word that is not ours."""

import ast
import re
from functools import lru_cache
from pathlib import Path

import pytest
from jinja2 import Environment
from jinja2.ext import babel_extract

from tests.architecture.source import SOURCE, modules, name_of, parsed

# A licence is quoted as it stands; the other is a list of attributes and holds no words.
NOT_WORDS = {"web/licence.html", "web/parts/html_attributes.html"}
TEMPLATES = sorted(
    path for path in SOURCE.rglob("jinja2/**/*.html") if "/".join(path.parts).split("/jinja2/")[1] not in NOT_WORDS
)
PAGE_CLASS = re.compile(r"{% block page_class %}.*?{% endblock %}")
ENVIRONMENT = Environment(extensions=["jinja2.ext.i18n", "jinja2.ext.do"], autoescape=True)
FORBIDDEN = re.compile(
    r"\b(therap\w*|treat(s|ed|ing|ment|ments)?|diagnos\w*|screen(s|ed|ing)?|monitor\w*|alert\w*|patients?|streaks?|forecasts?)\b",
    re.IGNORECASE,
)
MARKS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy", "npgettext"}
EXTRACT = {"extensions": "jinja2.ext.do", "silent": "false"}
SPOKEN = ("alt", "title", "placeholder", "aria-label", "aria-description", "aria-roledescription")


def _name(path: Path) -> str:
    return str(path.relative_to(SOURCE))


def _unmarked(path: Path) -> list[str]:
    """Text in a template that stands outside of `_()` and `{% trans %}`."""
    plain, inside = [], 0
    block = ""
    for _line, kind, value in ENVIRONMENT.lex(PAGE_CLASS.sub("", path.read_text())):
        if kind == "block_begin":
            block = ""
        elif kind == "name" and block == "":
            block = value
            inside += {"trans": 1, "endtrans": -1}.get(value, 0)
        elif kind == "data" and inside == 0:
            plain.append(value)
        elif kind == "variable_begin":
            block = "-"
            plain.append("\x00")
    text = "".join(plain)
    found = [match[2] for match in re.finditer(rf'\b({"|".join(SPOKEN)})="([^"\x00]*[A-Za-z]{{2,}}[^"\x00]*)"', text)]
    text = re.sub(r"<!--.*?-->|<(script|style)\b.*?</\1>", " ", text, flags=re.DOTALL)
    text = re.sub(r"<[^>]*>", " ", text)
    text = re.sub(r"&\w+;|&#\d+;", " ", text)
    return found + [word.strip() for word in re.findall(r"[^\s\x00<>]*[A-Za-z]{2,}[^\s\x00<>]*", text)]


@pytest.mark.parametrize("path", TEMPLATES, ids=_name)
def test_a_template_has_no_unmarked_words(path: Path) -> None:
    assert _unmarked(path) == []


@lru_cache
def _marked_strings() -> list[tuple[str, str]]:
    found = []
    for path in TEMPLATES:
        with path.open("rb") as file:
            extracted = list(babel_extract(file, tuple(MARKS), (), EXTRACT))
        for _line, _function, message, _comments in extracted:
            texts = message if isinstance(message, tuple) else (message,)
            found += [(_name(path), text) for text in texts if text]
    for path in modules():
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in MARKS:
                found += [
                    (name_of(path), one.value)
                    for one in node.args
                    if isinstance(one, ast.Constant) and isinstance(one.value, str)
                ]
    return found


def test_no_marked_string_uses_a_word_that_is_not_ours() -> None:
    assert [(where, text) for where, text in _marked_strings() if FORBIDDEN.search(text)] == []


def test_no_marked_string_cheers() -> None:
    assert [(where, text) for where, text in _marked_strings() if "!" in text] == []


def test_there_are_strings() -> None:
    assert len(_marked_strings()) > 300


FORM_WORDS = {"label", "help_text", "empty_label", "message"}


def test_forms_and_terms_mark_their_words() -> None:
    found = []
    for path in modules():
        if not re.search(r"(forms|terms)", name_of(path)):
            continue
        for node in ast.walk(parsed(path)):
            if not (isinstance(node, ast.keyword) and node.arg in FORM_WORDS and isinstance(node.value, ast.Constant)):
                continue
            if isinstance(node.value.value, str) and re.search("[A-Za-z]{2}", node.value.value):
                found.append(f"{name_of(path)}:{node.value.lineno} {node.value.value}")
    assert found == []


HEALTH_WORDS = re.compile(r"\b(pain|crisis|setback|flare|medicine|body|health|suicid\w*|self-harm)\b", re.IGNORECASE)


@pytest.mark.parametrize("path", TEMPLATES, ids=_name)
def test_the_title_of_a_page_is_neutral(path: Path) -> None:
    """What stands in the tab and in the history names no condition."""
    for title in re.findall(r"{%-? *block title *-?%}(.*?){%-? *endblock", path.read_text(), flags=re.DOTALL):
        words = re.sub(r"{#.*?#}", "", title)
        assert not HEALTH_WORDS.search(words), title
