"""Files as they come: encodings, line ends, delimiters, headers, damage, limits."""

import codecs

import pytest

from waymark.diary.importing import ImportProblem, Why, read_table, say
from waymark.diary.importing.limits import MAX_BYTES, MAX_CELL, MAX_COLUMNS, MAX_ROWS
from waymark.diary.importing.records import records
from waymark.diary.tests.importing_help import days, imported, reasons

PLAIN = "Date,Pain,Notes\n2024-01-05,3,café\n2024-01-06,4,good\n"


def problem(data: bytes) -> Why:
    with pytest.raises(ImportProblem) as caught:
        read_table(data)
    assert say(caught.value.remark).endswith(".")
    return caught.value.remark.why


@pytest.mark.parametrize(
    "data",
    [
        PLAIN.encode(),
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("utf-16"),
        codecs.BOM_UTF16_BE + PLAIN.encode("utf-16-be"),
        PLAIN.encode("utf-16-le"),
        PLAIN.encode("utf-32"),
        PLAIN.encode("cp1252"),
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.replace("\n", "\r").encode(),
        PLAIN.replace(",", ";").encode(),
        PLAIN.replace(",", "\t").encode(),
        PLAIN.replace(",", "|").encode(),
        PLAIN.replace("3", "\x003").encode(),
        ("sep=;\n" + PLAIN.replace(",", ";")).encode(),
        ("\n\nMy diary\n" + PLAIN).encode(),
        (PLAIN + "\n\n,,\n").encode(),
        PLAIN.rstrip().encode(),
        b'"Date","Pain","Notes"\n"2024-01-05","3","caf\xc3\xa9"\n "2024-01-06" , "4" ,"good"\n',
    ],
)
def test_the_same_diary_in_many_dresses(data):
    found = imported(data)
    assert [(entry.values, entry.words) for entry in found.entries] == [
        ({"pain": 3}, {"note": "café"}),
        ({"pain": 4}, {"note": "good"}),
    ]
    assert days(found) == ["2024-01-05", "2024-01-06"]
    assert not found.refusals


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", Why.FILE_EMPTY),
        (b" \n\n \x00", Why.FILE_EMPTY),
        (b"Date,Pain\n", Why.NO_ROWS),
        (b"Date,Pain\n,\n\n", Why.NO_ROWS),
        (b"one\ntwo\n", Why.ONE_COLUMN),
        (b"PK\x03\x04 and more", Why.FILE_IS_A_SPREADSHEET),
        (bytes(range(256)) * 20, Why.FILE_IS_NOT_TEXT),
        (b"x" * (MAX_BYTES + 1), Why.FILE_TOO_BIG),
        (b"a,b\n" * (MAX_ROWS + 2), Why.TOO_MANY_ROWS),
        (b"a," * (MAX_COLUMNS + 1) + b"\n", Why.TOO_MANY_COLUMNS),
    ],
)
def test_what_cannot_be_read_says_why(data, why):
    assert problem(data) is why


def test_a_title_before_the_header_is_left_out_and_said():
    found = imported("My pain diary\nName:,Jane\n\nDate,Pain,Mood\n2024-01-01,3,4\n2024-01-02,4,5\n")
    assert [(entry.values, entry.rows) for entry in found.entries] == [
        ({"pain": 3, "mood": 4}, (5,)),
        ({"pain": 4, "mood": 5}, (6,)),
    ]
    assert any(remark.why is Why.LINES_BEFORE_HEADER and remark.facts == {"count": 2} for remark in found.remarks)


def test_without_a_header_columns_have_letters():
    found = imported("2024-01-01,3,ok\n2024-01-02,4,bad\n", "pain=Column B")
    assert [(entry.values, entry.words) for entry in found.entries] == [
        ({"pain": 3}, {"note": "ok"}),
        ({"pain": 4}, {"note": "bad"}),
    ]
    assert any(remark.why is Why.NO_HEADER for remark in found.remarks)


def test_names_that_are_empty_or_come_twice_become_names_of_their_own():
    assert read_table(b"Date,Pain,pain,,\n2024-01-01,1,2,3,4\n").columns == (
        "Date",
        "Pain",
        "pain (2)",
        "Column D",
        "Column E",
    )


