"""Reading looks back. Every read is under an `Access`."""

from datetime import date
from typing import Any
from uuid import UUID

from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.plans.models import Closeness, Goal, Review
from waymark.plans.queries.plan import matters_of
from waymark.plans.rules.review import ReviewWords, StillMatters, is_due
from waymark.plans.terms.review import Beside, DueGoal, MyReview
from waymark.sharing.terms import Access, Topic


def reviews_of(access: Access) -> tuple[MyReview, ...]:
    """Every look back, the latest first."""
    access.require_own(Topic.GOALS)
    box = people.box_of(access.subject_id)
    rows = Review.objects.filter(person_id=box.person_id).order_by("-on", "-id")
    return tuple(_review(row, box) for row in rows)


def review_of(access: Access, review_id: UUID) -> MyReview | None:
    """One look back; None where this person has no such thing."""
    access.require_own(Topic.GOALS)
    row = Review.objects.filter(person_id=access.subject_id, pk=review_id).first()
    return _review(row, people.box_of(access.subject_id)) if row else None


def review_due(access: Access, today: date) -> date | None:
    """The day for which the person wanted to look back again, once it has come; None where nothing is due.

    Nobody who never looked back is reminded of it. Half-typed ones do not count.
    """
    access.require_own(Topic.GOALS)
    rows = Review.objects.filter(person_id=access.subject_id).order_by("-on", "-id").iterator(chunk_size=5)
    box = None
    for row in rows:
        box = box or people.box_of(access.subject_id)
        review = _review(row, box)
        if not review.is_draft:
            return review.words.next_on if is_due(review.words.next_on, today) else None
    return None


def beside_review(access: Access, today: date) -> Beside:
    """What helps to look back: what matters, the goals to look at by now, and when closeness was marked last."""
    access.require_own(Topic.GOALS)
    box = people.box_of(access.subject_id)
    due = Goal.objects.filter(person_id=box.person_id, closed_at=None, review_on__lte=today).order_by("review_on", "id")
    allowed = access.allows(Topic.WHAT_MATTERS)
    marked = (
        Closeness.objects.filter(person_id=box.person_id).order_by("-marked_on").values_list("marked_on", flat=True)
    )
    return Beside(
        what_matters=tuple(each.words for each in matters_of(access)) if allowed else (),
        goals=tuple(_due_goal(row, box) for row in due),
        closeness_on=marked.first() if allowed else None,
    )


def _due_goal(row: Goal, box: Box) -> DueGoal:
    said = (str(row.read(box, part) or "") for part in ("full", "half", "tiny", "step"))
    return DueGoal(row.pk, next(filter(None, said), ""), row.review_on or row.made_at.date())


def _review(row: Review, box: Box) -> MyReview:
    content = row.read(box, "content")
    said: dict[str, Any] = content if isinstance(content, dict) else {}
    words = ReviewWords(
        **{key: str(said.get(key, "")) for key in ("well", "in_the_way", "keep", "change", "let_go")},
        matters=StillMatters(said["matters"]) if said.get("matters") else None,
        next_on=date.fromisoformat(said["next_on"]) if said.get("next_on") else None,
    )
    return MyReview(row.pk, row.on, words, bool(said.get("is_draft")), row.version)
