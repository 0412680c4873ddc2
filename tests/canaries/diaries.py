"""A diary and skills with a canary in everything they can hold."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time, timedelta
from uuid import UUID, uuid4

from tests.canaries.words import Planted
from tests.support.people import NOON
from waymark.common.words import Edit
from waymark.diary import operations
from waymark.diary.models import Entry
from waymark.diary.rules.answers import Answer, Better, Kind
from waymark.diary.rules.harm_check import HarmAnswer
from waymark.diary.rules.medicines import How, MedicineWords, Use
from waymark.diary.rules.sleep import NightAnswers
from waymark.sharing.terms import Topic
from waymark.skills import operations as skills
from waymark.skills.rules import NEVER_SHOWN
from waymark.skills.terms.practice import Told

TODAY = NOON.date()
LONG_AGO = timedelta(days=100)
NIGHT = NightAnswers(time(23), time(7), fell_asleep_after=30, times_awake=2, awake=30, quality=4)


def plant_diary(into: Planted) -> None:
    operations.start(by=into.person, at=NOON)
    operations.answer_harm_check(by=into.person, answer=HarmAnswer.HELPS, at=NOON)
    operations.keep_body_map(by=into.person, figure="plain", marks={"nose": 4}, client_id=uuid4(), at=NOON)
    for part in (_questions, _entries, _imports, _medicines, _nights, _skills):
        part(into)


def _questions(into: Planted) -> None:
    """An own question is shared under its id, so it gets its words once it is there."""
    for name in ("own_question", "other_question"):
        key = operations.add_own_item(
            by=into.person, label="?", kind=Kind.SCALE, better=Better.LOWER, asked=True, at=NOON
        )
        label = into.word("OwnItem.label", f"diary:{key}")
        operations.arrange_own_item(by=into.person, item_id=key, label=label, better=Better.LOWER, asked=True, at=NOON)
        into.ids[name] = key


def _entries(into: Planted) -> None:
    own: dict[str, Answer] = {str(into.ids["own_question"]): 3, str(into.ids["other_question"]): 7}
    said: dict[str, Answer] = {
        "pain": 5,
        "sleep": 6,
        "mattered": into.word("Entry.words", "diary:mattered"),
        "note": into.word("Entry.words", "diary:note"),
    }
    before: dict[str, Answer] = {"pain": 2, "note": into.never("EntryVersion.words")}
    entry = _entry(into, before)
    operations.edit(by=into.person, entry_id=entry, answers=said | own, version=1, at=NOON)
    removed = _entry(into, {"note": into.never("Entry.words"), "mattered": into.never("Entry.words")})
    operations.remove(by=into.person, entry_id=removed, at=NOON)
    old = _entry(into, {"note": into.never("Entry.words")})
    Entry.objects.filter(pk=old).update(on=TODAY - LONG_AGO)
    into.ids |= {"entry_id": entry}


def _entry(into: Planted, answers: Mapping[str, Answer]) -> UUID:
    return operations.record_check_in(by=into.person, on=TODAY, answers=answers, client_id=uuid4(), at=NOON).entry_id


def _imports(into: Planted) -> None:
    data = f"day,pain\n2026-06-01,{into.never('ImportRun.file')}\n".encode()
    run = operations.keep_import_file(by=into.person, data=data, at=NOON)
    operations.keep_import_mapping(by=into.person, run_id=run, mapping=into.never("ImportRun.mapping"), at=NOON)
    into.ids["run_id"] = run


def _medicines(into: Planted) -> None:
    by, here = into.person, Topic.MEDICINES.value
    column, noted = "Medicine.content", "MedicineTaken.content"
    words = MedicineWords(into.word(column, here), How.AS_NEEDED, Use.RESCUE, into.word(column, here))
    it = operations.write_medicine(by=by, words=words, edit=Edit.fresh(), at=NOON).id
    away_words = MedicineWords(into.never(column), How.REGULAR, Use.NEITHER, into.never(column))
    away = operations.write_medicine(by=by, words=away_words, edit=Edit.fresh(), at=NOON).id
    operations.put_medicine_away(by=by, medicine_id=away, at=NOON)
    into.ids |= {"medicine_id": it, "taken_id": _taken(into, it, into.word(noted, here))}
    operations.remove_taken(by=by, taken_id=_taken(into, it, into.never(noted), hours=2), at=NOON)
    _taken(into, it, into.never(noted), hours=24 * 40)


def _taken(into: Planted, medicine_id: UUID, note: str, hours: int = 1) -> UUID:
    return operations.note_taken(
        by=into.person,
        medicine_id=medicine_id,
        taken_at=NOON - timedelta(hours=hours),
        note=note,
        client_id=uuid4(),
        at=NOON,
    ).id


def _nights(into: Planted) -> None:
    column = "SleepNight.content"
    said = replace(NIGHT, line=into.word(column, "sleep"), naps=into.never(column), taken=into.never(column))
    into.ids["night_id"] = _night(into, said)
    operations.remove_night(by=into.person, night_id=_night(into, replace(NIGHT, line=into.never(column)), 1), at=NOON)


def _night(into: Planted, said: NightAnswers, back: int = 0) -> UUID:
    woke_on = TODAY - timedelta(days=back)
    return operations.write_night(by=into.person, woke_on=woke_on, answers=said, edit=Edit.fresh(), at=NOON).id


def _skills(into: Planted) -> None:
    by, column = into.person, "Practice.content"
    skills.star_skill(by=by, slug="worry-time", at=NOON)
    skills.note_crisis_answer(by=by, at=NOON)
    into.ids["practice_id"] = _practice(into, "breathing", {"line": into.word(column, "practices:breathing")}, {})
    _practice(into, "plan-one-thing", {}, {"activity": into.word(column, "practices:plan-one-thing")})
    for slug in NEVER_SHOWN:
        _practice(into, slug, {}, {"situation": into.never(column), "thoughts": into.never(column)})
    removed = _practice(into, "breathing", {"line": into.never(column)}, {})
    skills.remove_practice(by=by, practice_id=removed, at=NOON)


def _practice(into: Planted, slug: str, parts: dict[str, str], answers: dict[str, str]) -> UUID:
    told = Told(parts=parts, answers=answers)
    return skills.keep_practice(by=into.person, slug=slug, told=told, edit=Edit.fresh(), at=NOON).id
