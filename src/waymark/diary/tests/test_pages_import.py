"""Bringing in a diary: on the page, by the command, and undone."""

import subprocess
import sys
from datetime import UTC, datetime
from time import perf_counter
from uuid import uuid4

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.support.people import PASSWORD, join
from waymark.common.days import DayRule
from waymark.diary import queries
from waymark.diary.importing import Mapping, plan, read_table
from waymark.diary.importing.cells import read_out_of
from waymark.diary.models import Entry, ImportRun, OwnItem
from waymark.diary.tests.importing_help import REAL_DIARY
from waymark.people.models import Person
from waymark.sharing.queries import own_access

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 6, 10, 20, 0, tzinfo=UTC)
START = "/diary/bring-in/"


@pytest.fixture(autouse=True)
def _clock():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def owner() -> Person:
    return join("owner", at=NOW)


@pytest.fixture
def page(client: Client, owner: Person) -> Client:
    client.force_login(owner)
    return client


def _look(page: Client, text: str | bytes) -> str:
    data = text if isinstance(text, bytes) else text.encode()
    answer = page.post(START, {"file": SimpleUploadedFile("diary.csv", data)})
    assert answer.status_code == 303
    return str(answer["Location"])


def _real() -> bytes:
    return REAL_DIARY.read_bytes()


def test_the_real_diary_comes_in_whole(page, owner):
    look = _look(page, _real())
    shown = page.get(look).content.decode()
    assert "380 entries on 358 days" in shown
    assert "Of 1736 rows, 1736 are taken, 0 hold nothing to take, and 0 are refused." in shown
    assert "742 of 742 rows that name their day say so" in shown
    assert not Entry.objects.exists()
    done = page.post(look, {"do": "bring-in"})["Location"]
    assert "380 entries came in" in page.get(done).content.decode()
    assert Entry.objects.count() == 380
    whole = page.get("/diary/?span=all&on=2020-12-30").content.decode()
    assert "Knee Pain" in whole
    assert "More charts: 5" in whole
    month = page.get("/diary/?span=month&on=2020-01-15").content.decode()
    assert "Knee Pain" in month
    day = page.get("/diary/day/2020-01-15/").content.decode()
    assert "Brought in from a file" in day
    assert "4.5" in day


def test_the_file_is_sealed_while_it_waits_and_gone_afterwards(page):
    look = _look(page, "date,pain,notes\n2026-06-01,4,only mine to read\n")
    assert b"only mine" not in bytes(ImportRun.objects.get().file)
    page.post(look, {"do": "bring-in"})
    assert ImportRun.objects.get().file is None


def test_the_same_file_again_adds_nothing(page):
    for _ in range(2):
        page.post(_look(page, _real()), {"do": "bring-in"})
    assert Entry.objects.count() == 380
    assert OwnItem.objects.count() == 10


def test_undone_and_brought_in_again(page):
    done = page.post(_look(page, _real()), {"do": "bring-in"})["Location"]
    page.post(done.replace("done", "undo"))
    assert not Entry.objects.filter(removed_at=None).exists()
    assert page.post(done.replace("done", "undo")).status_code == 404
    page.post(_look(page, _real()), {"do": "bring-in"})
    assert Entry.objects.filter(removed_at=None).count() == 380


def test_what_a_column_becomes_can_be_chosen(page, owner):
    look = _look(page, "date,pain,Zest\n2026-06-01,4,7\n2026-06-02,5,8\n")
    shown = page.get(look).content.decode()
    assert "becomes-1" in shown
    page.post(look, {"do": "choices", "becomes-0": "pain", "scale-0": "0-10", "becomes-1": "mood", "scale-1": "0-10"})
    page.post(look, {"do": "bring-in"})
    answers = [part.answers for part in queries.all_entries(own_access(owner))]
    assert answers == [{"pain": 4, "mood": 7}, {"pain": 5, "mood": 8}]


def test_a_line_of_text_that_is_not_understood_says_why(page):
    look = _look(page, "date,pain\n2026-06-01,4\n")
    answer = page.post(look, {"do": "text", "text": "agony=pain"})
    assert answer.status_code == 422
    assert "is not something a column can become" in answer.content.decode()


def test_an_open_order_of_days_is_asked_and_not_guessed(page, owner):
    look = _look(page, "date,pain\n3/4/2026,4\n5/6/2026,6\n")
    shown = page.get(look).content.decode()
    assert "Bring it in" not in shown
    assert "day first or the month first" in shown
    page.post(look, {"do": "choices", "order": "m/d/y"})
    page.post(look, {"do": "bring-in"})
    assert [part.on.isoformat() for part in queries.all_entries(own_access(owner))] == ["2026-03-04", "2026-05-06"]


