"""Every file of a skill says what it must, in words that are ours."""

import re

import pytest

from tests.architecture.test_words import FORBIDDEN
from waymark.skills.terms.library import (
    CONTENT,
    FALLBACK,
    Skill,
    Unreadable,
    read_skill,
    serving,
    skill_in,
    skills_in,
    slugs,
)
from waymark.skills.terms.parts import TAKEN

FILES = sorted(CONTENT.glob("*/*.md"))
SKILLS = skills_in(FALLBACK)
BODY = "\n+++\n## Steps\n\n1. Breathe.\n\n## A short version for a bad day\n\nBreathe.\n"
HEAD = """
title = "A skill"
group = "calm"
order = 1
summary = "One line."
sides = ["physical"]
reviewed_on = 2026-11-23
next_review_on = 2027-11-23
reviewed_by = "nobody yet"
strength = "none-yet"
finding = "Nothing yet."
not_if = ["You are dizzy."]
[[sources]]
text = "A book"
"""


def file(tmp_path, head=HEAD, body=BODY):
    path = tmp_path / "en" / "a-skill.md"
    path.parent.mkdir()
    path.write_text(f"+++{head}{body.lstrip(chr(10)) if head.endswith(chr(10)) else body}")
    return path


def test_there_are_skills_for_thinking_acting_moving_and_talking():
    assert {"thought-record", "kind-letter", "worry-time", "plan-one-thing", "values-compass", "defusion"} <= set(
        slugs()
    )
    assert {"willingness", "committed-action", "movement-menu", "say-it-clearly", "problem-solving"} <= set(slugs())
    assert "practices" not in slugs(), "that address is taken"


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_file_uses_a_word_that_is_not_ours(path):
    text = re.sub(r'^url = ".*"$', "", path.read_text(), flags=re.MULTILINE)
    assert not FORBIDDEN.search(text)
    assert "!" not in text
    assert "—" not in text


@pytest.mark.parametrize("skill", SKILLS, ids=lambda skill: skill.slug)
def test_a_skill_says_all_that_it_must(skill: Skill):
    facts = skill.facts
    assert facts.sources
    assert facts.not_if
    assert facts.finding
    assert facts.strength
    assert facts.reviewed_on < facts.next_review_on
    assert skill.steps
    assert skill.short
    assert len(skill.short.striptags()) < 400, "a bad day wants few words"


@pytest.mark.parametrize("skill", SKILLS, ids=lambda skill: skill.slug)
def test_what_asks_something_has_a_short_form_that_begins_with_the_first_question(skill: Skill):
    asked = skill.asked()
    if asked and not skill.is_timed:
        assert skill.has_short_form
        assert skill.asked(short=True)[0] is asked[0] or skill.slug == "kind-letter"


def test_no_order_comes_twice_in_a_group():
    places = [(skill.facts.group, skill.facts.order) for skill in SKILLS]
    assert len(set(places)) == len(places)


def test_every_tool_that_says_skills_is_served():
    assert all(serving(FALLBACK, tool=number) for number in (6, 8))
    assert all(serving(FALLBACK, footstep=number) for number in (1, 5, 6))


def test_what_asks_first_and_what_is_not_offered_after_a_crisis():
    asks = {skill.slug for skill in SKILLS if skill.facts.asks_first}
    assert asks == {"thought-record", "defusion"}
    assert {skill.slug for skill in SKILLS if not skill.facts.offered_after_crisis} == {"defusion"}


def test_a_language_without_a_file_gets_the_english_one():
    assert skills_in("ur") == SKILLS
    found = skill_in("en-x-rtl", "thought-record")
    assert found is not None
    assert found.language == FALLBACK
    assert skill_in("en", "no-such-skill") is None


def test_a_translated_file_goes_before_the_english_one(tmp_path, monkeypatch):
    monkeypatch.setattr("waymark.skills.terms.library.CONTENT", tmp_path)
    english = file(tmp_path)
    (tmp_path / "cy").mkdir()
    (tmp_path / "cy" / "a-skill.md").write_text(english.read_text().replace("A skill", "Sgìl"))
    skills_in.cache_clear()
    try:
        assert [one.title for one in skills_in("cy")] == ["Sgìl"]
        assert [one.title for one in skills_in("ur")] == ["A skill"]
    finally:
        skills_in.cache_clear()


def test_the_smallest_file_is_read(tmp_path):
    skill = read_skill(file(tmp_path))
    assert skill.title == "A skill"
    assert "<ol>" in skill.steps
    assert skill.why == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('[[sources]]\ntext = "A book"', ""),
        ('strength = "none-yet"', ""),
        ('strength = "none-yet"', 'strength = "wonderful"'),
        ("reviewed_on = 2026-11-23", "", ),
        ("next_review_on = 2027-11-23", ""),
        ("next_review_on = 2027-11-23", "next_review_on = 2026-11-23"),
        ('not_if = ["You are dizzy."]', "not_if = []"),
        ('sides = ["physical"]', "sides = []"),
        ('title = "A skill"', 'title = "A skill"\ncolour = "red"'),
        ('text = "A book"', 'text = "A book"\nurl = "javascript:alert(1)"'),
        ('text = "A book"', 'text = "A book"\n[[fields]]\nkey = "minutes"\nlabel = "x"\nkind = "words"'),
        ('text = "A book"', 'text = "A book"\n[[fields]]\nkey = "x"\nlabel = "x"\nkind = "choice"'),
        ('text = "A book"', 'text = "A book"\n[[cues]]\nat = 0.5\ntext = "x"\nvariant = "nowhere"'),
        ('text = "A book"', 'text = "A book"\n[[cues]]\nat = 1.5\ntext = "x"'),
    ],
)  # fmt: skip
def test_a_file_that_lacks_or_adds_something_is_refused_with_its_name(tmp_path, before, after):
    with pytest.raises(Unreadable, match=r"a-skill\.md"):
        read_skill(file(tmp_path, head=HEAD.replace(before, after, 1)))


@pytest.mark.parametrize(
    "body",
    [
        "\n+++\n",
        BODY.replace("## Steps", "## Step"),
        BODY.replace("## Steps", "Words\n\n## Steps"),
        BODY + "\n## More\n\nx\n",
    ],
)
def test_a_file_without_its_headings_is_refused(tmp_path, body):
    with pytest.raises(Unreadable):
        read_skill(file(tmp_path, body=body))


def test_html_in_a_file_is_shown_as_text(tmp_path):
    skill = read_skill(file(tmp_path, body=BODY.replace("1. Breathe.", "1. <script>x()</script> [x](javascript:x)")))
    assert "<script" not in skill.steps
    assert 'href="javascript' not in skill.steps


def test_the_forms_own_names_are_known():
    assert {"on", "minutes", "before", "after", "line", "variant", "safety"} <= TAKEN
