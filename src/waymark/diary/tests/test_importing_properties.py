"""What holds for every file: no crash, no good row lost, counts that add up, ids that last."""

import csv
import io
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from waymark.diary.importing import (
    ImportProblem,
    Mapping,
    Order,
    Plan,
    Scale,
    Target,
    parse_mapping,
    print_mapping,
    read_table,
    say,
)
from waymark.diary.importing.mapping import standard
from waymark.diary.importing.mapping_text import EARLIEST_TURN, LATEST_TURN
from waymark.diary.importing.remarks import Why
from waymark.diary.importing.sentences import SENTENCES
from waymark.diary.rules.answers import Better, Kind, takes
from waymark.diary.tests.importing_help import REAL_DIARY, TODAY, imported

DAY = st.dates(date(2020, 1, 1), TODAY)
LETTERS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=30)
NOTE = LETTERS.filter(lambda text: len(text.strip()) > 1)
GOOD_ROW = st.tuples(DAY, st.integers(0, 100), st.integers(0, 10), NOTE)
DAMAGE = st.one_of(
    st.just(""),
    st.just(",,,"),
    st.just('2024-01-01,3,"open'),
    st.just('x",,"'),
    st.just("Total,,99,"),
    st.just("31/02/2024,5,5,what"),
    st.just("2024-01-01,3,4,a,b,c"),
    st.just("2031-01-01,3,4,later"),
    st.just("2024-01-01,eleven,4,words"),
    st.from_regex(r"[0-9a-z ./:;-]{0,20}(,[0-9a-z ./:;-]{0,9}){0,5}", fullmatch=True),
)


def adds_up(found: Plan, rows: int) -> None:
    sorts = [*found.accepted_rows, *found.empty_rows, *found.refused_rows]
    assert len(sorts) == len(set(sorts)) == found.rows == rows
    assert sorted(row for entry in found.entries for row in entry.rows) == sorted(found.accepted_rows)
    assert set(found.refused_rows) <= {refusal.row for refusal in found.refusals}
    kinds = {target.slot: target.kind for _source, target in found.mapping.items}
    for entry in found.entries:
        assert entry.values or entry.words
        assert all(takes(kinds[slot], answer) for slot, answer in entry.values.items())
    assert len({entry.client_id for entry in found.entries}) == len(found.entries)


def explained(problem: ImportProblem) -> None:
    assert "%(" not in say(problem.remark)


def read_and_plan(data: bytes) -> None:
    try:
        table = read_table(data)
        adds_up(imported(data), len(table.rows))
    except ImportProblem as problem:
        explained(problem)


@given(st.binary(max_size=400))
@example(b'"\n,\r"";\x00,"')
def test_arbitrary_bytes_never_crash(data):
    read_and_plan(data)


@given(
    st.lists(st.lists(st.one_of(DAY.map(str), st.integers(-9, 99999).map(str), LETTERS), max_size=6), max_size=12),
    st.sampled_from(",;\t|"),
)
def test_arbitrary_tables_never_crash(rows, delimiter):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([["Date", "Pain", "item", "value"], *rows])
    read_and_plan(out.getvalue().encode("utf-8", "replace"))


@given(st.integers(0, 60_000), st.binary(min_size=1, max_size=20))
def test_the_real_diary_with_a_wound_still_adds_up(place, wound):
    data = REAL_DIARY.read_bytes()[:3000]
    place %= len(data)
    read_and_plan(data[:place] + wound + data[place + len(wound) :])


@given(st.lists(GOOD_ROW, min_size=1, max_size=12), st.lists(st.tuples(st.integers(0, 12), DAMAGE), max_size=6))
def test_damage_never_costs_a_good_row(good, damage):
    lines = [_line(row) for row in good]
    for place, text in damage:
        lines.insert(place, text)
    data = "Date,Pain,Mood,Notes\n" + "\n".join(lines) + "\n"
    found = imported(data, "day=Date,pain=Pain:0-100,mood=Mood,note=Notes,days=d/m/y")
    taken = [
        (entry.on, entry.values.get("pain"), entry.values.get("mood"), entry.words.get("note"))
        for entry in found.entries
    ]
    for on, pain, mood, note in good:
        assert (on, pain / 10, mood, _as_kept(note)) in taken
    adds_up(found, len(read_table(data.encode()).rows))


def _line(row: tuple[date, int, int, str]) -> str:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="").writerow([str(row[0]), row[1], row[2], row[3]])
    return out.getvalue()


def _as_kept(note: str) -> str | None:
    text = note.replace("\r\n", "\n").replace("\r", "\n").strip()
    return None if text.casefold() in ("na", "n/a", "nan", "null", "#n/a", "--") else text


@given(st.lists(GOOD_ROW, min_size=1, max_size=8))
def test_the_same_file_twice_has_the_same_ids_and_a_longer_one_keeps_them(rows):
    said = "day=Date,pain=Pain:0-100,mood=Mood,note=Notes"
    text = "Date,Pain,Mood,Notes\n" + "\n".join(map(_line, rows)) + "\n"
    later = text + _line((TODAY - timedelta(days=1), 5, 5, "one more")) + "\n"
    ids = [entry.client_id for entry in imported(text, said).entries]
    assert ids == [entry.client_id for entry in imported(text, said).entries]
    assert set(ids) <= {entry.client_id for entry in imported(later, said).entries}


NAME = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
SCALES = st.tuples(st.integers(-10, 100), st.integers(-10, 100)).filter(lambda ends: ends[0] != ends[1])
SCALE = SCALES.map(lambda ends: Scale(Decimal(ends[0]), Decimal(ends[1])))
OWN = st.builds(Target, st.just("own"), NAME, st.just(Kind.SCALE), st.sampled_from(Better), SCALE) | st.builds(
    Target, st.just("own"), NAME, st.sampled_from([Kind.COUNT, Kind.YES_NO]), st.sampled_from(Better)
)
STANDARD = st.builds(standard, st.sampled_from(["pain", "sleep", "mood", "in_the_way"]), SCALE) | st.sampled_from(
    [standard("note"), standard("mattered"), standard("hard_part")]
)
LONG = st.tuples(st.lists(NAME, min_size=1, max_size=2).map(tuple), NAME) | st.just(((), ""))
MAPPING = st.builds(
    lambda long, **fields: Mapping(name=long[0], value=long[1], **fields),
    LONG,
    day=st.sampled_from([0, 1, 3]).flatmap(lambda n: st.lists(NAME, min_size=n, max_size=n).map(tuple)),
    written=st.lists(NAME, max_size=2).map(tuple),
    items=st.lists(st.tuples(NAME, OWN | STANDARD), max_size=4).map(tuple),
    skip=st.lists(NAME, max_size=2).map(tuple),
    order=st.none() | st.sampled_from(Order),
    turn=st.none() | st.integers(EARLIEST_TURN, LATEST_TURN),
    clock=st.sampled_from(["", "UTC", "Europe/London", "America/Los_Angeles"]),
    rest=st.booleans(),
)


@given(MAPPING)
def test_a_mapping_comes_back_from_its_text(mapping):
    assert parse_mapping(print_mapping(mapping)) == mapping


@given(st.text(max_size=60))
def test_arbitrary_mapping_text_is_understood_or_explained(text):
    try:
        parse_mapping(text)
    except ImportProblem as problem:
        explained(problem)


def test_every_reason_has_its_sentence():
    assert set(SENTENCES) == set(Why)
