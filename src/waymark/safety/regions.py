"""The emergency numbers and contacts that come with the project: `data/crisis.json`, read once.

`data/README.md` says where it comes from and why no contact in it counts as confirmed.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

from waymark.safety import rules
from waymark.safety.terms import Channel, ChannelType, Contact, Kind, Region

FILE = Path(__file__).parent / "data" / "crisis.json"


@cache
def regions() -> dict[str, Region]:
    """All regions by code, in the order of the file. Raises `ValueError` or `KeyError` for a file that is not right."""
    content = json.loads(FILE.read_text(encoding="utf-8"))
    return {each["region"]: _region(each) for each in content["regions"]}


@cache
def contacts() -> dict[str, Contact]:
    """Every contact of every region by its id."""
    return {contact.id: contact for region in regions().values() for contact in region.contacts}


def _region(row: dict[str, Any]) -> Region:
    return Region(
        code=row["region"],
        emergency=rules.emergency_numbers(row["emergency"]),
        contacts=tuple(_contact(each) for each in row["contacts"]),
    )


def _contact(row: dict[str, Any]) -> Contact:
    return Contact(
        id=row["id"],
        name=row["name"],
        kind=Kind(row["kind"]),
        channels=tuple(
            Channel(ChannelType(each["type"]), each["value"], each.get("keyword", "")) for each in row["channels"]
        ),
        for_whom=row["for_whom"],
        hours=row["hours"],
        source=row["source"],
        expires_after_days=row["expires_after_days"],
    )
