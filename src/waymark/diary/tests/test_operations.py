"""Check-ins, edits, choices and body maps, on a real database."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from tests.support.people import NOON, join
from waymark.audit.models import AuditLine
from waymark.diary import operations, queries
from waymark.diary.models import Entry
from waymark.diary.rules.answers import Answer, Better, Kind
from waymark.diary.rules.bursts import Asking
from waymark.diary.rules.harm_check import HarmAnswer
from waymark.people.models import Person
from waymark.people.queries import box_of, day_rule_of
from waymark.sharing.queries import own_access

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 10)


@pytest.fixture
def owner() -> Person:
    return join("owner")


def _record(person: Person, on: date = TODAY, **answers: Answer) -> operations.Recorded:
    return operations.record_check_in(by=person, on=on, answers=answers or {"pain": 4}, client_id=uuid4(), at=NOON)


def test_a_check_in_is_sealed_read_back_and_audited(owner):
    recorded = _record(owner, pain=4, hard_part="some", mattered="saw my sister")
    entry = Entry.objects.get()
    assert b"sister" not in bytes(entry.words)
    page = queries.day_page(own_access(owner), TODAY)
    assert page.entries[0].answers == {"pain": 4, "hard_part": "some", "mattered": "saw my sister"}
    assert AuditLine.objects.filter(thing="Entry", thing_id=recorded.entry_id, by_id=owner.pk).count() == 1


def test_sending_twice_changes_nothing(owner):
    same = uuid4()
    first = operations.record_check_in(by=owner, on=TODAY, answers={"pain": 4}, client_id=same, at=NOON)
    again = operations.record_check_in(by=owner, on=TODAY, answers={"pain": 9}, client_id=same, at=NOON)
    assert (first.is_new, again.is_new) == (True, False)
    assert first.entry_id == again.entry_id
    assert queries.day_page(own_access(owner), TODAY).entries[0].answers == {"pain": 4}


def test_several_a_day_are_kept_apart(owner):
    _record(owner, pain=2)
    _record(owner, pain=6)
    assert len(queries.day_page(own_access(owner), TODAY).entries) == 2
    [series] = queries.series_of(own_access(owner), list(queries.items_asked(own_access(owner))))
    assert series.days == {TODAY: 4.0}


@pytest.mark.parametrize(("back", "late"), [(0, False), (1, True), (2, True)])
def test_two_days_back_and_marked_late(owner, back, late):
    _record(owner, TODAY - timedelta(days=back))
    assert Entry.objects.get().late is late


@pytest.mark.parametrize("on", [TODAY + timedelta(days=1), TODAY - timedelta(days=3)])
def test_other_days_are_refused(owner, on):
    with pytest.raises(operations.NotThatDay):
        _record(owner, on)
    assert not Entry.objects.exists()


@pytest.mark.parametrize("answers", [{"pain": 11}, {"pain": "4"}, {"hard_part": "all"}, {"unknown": 1}, {"note": 3}])
def test_wrong_answers_are_refused(owner, answers):
    with pytest.raises(operations.WrongAnswer):
        _record(owner, **answers)


def test_another_persons_own_question_is_refused(owner):
    stranger = join("stranger")
    key = operations.add_own_item(by=stranger, label="Stiff", kind=Kind.SCALE, better=Better.LOWER, at=NOON)
    with pytest.raises(operations.WrongAnswer):
        _record(owner, **{str(key): 3})


def test_an_edit_keeps_how_it_stood(owner):
    entry_id = _record(owner, pain=4, note="before").entry_id
    operations.edit(by=owner, entry_id=entry_id, answers={"pain": 5}, version=1, at=NOON)
    page = queries.entry_page(own_access(owner), entry_id)
    assert page is not None
    assert page.entry.answers == {"pain": 5}
    assert [old.answers for old in page.history] == [{"pain": 4, "note": "before"}]


def test_an_edit_from_an_old_tab_is_refused(owner):
    entry_id = _record(owner).entry_id
    operations.edit(by=owner, entry_id=entry_id, answers={"pain": 5}, version=1, at=NOON)
    with pytest.raises(operations.Overtaken):
        operations.edit(by=owner, entry_id=entry_id, answers={"pain": 6}, version=1, at=NOON)


def test_a_stranger_reaches_nothing(owner):
    entry_id = _record(owner).entry_id
    stranger = join("stranger")
    assert queries.entry_page(own_access(stranger), entry_id) is None
    for act in (operations.remove, operations.bring_back):
        with pytest.raises(operations.EntryGone):
            act(by=stranger, entry_id=entry_id, at=NOON)
    with pytest.raises(operations.EntryGone):
        operations.edit(by=stranger, entry_id=entry_id, answers={"pain": 1}, version=1, at=NOON)


def test_removed_and_brought_back(owner):
    entry_id = _record(owner).entry_id
    operations.remove(by=owner, entry_id=entry_id, at=NOON)
    assert queries.day_page(own_access(owner), TODAY).entries == []
    assert [part.id for part in queries.removed_entries(own_access(owner), at=NOON)] == [entry_id]
    operations.bring_back(by=owner, entry_id=entry_id, at=NOON)
    assert len(queries.day_page(own_access(owner), TODAY).entries) == 1


def _today(person: Person, days: int = 0) -> queries.DiaryToday:
    return queries.today_of(own_access(person), rule=day_rule_of(person), at=NOON + timedelta(days=days))


def test_off_until_it_is_turned_on_and_then_in_bursts(owner):
    assert _today(owner).state.asking is Asking.OFF
    operations.start(by=owner, at=NOON)
    assert _today(owner).state.is_asking
    assert _today(owner, 14).state.asking is Asking.RESTING
    assert _today(owner, 28).state.is_asking
    operations.rest(by=owner, at=NOON)
    assert _today(owner, 1).state.asking is Asking.RESTING
    operations.stop(by=owner, at=NOON + timedelta(days=2))
    assert _today(owner, 3).state.asking is Asking.OFF
    assert _today(owner, 3).ever_on


def test_the_harm_check_acts_on_the_answer(owner):
    operations.start(by=owner, at=NOON)
    _record(owner)
    assert not _today(owner, 27).harm_check_due
    assert _today(owner, 28).harm_check_due
    later = NOON + timedelta(days=28)
    operations.put_off_harm_check(by=owner, at=later)
    assert not _today(owner, 29).harm_check_due
    assert _today(owner, 35).harm_check_due
    operations.answer_harm_check(by=owner, answer=HarmAnswer.KEEPS_ME_ON_IT, at=later)
    assert _today(owner, 28).state.asking is Asking.OFF


def test_no_use_means_fewer_questions(owner):
    operations.start(by=owner, at=NOON)
    operations.answer_harm_check(by=owner, answer=HarmAnswer.NOTHING, at=NOON)
    assert [item.key for item in queries.items_asked(own_access(owner))] == ["in_the_way", "mattered", "note"]
    operations.ask_in_full(by=owner, at=NOON)
    assert len(queries.items_asked(own_access(owner))) == 7


def test_it_offers_to_ask_less_when_nothing_changes(owner):
    operations.start(by=owner, at=NOON)
    for day in [*range(14), *range(28, 35)]:
        at = NOON + timedelta(days=day)
        answers = {"in_the_way": 4, "pain": 5, "sleep": 6, "mood": 6}
        operations.record_check_in(by=owner, on=at.date(), answers=answers, client_id=uuid4(), at=at)
    assert not _today(owner, 34).offers_fewer
    assert _today(owner, 35).offers_fewer
    operations.put_off_fewer(by=owner, at=NOON + timedelta(days=35))
    assert not _today(owner, 36).offers_fewer


def test_own_questions_are_asked_until_put_aside(owner):
    key = operations.add_own_item(by=owner, label="Stiff hands", kind=Kind.SCALE, better=Better.LOWER, at=NOON)
    assert "Stiff hands" in [str(item.label) for item in queries.items_asked(own_access(owner))]
    operations.arrange_own_item(by=owner, item_id=key, label="Stiff fingers", better=Better.LOWER, asked=False, at=NOON)
    assert str(key) not in [item.key for item in queries.items_asked(own_access(owner))]
    assert [str(one.item.label) for one in queries.own_items(own_access(owner))] == ["Stiff fingers"]
    assert not operations.arrange_own_item(
        by=join("stranger"), item_id=key, label="x", better=Better.LOWER, asked=True, at=NOON
    )


def test_body_maps_are_kept_by_day_and_once(owner):
    same = uuid4()
    for _ in range(2):
        operations.keep_body_map(by=owner, figure="narrow", marks={"knee-left-front": 6}, client_id=same, at=NOON)
    [page] = queries.body_maps(own_access(owner))
    assert (page.on, page.marks) == (TODAY, {"knee-left-front": 6})
    assert queries.body_maps(own_access(join("stranger"))) == []


def test_erasing_destroys_the_key(owner):
    from waymark.people import operations as people_operations
    from waymark.people.models import PersonKey

    _record(owner, note="mine alone")
    owner_id = owner.pk
    people_operations.erase(by=owner, at=NOON)
    assert not Entry.objects.filter(person_id=owner_id).exists()
    with pytest.raises(PersonKey.DoesNotExist):
        box_of(owner_id)
