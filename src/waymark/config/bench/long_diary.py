"""A diary of ten years, brought in as people bring one in, and what it costs to look at it."""

from datetime import date, datetime, timedelta

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.test import Client

from waymark.common.days import DayRule
from waymark.common.ids import new_id
from waymark.common.sealed import Box, new_key
from waymark.config.bench.timing import Work
from waymark.diary import operations as diary
from waymark.diary.importing import parse_mapping, plan, read_table
from waymark.people.models import Person

DAYS, A_DAY = 3650, 3
ENTRIES = DAYS * A_DAY
REFERENCE = f"open {ENTRIES:,} sealed values"
ALL_OF_IT = "the diary, all of it"
COLUMNS = ("hard_part", "in_the_way", "pain", "sleep", "mood", "mattered")
_PARTS = ("none", "some", "most")


def write_ten_years(person: Person, *, at: datetime) -> int:
    """Three entries on each of the 3,650 days up to the day of `at`. Returns how many were kept."""
    rule = DayRule(person.zone, person.day_start_hour)
    today = rule.day_of(at)
    mapping = parse_mapping(",".join(["day=day,written=day+time", *(f"{name}={name}" for name in COLUMNS)]))
    table = read_table(_file(today - timedelta(days=DAYS)).encode())
    found = plan(table, mapping, rule=rule, today=today)
    return diary.bring_in(by=person, plan=found, refused=[], at=at).new


def _file(first: date) -> str:
    rows = [",".join(("day", "time", *COLUMNS))]
    for number in range(ENTRIES):
        on, hour = first + timedelta(days=number // A_DAY), 9 + 4 * (number % A_DAY)
        numbers = ",".join(str(number * step % 11) for step in (3, 7, 5, 2))
        rows.append(f"{on},{hour:02}:00,{_PARTS[number % 7 % 3]},{numbers},a small thing")
    return "\n".join(rows)


def reference() -> Work:
    """Opening as many sealed values as the diary has entries: what nothing that draws them can do without."""
    box = Box(new_id(), AESGCM(new_key()))
    answers = {"hard_part": "some", "in_the_way": 3, "pain": 7, "sleep": 5, "mood": 2}
    sealed = [(row_id, box.seal("reference", row_id, answers)) for row_id in (new_id() for _ in range(ENTRIES))]

    def open_all() -> None:
        for row_id, value in sealed:
            box.open("reference", row_id, value)

    return open_all


def pages(client: Client) -> dict[str, Work]:
    """Looking at the diary with `client`, who is signed in."""
    return {
        ALL_OF_IT: lambda: _seen(client, "/diary/?span=all"),
        "a year": lambda: _seen(client, "/diary/?span=year"),
        "a month": lambda: _seen(client, "/diary/"),
        "today": lambda: _seen(client, "/today/"),
        "the check-in": lambda: _seen(client, "/diary/check-in/"),
        "help now": lambda: _seen(client, "/help-now/"),
    }


def _seen(client: Client, address: str) -> None:
    answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}.")
