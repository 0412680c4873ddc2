"""Every query of a record, asked by somebody who may see one thing: it refuses, or gives words of that thing alone."""

import inspect
from datetime import date, timedelta

import pytest
from django.db.models import QuerySet

from tests.canaries.words import access_to
from tests.support.people import NOON
from waymark.diary import queries as diary
from waymark.diary import terms
from waymark.diary.queries import all_items
from waymark.people.queries import day_rule_of
from waymark.plans import queries as plans
from waymark.plans.rules.week_days import monday_of
from waymark.sharing.queries import own_access
from waymark.sharing.terms import NotAllowed
from waymark.skills import queries as skills
from waymark.skills.terms.library import skill_in

QUERIES = [
    function
    for app in (plans, diary, skills)
    for name in app.__all__
    if inspect.isfunction(function := getattr(app, name))
]
# What belongs to the person alone, and answers nobody else whatever they were given.
SHOWN_TO_OTHERS = set(
    "closeness_of matters_changed_at goals_of goals_changed_at setback_plan_of setback_plan_changed_at "
    "pacing_shown_of pacing_changed_at this_week_of week_changed_at sheets_for_others sheet_for_others "
    "handed_over sheets_changed_at all_items series_of words_between answers_changed_at latest_body_map "
    "body_map_changed_at medicines medicines_changed_at taken_between nights_between nights_changed_at practices_of "
    "practices_changed_at".split()
)


def arguments(query, planted, items):
    """Something for each argument that has to be given: ids of the person's own things, their days, their questions."""
    known = {
        "first": date(2020, 1, 1),
        "last": NOON.date() + timedelta(days=30),
        "at": NOON,
        "on": NOON.date(),
        "woke_on": NOON.date(),
        "today": NOON.date(),
        "monday": monday_of(NOON.date()),
        "rule": day_rule_of(planted.person),
        "skill": skill_in("en", "breathing"),
        "client_id": planted.person.pk,
        "items": items,
        **planted.ids,
    }
    wanted = list(inspect.signature(query).parameters.values())[1:]
    return {one.name: known[one.name] for one in wanted if one.default is one.empty or one.name in {"first", "last"}}


def answer(query, access, planted, items):
    several = inspect.signature(query).parameters.get("accesses") is not None
    found = query([access] if several else access, **arguments(query, planted, items))
    assert not isinstance(found, QuerySet)
    return found


def test_nothing_shared_answers_nothing(planted):
    """One planting for all of them: it is a whole record."""
    items = all_items(own_access(planted.person))
    answered = [query.__name__ for query in QUERIES if reads(query, access_to(planted.person), planted, items)]
    assert answered == []


def test_the_person_reads_everything(planted):
    own = own_access(planted.person)
    items = all_items(own)
    assert [query.__name__ for query in QUERIES if not reads(query, own, planted, items)] == []


def reads(query, access, planted, items):
    try:
        answer(query, access, planted, items)
    except NotAllowed:
        return False
    return True


def test_one_thing_shared_answers_with_that_thing_alone(planted):
    every = all_items(own_access(planted.person))
    answered = set()
    for query in QUERIES:
        for entry in planted.entries:
            access = access_to(planted.person, entry)
            asked = [one for one in every if f"diary:{one.key}" == entry] or every
            try:
                found = repr(answer(query, access, planted, asked))
            except NotAllowed:
                continue
            answered.add(query.__name__)
            # A range of days is for the page to choose: what lies before the shown weeks is the same thing, only older.
            words = planted.in_text(found)
            wanted = planted.shown_to(access.scope) | older(planted, entry)
            assert words <= wanted, (query.__name__, entry, planted.told(words - wanted))
    assert answered == SHOWN_TO_OTHERS


def older(planted, entry):
    """Notes from before the shown time, of the same kind."""
    kinds = {"diary:note": "Entry.words", "medicines": "MedicineTaken.content"}
    same = [one.word for one in planted.canaries if one.column == kinds.get(entry) and not one.entries]
    return set(same[-1:])


def test_a_question_more_than_was_shared_is_refused(planted):
    pain, sleep = terms.BY_KEY["pain"], terms.BY_KEY["sleep"]
    access = access_to(planted.person, "diary:pain")
    assert [one.item.key for one in diary.series_of(access, [pain])] == ["pain"]
    with pytest.raises(NotAllowed):
        diary.series_of(access, [pain, sleep])


def test_words_are_read_by_question(planted):
    first, last = date(2020, 1, 1), NOON.date()
    (entry,) = diary.words_between(access_to(planted.person, "diary:mattered"), first, last)
    assert entry.answers.keys() == {"mattered"}
    both = diary.words_between(access_to(planted.person, "diary:mattered", "diary:note"), first, last)
    assert both[0].answers.keys() == {"mattered", "note"}
    with pytest.raises(NotAllowed):
        diary.words_between(access_to(planted.person, "diary:pain"), first, last)


def test_a_note_further_back_is_found_behind_days_without_one(planted):
    first, last = date(2020, 1, 1), NOON.date()
    access = access_to(planted.person, "diary:mattered")
    assert len(diary.words_between(access, first, last, limit=1)) == 1


def test_the_words_about_medicines_in_a_plan_need_both(planted):
    assert plans.setback_plan_of(access_to(planted.person, "setback-plan")).parts.medicines == ""
    assert plans.setback_plan_of(access_to(planted.person, "setback-plan", "medicines")).parts.medicines


def test_a_goal_says_what_it_is_for_where_that_is_shared_too(planted):
    alone = plans.goals_of(access_to(planted.person, "goals"))
    both = plans.goals_of(access_to(planted.person, "goals", "what-matters"))
    assert [one.matters for one in alone] == [None, None]
    # What the ended one was for was put aside.
    assert [bool(one.matters) for one in both] == [True, False]
