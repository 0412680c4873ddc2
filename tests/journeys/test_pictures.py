"""The two pictures of the README, taken from the made-up community on a day that never changes.

    WAYMARK_PICTURES=1 .venv/bin/python -m pytest tests/journeys/test_pictures.py

puts them into `docs/pictures`; without it they are made somewhere else and only looked at.
"""

import os
import struct
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine
from playwright.sync_api import Page

from tests.support.browser import Visit
from waymark.home import demo
from waymark.people.models import Person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

KEPT = Path(__file__).resolve().parents[2] / "docs" / "pictures"
EVENING = datetime(2026, 6, 10, 18, 30, tzinfo=UTC)
WIDTH, HEIGHT, SCALE = 390, 800, 1.5
MOST_BYTES = 150_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return KEPT if os.environ.get("WAYMARK_PICTURES") == "1" else tmp_path


@pytest.fixture
def phone(visit: Visit) -> Iterator[Callable[[str], Page]]:
    """A phone with sharp letters, in the hands of somebody of the demo."""
    with time_machine.travel(EVENING, tick=True):
        demo.build(at=EVENING)
        yield lambda who: visit(
            person=Person.objects.get(username=who),
            viewport={"width": WIDTH, "height": HEIGHT},
            device_scale_factor=SCALE,
        )


def take(page: Page, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    page.evaluate("document.fonts.ready.then(() => true)")
    page.screenshot(path=file, animations="disabled")


def rows(file: Path) -> tuple[int, int, list[bytes]]:
    """Width, height and the rows of a PNG as they are packed: enough to tell a page from an empty one."""
    data, packed, at = file.read_bytes(), b"", 8
    width, height = struct.unpack(">II", data[16:24])
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        packed += data[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += length + 12
    plain = zlib.decompress(packed)
    step = len(plain) // height
    return width, height, [plain[row * step + 1 : (row + 1) * step] for row in range(height)]


def assert_is_a_picture(file: Path) -> None:
    width, height, found = rows(file)
    assert (width, height) == (WIDTH * SCALE, HEIGHT * SCALE)
    assert file.stat().st_size < MOST_BYTES
    drawn = [row for row in found if any(row)]
    assert len(set(drawn)) > height / 4, "Hardly anything is drawn."


def test_today_on_a_phone(phone, folder):
    page = phone("person")
    page.goto("/today/")
    take(page, folder / "today.png")
    assert_is_a_picture(folder / "today.png")


def test_months_of_diary(phone, folder):
    page = phone("person")
    page.goto("/diary/?span=all")
    # Under the bar that stays, from the first chart with numbers on.
    page.get_by_role("figure").nth(1).evaluate("one => window.scrollTo(0, one.getBoundingClientRect().top - 80)")
    take(page, folder / "diary.png")
    assert_is_a_picture(folder / "diary.png")
