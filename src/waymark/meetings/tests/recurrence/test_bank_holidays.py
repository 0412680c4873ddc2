"""Bank holidays of the United Kingdom, held against the dates that GOV.UK published, and a few elsewhere."""

from datetime import date, timedelta

import pytest

from waymark.meetings.rules.bank_holidays import REGIONS, name_on

# https://www.gov.uk/bank-holidays (Open Government Licence v3.0), with the one-off days of 2020, 2022, 2023 and 2026.
ENGLAND_AND_WALES = """
2017 01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26
2018 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26
2019 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26
2020 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28
2021 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28
2022 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27
2023 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26
2024 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
2025 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
2026 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
"""
SCOTLAND = """
2017 01-02 01-03 04-14 05-01 05-29 08-07 11-30 12-25 12-26
2018 01-01 01-02 03-30 05-07 05-28 08-06 11-30 12-25 12-26
2019 01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26
2020 01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28
2021 01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28
2022 01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27
2023 01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26
2024 01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26
2025 01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26
2026 01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28
"""
# What Northern Ireland has beside those of England and Wales.
NORTHERN_IRELAND_TOO = """
2017 03-17 07-12
2018 03-19 07-12
2019 03-18 07-12
2020 03-17 07-13
2021 03-17 07-12
2022 03-17 07-12
2023 03-17 07-12
2024 03-18 07-12
2025 03-17 07-14
2026 03-17 07-13
"""


def published(table: str) -> set[date]:
    rows = [line.split() for line in table.strip().splitlines()]
    return {date.fromisoformat(f"{year}-{day}") for year, *days in rows for day in days}


@pytest.mark.parametrize(
    ("region", "wanted"),
    [
        ("GB-ENG", published(ENGLAND_AND_WALES)),
        ("GB-WLS", published(ENGLAND_AND_WALES)),
        ("GB-SCT", published(SCOTLAND)),
        ("GB-NIR", published(ENGLAND_AND_WALES) | published(NORTHERN_IRELAND_TOO)),
    ],
)
def test_the_library_knows_what_was_published(region, wanted):
    days = [date(2017, 1, 1) + timedelta(days=ahead) for ahead in range(3652)]
    found = {day for day in days if name_on(region, day)}
    # The library has the weekend itself too, where the holiday went to a day after it.
    assert {day for day in found if day.weekday() < 5} == wanted


def test_names_are_english():
    assert name_on("GB-ENG", date(2026, 12, 28)) == "Boxing Day (observed)"
    assert name_on("IE", date(2027, 2, 1)) == "Saint Brigid's Day"
    assert name_on("MT", date(2026, 9, 21)) == "Independence Day"
    assert name_on("CA-QC", date(2026, 6, 24)) == "Saint Jean Baptiste Day"


@pytest.mark.parametrize("region", ["", "GB", "XX", "GB-LND", "gb-eng"])
def test_an_unknown_region_has_no_holidays(region):
    assert name_on(region, date(2026, 12, 25)) == ""


def test_nothing_is_known_after_2100():
    assert name_on("GB-ENG", date(2100, 12, 27)) != ""
    assert name_on("GB-ENG", date(2101, 12, 26)) == ""


@pytest.mark.parametrize("region", REGIONS)
def test_every_region_is_known_to_the_library_and_has_english_names(region):
    assert name_on(region, date(2027, 1, 1)) in {"New Year's Day", "New Year’s Day", "New Year Day"}
