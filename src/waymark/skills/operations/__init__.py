"""Writing: practices, stars, and that a crisis answer was given."""

from waymark.common.writing import Gone, Saved
from waymark.skills.operations.choices import note_crisis_answer, star_skill, unstar_skill
from waymark.skills.operations.practices import bring_back_practice, keep_practice, remove_practice

__all__ = [
    "Gone",
    "Saved",
    "bring_back_practice",
    "keep_practice",
    "note_crisis_answer",
    "remove_practice",
    "star_skill",
    "unstar_skill",
]
