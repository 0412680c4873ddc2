"""Reading what a person chose among the skills, and what may be offered now."""

from datetime import datetime

from django.utils.translation import get_language

from waymark.people import queries as people
from waymark.sharing.terms import Access, Topic
from waymark.skills.models import Practice, SkillChoice
from waymark.skills.rules import may_offer
from waymark.skills.terms.library import Skill, skills_in
from waymark.skills.terms.practice import MyChoices, Starred


def choices_of(access: Access) -> MyChoices:
    """Stars and the last crisis answer. One query where nothing was chosen, else two."""
    access.require_own(Topic.PRACTICES)
    row = SkillChoice.objects.filter(person_id=access.subject_id).first()
    content = row.read(people.box_of(access.subject_id), "content") if row else None
    if not isinstance(content, dict):
        return MyChoices()
    said = content.get("crisis_at")
    return MyChoices(tuple(content.get("starred", ())), datetime.fromisoformat(said) if said else None)


def may_open(access: Access, skill: Skill, *, at: datetime) -> bool:
    """Whether this skill may be listed and opened at that moment (see `rules.after_crisis`)."""
    access.require_own(Topic.PRACTICES)
    return skill.facts.offered_after_crisis or _offered(skill, choices_of(access), at)


def starred_of(access: Access, *, at: datetime | None = None) -> tuple[Starred, ...]:
    """The starred skills, in the order they were starred. Give `at`, or skills that are not offered after a crisis
    answer stay away for good once there was one.
    """
    choices = choices_of(access)
    here = {one.slug: one for one in _library()}
    found = (here[slug] for slug in choices.starred if slug in here)
    return tuple(Starred.of(one) for one in found if _offered(one, choices, at))


def sides_in_use(access: Access, *, at: datetime | None = None) -> dict[str, tuple[Skill, ...]]:
    """For each of the four sides the skills that are starred or were practised. `at` as in `starred_of`."""
    choices = choices_of(access)
    used = _in_use(access, choices)
    sides: dict[str, tuple[Skill, ...]] = {}
    for skill in _library():
        if skill.slug in used and _offered(skill, choices, at):
            for side in skill.facts.sides:
                sides[side.value] = (*sides.get(side.value, ()), skill)
    return sides


def slugs_in_use(access: Access) -> frozenset[str]:
    """The skills that are starred or were practised, by name. Three queries at most."""
    return _in_use(access, choices_of(access))


def _in_use(access: Access, choices: MyChoices) -> frozenset[str]:
    kept = Practice.objects.filter(person_id=access.subject_id, removed_at=None)
    return frozenset({*choices.starred, *kept.order_by().values_list("skill", flat=True).distinct()})


def _library() -> tuple[Skill, ...]:
    return skills_in(get_language() or "en")


def _offered(skill: Skill, choices: MyChoices, at: datetime | None) -> bool:
    return may_offer(skill.facts.offered_after_crisis, choices.crisis_at, at)
