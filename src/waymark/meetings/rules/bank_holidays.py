"""Bank holidays by region, from the kept library `holidays`, which knows the rules and the one-off days.

Names are English. Of a day that falls on a weekend both are there: the day itself and its substitute.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

import holidays

UNITED_KINGDOM = "ENG SCT WLS NIR".split()
AUSTRALIA = "ACT NSW NT QLD SA TAS VIC WA".split()
CANADA = "AB BC MB NB NL NS NT NU ON PE QC SK YT".split()

# Region → country, part of it, and the library's name for English there (None: it knows nothing else).
REGIONS: Mapping[str, tuple[str, str | None, str | None]] = {
    **{f"GB-{part}": ("GB", part, "en_GB") for part in UNITED_KINGDOM},
    "IE": ("IE", None, "en_IE"),
    "IM": ("IM", None, "en_GB"),
    "JE": ("JE", None, None),
    "GG": ("GG", None, None),
    "GI": ("GI", None, "en_GB"),
    "MT": ("MT", None, "en_US"),
    **{f"AU-{part}": ("AU", part, "en_AU") for part in AUSTRALIA},
    **{f"CA-{part}": ("CA", part, "en_CA") for part in CANADA},
    "NZ": ("NZ", None, None),
    "US": ("US", None, "en_US"),
    "ZA": ("ZA", None, None),
}


def name_on(region: str, on: date) -> str:
    """What the bank holiday on that day is called there; "" on other days, in other regions and after 2100."""
    return _names(region, on.year).get(on, "") if region in REGIONS else ""


@lru_cache(maxsize=256)
def _names(region: str, year: int) -> Mapping[date, str]:
    country, part, language = REGIONS[region]
    return dict(holidays.country_holidays(country, subdiv=part, years=year, expand=False, language=language))