def test_refused_rows_say_why_and_good_ones_come_in(page):
    look = _look(page, "date,pain\n2026-06-01,4\n2026-13-45,5\n2026-06-03,14\n2026-06-04,6\n")
    shown = page.get(look).content.decode()
    assert "Row 3" in shown
    assert "Row 4" in shown
    page.post(look, {"do": "bring-in"})
    assert Entry.objects.count() == 2


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02", b"PK\x03\x04", b"one column\n1\n", b"\xff\xfe"])
def test_a_file_that_is_no_diary_gets_a_sentence(page, data):
    answer = page.post(START, {"file": SimpleUploadedFile("x.csv", data)})
    if answer.status_code == 303:
        answer = page.get(answer["Location"])
        assert "needs a word from you" in answer.content.decode()
    else:
        assert answer.status_code == 422
    assert not Entry.objects.exists()


def test_forgotten_files_are_gone(page):
    look = _look(page, "date,pain\n2026-06-01,4\n")
    assert page.post(f"{look}forget/").status_code == 303
    assert not ImportRun.objects.exists()
    assert page.get(look).status_code == 404


def test_a_stranger_reaches_no_file(page, owner, client):
    look = _look(page, "date,pain\n2026-06-01,4\n")
    stranger = Client()
    stranger.force_login(join("stranger"))
    missing = stranger.get(f"{START}{uuid4()}/")
    assert stranger.get(look).content == missing.content
    assert stranger.get(look).status_code == 404
    for act in ("forget", "undo"):
        assert stranger.post(f"{look}{act}/").status_code == 404
    assert stranger.post(look, {"do": "bring-in"}).status_code == 404
    assert ImportRun.objects.filter(brought_at=None).exists()


def test_what_was_taken_away_can_be_brought_in_again(page, owner):
    page.post(_look(page, "date,pain,sleep,notes\n2026-06-01,4,6,first\n2026-06-02,5,,second\n"), {"do": "bring-in"})
    page.post("/me/confirm/", {"password": PASSWORD})
    text = page.get("/diary/days.csv").content
    other = Client()
    other.force_login(friend := join("friend"))
    other.post(_look(other, text), {"do": "bring-in"})
    mine = [part.answers for part in queries.all_entries(own_access(owner))]
    assert [part.answers for part in queries.all_entries(own_access(friend))] == mine


def test_the_command_explains_itself():
    shown = subprocess.run(
        [sys.executable, "-m", "waymark.config", "import-diary", "--help"],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": "src", "PATH": "/usr/bin:/bin"},
    )
    assert "--dry-run" in shown.stdout


def test_no_id_in_the_table_tells_what_was_answered(page):
    text = "day,pain\n2026-06-01,4\n2026-06-02,5\n"
    page.post(_look(page, text), {"do": "bring-in"})
    planned = plan(read_table(text.encode()), Mapping(), rule=DayRule(), today=NOW.date())
    kept = set(Entry.objects.values_list("client_id", flat=True))
    assert len(kept) == 2
    assert not kept & {entry.client_id for entry in planned.entries}


def test_bringing_in_twice_at_once_answers_with_what_came_in(page, monkeypatch):
    look = _look(page, "day,pain\n2026-06-01,4\n")
    still_open = queries.open_import
    seen = []

    def slow(access, run_id):
        found = still_open(access, run_id)
        if not seen:
            seen.append(run_id)
            page.post(look, {"do": "bring-in"})
        return found

    monkeypatch.setattr(queries, "open_import", slow)
    answer = page.post(look, {"do": "bring-in"})
    assert answer["Location"] == reverse("import_past", args=seen)
    assert Entry.objects.count() == 1


def test_a_large_file_never_touches_the_folder_for_temporary_files(page, monkeypatch):
    monkeypatch.setattr("tempfile.NamedTemporaryFile", None)
    rows = "".join(f"2026-06-01,4,{'slow ' * 20}\n" for _ in range(30_000))
    assert len(rows) > 3_000_000
    look = _look(page, "day,pain,note\n" + rows)
    assert "30000" in page.get(look).content.decode().replace(",", "")


def test_a_file_too_large_is_refused_and_not_held(page):
    answer = page.post(START, {"file": SimpleUploadedFile("diary.csv", b"day,pain\n" * 1_500_000)})
    assert answer.status_code == 422
    assert "larger than 10 MB" in answer.content.decode()
    assert not ImportRun.objects.exists()


def test_thousands_of_spaces_are_no_number_and_take_no_time():
    began = perf_counter()
    assert read_out_of("a" + " " * 19_000 + "b") is None
    assert perf_counter() - began < 1


def test_more_entries_than_can_be_kept_at_once_are_refused_before(page, monkeypatch):
    monkeypatch.setattr("waymark.diary.importing.planning.MAX_ENTRIES", 2)
    look = _look(page, "day,pain\n2026-06-01,4\n2026-06-02,4\n2026-06-03,4\n")
    assert "more than 2 entries" in page.get(look).content.decode()
