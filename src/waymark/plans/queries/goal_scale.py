"""Reading goal attainment scaling: the levels of one goal and the marks on them, and one figure over all goals."""

from uuid import UUID

from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.plans.models import GoalMark, GoalScale
from waymark.plans.rules.goal_scale import GoalLevels, from_kept, is_level, t_score
from waymark.plans.terms.goal_scale import LevelOn, MyScale
from waymark.sharing.terms import Access, Topic


def scale_of(access: Access, goal_id: UUID) -> MyScale:
    """The levels of one goal, with every mark, oldest first. Version 0 and no words: none were written yet."""
    access.require_own(Topic.GOALS)
    box = people.box_of(access.subject_id)
    row = GoalScale.objects.filter(person_id=access.subject_id, goal_id=goal_id).first()
    marks = GoalMark.objects.filter(person_id=access.subject_id, goal_id=goal_id).order_by("marked_at", "id")
    if row is None:
        return MyScale(goal_id, GoalLevels(), 0, ())
    found = tuple(LevelOn(one.marked_on, level) for one in marks if is_level(level := _level(one, box)))
    return MyScale(goal_id, from_kept(row.read(box, "content")), row.version, found)


def attainment_of(access: Access) -> float | None:
    """The T-score over all goals that have levels and at least one mark, each at its newest mark.

    50 is as expected. Goals that were let go count like the others, so that the figure does not flatter. None where
    there is no such goal. For later readers of outcomes; no page shows it to the person.
    """
    access.require_own(Topic.GOALS)
    box = people.box_of(access.subject_id)
    newest = {
        one.goal_id: level
        for one in GoalMark.objects.filter(person_id=access.subject_id).order_by("marked_at", "id")
        if is_level(level := _level(one, box))
    }
    scales = GoalScale.objects.filter(person_id=access.subject_id, goal_id__in=newest).order_by("id")
    pairs = [(newest[row.goal_id], from_kept(row.read(box, "content")).weight) for row in scales]
    return t_score([level for level, _weight in pairs], [weight for _level, weight in pairs]) if pairs else None


def _level(row: GoalMark, box: Box) -> int:
    """The level of a mark; a number that is no level where it cannot be read as one."""
    level = row.read(box, "level")
    return level if isinstance(level, int) else 99
