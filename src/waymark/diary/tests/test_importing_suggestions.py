"""What is suggested for columns and items, and how what the person says changes it."""

import pytest

from waymark.diary.importing import ImportProblem, Mapping, Why, parse_mapping, print_mapping, read_table, suggest
from waymark.diary.tests.importing_help import days, imported


def suggested(text: str, said: str = "") -> str:
    table = read_table(text.encode())
    mapping = suggest(table, parse_mapping(said))
    assert suggest(table, mapping) == mapping  # nothing is left to suggest
    assert parse_mapping(print_mapping(mapping)) == mapping
    return print_mapping(mapping)


def test_a_wide_diary():
    text = "Date,Pain level (0-100),Sleep,Mood,Stiffness,Walked,Migraines,Steps,Notes\n" + "".join(
        f"2024-01-{day:02},{day * 3},6,5,{day % 8},{'yes' if day % 2 else 'no'},{day},{day * 321},note {day}\n"
        for day in range(1, 29)
    )
    assert suggested(text) == (
        "day=Date,pain=Pain level (0-100):0-100,sleep=Sleep,mood=Mood,own=Stiffness:lower,own=Walked:yes_no,"
        "own=Migraines:count:lower,note=Notes,skip=Steps"
    )
    assert any(remark.why is Why.LEFT_OUT_NUMBERS for remark in imported(text).remarks)


def test_an_online_form():
    text = (
        'Timestamp,"How bad was your pain today? (0-10)",How did you sleep?,Anything else\n'
        '1/13/2024 21:05:33,5,6,"it\'s, ok"\n1/14/2024 0:30:12,6,7,\n'
    )
    assert suggested(text).startswith(
        "written=Timestamp,pain=How bad was your pain today? (0-10),sleep=How did you sleep?"
    )
    assert days(imported(text)) == ["2024-01-13", "2024-01-14"]


def test_a_phone_export_in_long_form():
    text = (
        "startDate,endDate,type,value\n2020-01-01 08:00:00 +0100,2020-01-01 08:01:00 +0100,Coughs,120\n"
        "2020-01-01 23:30:00 -0800,2020-01-01 08:01:00 +0100,Headache,3\n"
    )
    assert suggested(text) == "written=startDate,name=type,value=value,own=Coughs:count,own=Headache:lower,skip=endDate"


def test_numbering_people_and_constants_are_left_out():
    text = ",Date,Pain,participant,app\n" + "".join(f"{n},2024-01-{n + 1:02},3,P{n % 2},v1\n" for n in range(9))
    assert suggested(text) == "day=Date,pain=Pain,skip=Column A,skip=participant,skip=app"
    assert any(remark.why is Why.SEVERAL_PEOPLE for remark in imported(text).remarks)


def test_numbers_to_five_are_asked_about():
    text = "Date,Pain\n" + "".join(f"2024-01-{n + 1:02},{n % 5 + 1}\n" for n in range(12))
    assert any(remark.why is Why.SCALE_LOOKS_SHORT for remark in imported(text).remarks)
    assert not any(remark.why is Why.SCALE_LOOKS_SHORT for remark in imported(text, "pain=Pain:1-5").remarks)


def test_what_is_said_goes_first():
    text = "Date,Score,Stiff,Weather\n2024-01-01,55,3,rain\n2024-01-02,60,4,sun\n"
    assert suggested(text, "pain=score:0-100,own:Stiffness=STIFF:lower,skip=weather") == (
        "day=Date,pain=Score:0-100,own:Stiffness=Stiff:lower,skip=Weather"
    )
    assert suggested(text, "pain=Score:0-100,rest=skip").endswith("skip=Stiff,skip=Weather,rest=skip")


def test_items_of_the_long_form_can_be_named():
    text = "item,value,date\nMy pain,3,2024-01-01\nFeeling,4,2024-01-01\nMy pain,5,2024-01-02\n"
    found = imported(text, "pain=my pain,mood=Feeling")
    assert [entry.values for entry in found.entries] == [{"pain": 3, "mood": 4}, {"pain": 5}]


def test_untimed_rows_of_a_day_go_together_by_their_order():
    text = "item,value,date\nKnee,1,2024-01-01\nKnee,2,2024-01-01\nHip,3,2024-01-01\nHip,4,2024-01-01\n"
    values = [entry.values for entry in imported(text).entries]
    assert values == [{"own:Knee": 1, "own:Hip": 3}, {"own:Knee": 2, "own:Hip": 4}]


def test_rows_written_half_an_hour_apart_are_two_entries():
    text = "item,value,date\nKnee,1,2024-01-01 10:00\nHip,3,2024-01-01 10:30\nBack,3,2024-01-01 11:01\n"
    assert [entry.rows for entry in imported(text).entries] == [(2, 3), (4,)]


def test_the_newest_first_is_read_as_well():
    text = "item,value,date\nBack,3,2024-01-02 11:01\nHip,3,2024-01-01 10:30\nKnee,1,2024-01-01 10:00\n"
    assert [entry.rows for entry in imported(text).entries] == [(4, 3), (2,)]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("pain", Why.MAP_PART),
        ("pain=", Why.MAP_PART),
        ('pain="Score', Why.MAP_PART),
        ("pan=Score", Why.MAP_KEY),
        ("pain=Score:loud", Why.MAP_OPTION),
        ("pain=Score:5-5", Why.MAP_SCALE),
        ("pain=Scoer", Why.MAP_COLUMN_NEAR),
        ("pain=Zebra", Why.MAP_COLUMN),
        ("pain=Score,pain=Stiff", Why.MAP_TWICE),
        ("day=Date,day=Date", Why.MAP_TWICE),
        ("days=d-m-y", Why.MAP_DAYS),
        ("turn=40", Why.MAP_TURN),
        ("clock=London", Why.MAP_CLOCK),
        ("rest=all", Why.MAP_REST),
        ("name=Stiff", Why.MAP_VALUE_ALONE),
        ("day=Date+Score", Why.MAP_DAY_PARTS),
        ("skip=Score,skip=Stiff", Why.NOTHING_TO_TAKE),
    ],
)
def test_slips_in_the_mapping_are_explained(said, why):
    with pytest.raises(ImportProblem) as caught:
        imported("Date,Score,Stiff\n2024-01-01,5,3\n2024-01-02,6,4\n", said)
    assert caught.value.remark.why is why


def test_without_days_nothing_can_be_brought_in():
    with pytest.raises(ImportProblem) as caught:
        imported("Score,Stiff\n5,3\n6,4\n")
    assert caught.value.remark.why is Why.NO_DAY_COLUMN


def test_nothing_said_is_an_empty_mapping():
    assert parse_mapping("") == parse_mapping(" \n, ") == Mapping()
    assert print_mapping(Mapping()) == ""


def test_a_file_of_marks_is_read_as_yes_and_no():
    text = "name,intensity,date\n" + "".join(
        f"{name},{value},2020-01-{day:02} 03:{day:02}:10\n"
        for day in range(1, 20)
        for name, value in (("Tired", int(day != 4)), ("Poor sleep", 2 if day == 7 else 1), ("Great day!", 1))
        if name != "Great day!" or day == 9
    )
    assert suggested(text) == (
        "written=date,name=name,value=intensity,own=Tired:yes_no:lower,own=Poor sleep:lower,"
        "own=Great day!:yes_no:higher"
    )
