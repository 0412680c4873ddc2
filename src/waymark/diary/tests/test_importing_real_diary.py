"""A real diary: 1,736 rows of one person, several entries a day, two ways of telling the day."""

from collections import Counter
from datetime import date

from waymark.common.days import DayRule
from waymark.diary.importing import Why, print_mapping
from waymark.diary.rules.answers import Better, Kind
from waymark.diary.tests.importing_help import REAL_DIARY, imported

DATA = REAL_DIARY.read_bytes()
TODAY = date(2021, 1, 1)


def test_every_row_is_taken():
    found = imported(DATA, today=TODAY)
    assert (found.rows, len(found.accepted_rows), found.empty_rows, found.refused_rows) == (1736, 1736, (), ())
    assert found.refusals == ()
    assert sorted(row for entry in found.entries for row in entry.rows) == list(range(2, 1738))
    assert found.days == (date(2019, 8, 12), date(2020, 12, 30))


def test_its_columns_are_recognised_without_being_told():
    mapping = imported(DATA, today=TODAY).mapping
    assert mapping.day == ("startday", "startmonth", "startyear")
    assert (mapping.written, mapping.name, mapping.value) == (("date",), ("name",), "intensity")
    better = {target.label: (target.kind, target.better) for _source, target in mapping.items}
    assert better["Knee Pain"] == (Kind.SCALE, Better.LOWER)
    assert better["happiness"] == (Kind.SCALE, Better.HIGHER)
    assert len(better) == 10
    assert mapping.skip == ()


def test_the_turn_of_the_day_is_learnt_and_stated():
    remark = next(remark for remark in imported(DATA, today=TODAY).remarks if remark.why is Why.TURN_LEARNT)
    assert remark.facts == {"agreeing": 742, "of": 742, "hour": "08:00", "turn": 8, "count": 994}


def test_rows_without_a_day_land_beside_the_rows_they_were_written_with():
    found = imported(DATA, today=TODAY)
    entry = next(entry for entry in found.entries if 199 in entry.rows)  # row 199 names no day
    assert entry.on == date(2019, 11, 24)
    together = next(entry for entry in found.entries if 1643 in entry.rows)  # written at 08:53, about that very day
    assert (together.on, together.rows) == (date(2020, 12, 12), tuple(range(1643, 1650)))


def test_a_repeated_item_begins_a_new_entry():
    entries = [entry for entry in imported(DATA, today=TODAY).entries if entry.on == date(2019, 8, 16)]
    assert [entry.values for entry in entries] == [
        {"own:Knee Pain": 6},
        {"own:Knee Pain": 4.5, "own:Hip Pain": 8, "own:Headache": 3.8, "own:happiness": 2},
    ]


def test_values_are_those_of_the_file():
    values = [answer for entry in imported(DATA, today=TODAY).entries for answer in entry.values.values()]
    assert Counter(values)[3.4] == 239
    assert len(values) == 1736


def test_the_same_file_has_the_same_ids_whoever_brings_it_in():
    first = imported(DATA, today=TODAY)
    again = imported(DATA, print_mapping(first.mapping), rule=DayRule("Asia/Tokyo", 4), today=TODAY)
    assert [entry.client_id for entry in first.entries] == [entry.client_id for entry in again.entries]
    assert len({entry.client_id for entry in first.entries}) == len(first.entries)


def test_a_turn_that_the_person_gives_goes_before_the_learnt_one():
    found = imported(DATA, "turn=0", today=TODAY)
    assert next(entry for entry in found.entries if 199 in entry.rows).on == date(2019, 11, 25)
    assert any(remark.why is Why.TURN_GIVEN for remark in found.remarks)
