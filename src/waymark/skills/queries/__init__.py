"""Reading what a person keeps of the skills. Every read is under an `Access`."""

from waymark.skills.queries.choices import choices_of, may_open, sides_in_use, slugs_in_use, starred_of
from waymark.skills.queries.practices import (
    last_practised,
    open_practices,
    practice_of,
    practices_changed_at,
    practices_of,
    removed_practices,
)

__all__ = [
    "choices_of",
    "last_practised",
    "may_open",
    "open_practices",
    "practice_of",
    "practices_changed_at",
    "practices_of",
    "removed_practices",
    "sides_in_use",
    "slugs_in_use",
    "starred_of",
]
