"""The fate of every column of the skills."""

from waymark.common.fates import Fate, dated, sealed, technical, written

PRACTICES = "practices"

FATES: dict[str, Fate] = {
    **written("Practice", PRACTICES),
    "Practice.skill": dated(PRACTICES),
    "Practice.on": dated(PRACTICES),
    "Practice.practised_at": dated(PRACTICES),
    "Practice.is_open": dated(),
    "Practice.content": sealed(PRACTICES),
    "Practice.removed_at": dated(),
    "SkillChoice.id": technical(),
    "SkillChoice.person": technical(),
    # It may hold a crisis answer: nobody but the person reads it.
    "SkillChoice.content": sealed(),
    "SkillChoice.changed_at": technical(),
}
