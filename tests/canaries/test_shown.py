"""What is drawn for somebody else holds exactly the words of what they were shown."""

import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template import engines
from django.test import RequestFactory
from django.utils.translation import override

from tests.canaries.words import FATES, access_to
from tests.support.people import NOON
from waymark.sharing.queries import changed_at, own_access, record_of
from waymark.sharing.terms import FOR_SUPPORTERS, FOR_TEAMS, ITEMISED, NEVER_SHARED, WITH_A_TEAM, Topic
from waymark.sharing.terms.panels import panel_of

HERE = ("plans.", "diary.", "skills.")
OURS = [topic for topic in Topic if topic not in NEVER_SHARED | WITH_A_TEAM | {Topic.HOW_TO_HELP}]
SHELL = """{% import "web/components.html" as ui with context %}
{% for one in record.shown if one.content %}{% set content = one.content %}{% include one.template %}{% endfor %}"""
# How the numbers of a question, a mark on a map and a step look where they are drawn.
DRAWN = {
    "diary:pain": 'id="chart-pain"',
    "diary:sleep": 'id="chart-sleep"',
    "body-map": "Nose",
    "pacing": "8 minutes",
    "what-matters": "6 of 7",
}


def drawn(access):
    """The parts of the page that hold somebody's record, as whoever looks gets them: signed out, like behind a link."""
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    return engines["jinja2"].from_string(SHELL).render({"record": record_of(access, at=NOON)}, request)


def test_each_entry_shows_exactly_its_own_words(planted):
    for entry in planted.entries:
        access = access_to(planted.person, entry)
        page = drawn(access)
        found, wanted = planted.in_text(page), planted.shown_to(access.scope)
        assert found == wanted, (entry, planted.told(found ^ wanted))
        kept = planted.in_text(repr(record_of(access, at=NOON).shown))
        assert kept <= wanted, (entry, planted.told(kept - wanted))


def test_each_entry_draws_its_own_numbers_and_no_others(planted):
    for entry in planted.entries:
        page = drawn(access_to(planted.person, entry))
        assert {one for one, look in DRAWN.items() if look in page} == ({entry} & DRAWN.keys()), entry


def test_all_of_it_together_is_what_may_be_shown_and_no_more(planted):
    access = access_to(planted.person, *planted.entries)
    page = drawn(access)
    wanted = planted.shown_to(access.scope)
    assert planted.in_text(page) == wanted, planted.told(planted.in_text(page) ^ wanted)
    assert all(look in page for look in DRAWN.values())


def test_nothing_shared_is_an_empty_record(planted):
    record = record_of(access_to(planted.person), at=NOON)
    assert record.shown == ()
    assert changed_at(access_to(planted.person)) == {}


def test_nothing_written_draws_nothing(ash_alone):
    access = access_to(ash_alone, *(topic.value for topic in OURS if topic not in ITEMISED))
    assert {one.content for one in record_of(access, at=NOON).shown} == {None}
    assert changed_at(access) == {}


@pytest.fixture
def ash_alone(db):
    from tests.support.people import join

    return join("ash-heron-42")


def test_nobody_can_press_anything_or_be_led_away(planted):
    page = drawn(access_to(planted.person, *planted.entries))
    assert not re.search(r"<(a|form|button|input|select|textarea|script)\b", page)
    assert not re.search(r"<h[12]\b", page)
    assert not re.search(r"\bon[a-z]+=|\bstyle=", page)
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_what_stands_on_it_speaks_of_a_person_and_not_to_them(planted):
    with override("en"):
        page = drawn(access_to(planted.person, *planted.entries))
    text = re.sub(r"<[^>]+>", " ", page)
    assert re.findall(r".{0,30}\b[Yy]ours?\b.{0,30}|.{0,30}\byou\b.{0,30}", text) == []


def test_every_topic_of_these_apps_has_a_panel():
    for topic in OURS:
        if topic is not Topic.AGREED_PLAN:
            assert panel_of(topic), topic
    assert set(OURS) <= FOR_SUPPORTERS | FOR_TEAMS


def test_every_column_with_words_has_a_canary_or_is_a_number(planted):
    numbers = {"Closeness.mark", "GoalMark.level", "PacingStep.content", "PacingChoice.content", "HarmCheck.answer"}
    numbers |= {"BodyMap.marks", "SkillChoice.content", "Entry.answers", "EntryVersion.answers", "ImportRun.refused"}
    sealed = {column for column, fate in FATES.items() if "key" in fate.erased.value}
    assert sealed - numbers == {one.column for one in planted.canaries} - numbers


def test_what_can_be_shared_one_by_one(planted):
    own = own_access(planted.person)
    keys = {topic: {one.key: str(one.label) for one in panel_of(topic).items(own)} for topic in ITEMISED}
    assert {"pain", "in_the_way", "note", "mattered", str(planted.ids["own_question"])} <= keys[Topic.DIARY].keys()
    assert "risk" not in keys[Topic.DIARY]
    assert keys[Topic.PRACTICES].keys() == {"breathing", "plan-one-thing", "worry-time"}
    assert keys[Topic.CONVERSATION_SHEETS].keys() == {str(planted.ids["sheet_id"]), str(planted.ids["other_sheet"])}
    assert all(label.endswith(", 10 June") for label in keys[Topic.CONVERSATION_SHEETS].values())


def test_when_it_changed_is_told_of_what_is_shared_alone(planted):
    for entry in planted.entries:
        access = access_to(planted.person, entry)
        wanted = planted.shown_to(access.scope) or entry in DRAWN
        assert set(changed_at(access)) == ({Topic(entry.partition(":")[0])} if wanted else set()), entry


# As few as the pages of the person themselves need: with the calendar of the person, and no more for more rows.
READS = {
    "what-matters": 3,
    "goals": 4,
    "setback-plan": 2,
    "pacing": 5,
    "week": 4,
    "medicines": 5,
    "sleep": 3,
    "body-map": 2,
    "practices:breathing": 2,
    "diary:pain": 3,
    "diary:note": 3,
}


@pytest.mark.parametrize("entry", READS)
def test_each_panel_reads_as_little_as_it_can(planted, entry, django_assert_num_queries):
    with django_assert_num_queries(READS[entry]):
        record_of(access_to(planted.person, entry), at=NOON)


def test_asking_when_is_one_query(planted, django_assert_num_queries):
    for entry in READS:
        with django_assert_num_queries(2 if entry.startswith("diary:") else 1):
            changed_at(access_to(planted.person, entry))
