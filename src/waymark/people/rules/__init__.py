"""Names, codes, zones, devices and passwords: pure decisions."""

from waymark.people.rules.accounts import (
    FIRST,
    SECOND,
    Choose,
    code_digest,
    device_kept,
    device_of,
    is_last_way_in,
    kept_form,
    new_codes,
    suggest_username,
    tidy_code,
    zone_or_usual,
    zones,
)
from waymark.people.rules.openid import said, says_second_step
from waymark.people.rules.passwords import HASH_BYTES, SHORTEST_STEM, forms, hash_of, is_packed, pack
from waymark.people.rules.second_step import APP_PERIOD, app_counters, grouped_secret, tidy_app_code

__all__ = [
    "APP_PERIOD",
    "FIRST",
    "HASH_BYTES",
    "SECOND",
    "SHORTEST_STEM",
    "Choose",
    "app_counters",
    "code_digest",
    "device_kept",
    "device_of",
    "forms",
    "grouped_secret",
    "hash_of",
    "is_last_way_in",
    "is_packed",
    "kept_form",
    "new_codes",
    "pack",
    "said",
    "says_second_step",
    "suggest_username",
    "tidy_app_code",
    "tidy_code",
    "zone_or_usual",
    "zones",
]
