"""What a session is made of, as plain data in and out of the column `content`. Pure."""

from collections.abc import Iterable, Mapping
from typing import Any

from waymark.programmes.terms.content import Activity, Content, Home


def content_in(kept: Mapping[str, Any]) -> Content:
    """The column as terms; what is missing is empty."""
    return Content(
        activities=tuple(
            Activity(int(one["minutes"]), one["words"], one["skill"]) for one in kept.get("activities", ())
        ),
        home=tuple(Home(one["skill"], one["words"]) for one in kept.get("home", ())),
        materials=kept.get("materials", ""),
        condensed=kept.get("condensed", ""),
    )


def column_of(content: Content) -> dict[str, Any]:
    return {
        "activities": [{"minutes": one.minutes, "words": one.words, "skill": one.skill} for one in content.activities],
        "home": [{"skill": one.skill, "words": one.words} for one in content.home],
        "materials": content.materials,
        "condensed": content.condensed,
    }


def total_minutes(activities: Iterable[Activity]) -> int:
    return sum(one.minutes for one in activities)