def test_cells_below_an_empty_name_are_no_cells_too_many():
    found = imported(
        "Date,Pain,Pain,,\n2024-01-01,3,4,good,\n2024-01-02,5,6,better,\n2024-01-03,5,6,y,,,extra\n2024-01-04\n"
    )
    assert [entry.values for entry in found.entries] == [{"pain": 3, "own:Pain": 4}, {"pain": 5, "own:Pain": 6}]
    assert [entry.words["note"] for entry in found.entries] == ["good", "better"]
    assert reasons(found) == [(4, "", "too-many-cells")]


def test_short_rows_are_taken_and_rows_with_cells_too_many_refused():
    found = imported(
        "Date,Pain,Mood,Notes\n2024-01-01,3\n2024-01-02,3,4,slept, badly\n2024-01-03,5,5,fine,,,\n2024-01-04\n"
    )
    assert [entry.rows for entry in found.entries] == [(2,), (4,)]
    assert reasons(found) == [(3, "", "too-many-cells")]
    assert found.empty_rows == (5,)


def test_a_repeated_header_and_a_line_of_totals():
    found = imported("Date,Pain\n2024-01-01,3\nDate,Pain\n2024-01-02,4\nAverage,3.5\n")
    assert [entry.rows for entry in found.entries] == [(2,), (4,)]
    assert found.empty_rows == (3,)
    assert reasons(found) == [(5, "Date", "day-unreadable")]


def test_row_and_line_numbers_differ_below_a_note_of_several_lines():
    found = imported('Date,Pain,Notes\n2024-01-01,3,"one\ntwo\nthree"\n2024-01-02,99,x\n2024-01-03,4,x\n')
    assert found.entries[0].words == {"note": "one\ntwo\nthree"}
    assert (found.refusals[0].row, found.refusals[0].line) == (3, 5)


def test_a_stray_quotation_mark_keeps_to_its_row():
    text = (
        'Date,Pain,Notes\n2024-01-01,3,"oops\n2024-01-02,4,"fine"\n2024-01-03,5,"6"" ok"\n'
        '2024-01-04,5,bad"\n2024-01-05,6,x\n'
    )
    found = imported(text)
    assert [entry.words["note"] for entry in found.entries] == ['"oops', "fine", '6" ok', 'bad"', "x"]


def test_two_stray_marks_do_not_swallow_the_rows_between_them():
    text = (
        'Date,Pain,Notes\n2024-01-01,3,"oops\n2024-01-02,4,fine\n2024-01-03,5,ends"\n'
        '2024-01-04,6,"real\nnote, with, commas"\n'
    )
    found = imported(text)
    assert [entry.words["note"] for entry in found.entries] == ['"oops', "fine", 'ends"', "real\nnote, with, commas"]


def test_a_cell_too_long_is_refused_alone():
    found = imported(f"Date,Pain,Notes\n2024-01-01,3,{'a' * (MAX_CELL + 1)}\n2024-01-02,4,{'b' * MAX_CELL}\n")
    assert [len(entry.words.get("note", "")) for entry in found.entries] == [0, MAX_CELL]
    assert reasons(found) == [(2, "Notes", "cell-too-long")]
    assert len(found.refusals[0].stood) <= 60


def test_what_looks_like_a_formula_is_only_text():
    found = imported("Date,Pain,Notes\n2024-01-01,=2+3,=SUM(A1:A9)\n2024-01-02,4,@cmd\n2024-01-03,+4,+x\n")
    assert [entry.words["note"] for entry in found.entries] == ["=SUM(A1:A9)", "@cmd", "+x"]
    assert reasons(found) == [(2, "Pain", "not-a-number")]


@pytest.mark.parametrize(
    "text", ['"' * 300_000, 'a,"b\n' * 60_000, 'x,"""y\n' * 60_000, '"a,\n"' * 60_000, "," * 300_000]
)
def test_junk_is_read_in_one_go(text):
    assert sum(len(record.cells) for record in records(text, ",")) > 0
