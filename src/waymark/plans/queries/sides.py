"""Reading what of a plan stands on which of the four sides."""

from collections.abc import Iterator, Mapping

from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.plans.models import FourSides, Goal, PacingActivity
from waymark.plans.queries.circle import circle_of
from waymark.plans.rules import lines
from waymark.plans.rules.sides import Side, sides_in
from waymark.plans.terms.sides import Held, HeldKind, MySides
from waymark.sharing.terms import Access, Topic


def own_sides_of(access: Access) -> MySides:
    """The person's own words for each side; version 0 where none were written."""
    access.require_own(Topic.GOALS)
    row = FourSides.objects.filter(person_id=access.subject_id).first()
    content = row.read(people.box_of(access.subject_id), "content") if row else None
    kept = content if isinstance(content, dict) else {}
    return MySides({side: str(kept.get(side.value, "")) for side in Side}, row.version if row else 0)


def held_on_sides(access: Access) -> Mapping[Side, tuple[Held, ...]]:
    """What a plan holds for each side: own words (each line by itself), open goals, the circle,
    paced activities.

    Everybody in the circle stands on the social side, and on those they are said to help with; what is paced stands on
    the physical one. Nobody else's to read: the circle may be those who would.
    """
    access.require_own(Topic.GOALS)
    box = people.box_of(access.subject_id)
    found: dict[Side, list[Held]] = {side: [] for side in Side}
    for sides, held in (*_own(access), *_goals(box), *_members(access), *_paced(box)):
        for side in sides:
            found[side].append(held)
    return {side: tuple(all_held) for side, all_held in found.items()}


On = tuple[tuple[Side, ...], Held]


def _own(access: Access) -> Iterator[On]:
    for side, words in own_sides_of(access).words.items():
        yield from (((side,), Held(HeldKind.OWN, line)) for line in lines(words))


def _goals(box: Box) -> Iterator[On]:
    for row in Goal.objects.filter(person_id=box.person_id, closed_at=None).order_by("-chosen_at", "-id"):
        details = row.read(box, "details")
        sides = sides_in(details.get("sides")) if isinstance(details, dict) else ()
        if sides:
            words = next(filter(None, (row.read(box, part) for part in ("full", "half", "tiny", "step"))), "")
            yield sides, Held(HeldKind.GOAL, str(words), row.pk)


def _members(access: Access) -> Iterator[On]:
    for one in circle_of(access).members:
        sides = sides_in([*one.words.sides, Side.SOCIAL])
        yield sides, Held(HeldKind.MEMBER, one.words.name, one.id)


def _paced(box: Box) -> Iterator[On]:
    for row in PacingActivity.objects.filter(person_id=box.person_id, stopped_at=None).order_by("id"):
        content = row.read(box, "content")
        name = content.get("name") if isinstance(content, dict) else None
        if name:
            yield (Side.PHYSICAL,), Held(HeldKind.PACING, str(name), row.pk)
