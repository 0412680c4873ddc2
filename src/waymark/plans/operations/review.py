"""Writing a look back."""

from dataclasses import asdict
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.sealed import Json
from waymark.common.words import Edit
from waymark.common.writing import Draft, NothingWritten, Saved, change, make, mine
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.models import Review
from waymark.plans.rules.review import ReviewWords


@transaction.atomic
def write_review(
    *, by: Person, words: ReviewWords, on: date, review_id: UUID | None = None, edit: Edit, at: datetime
) -> Saved:
    """Keep a look back: a new one on the day `on`, or (with `review_id`) other words for it, which leave its day.

    A quiet saving keeps a draft. Sending the same form again changes nothing. Raises `NothingWritten`, `Gone`, `Stale`.
    """
    if words.is_blank:
        raise NothingWritten
    draft = Draft(people.box_of(by.pk), sealed={"content": _content(words, is_draft=edit.quiet)}, plain={})
    if review_id:
        saved = change(mine(Review, by, review_id), edit=edit, draft=draft, at=at)
    else:
        saved = make(Review, by=by, edit=edit, draft=draft, at=at, on=on)
    if saved.is_change:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="Review", thing_id=saved.id, at=at)
    return saved


def _content(words: ReviewWords, *, is_draft: bool) -> dict[str, Json]:
    plain = {
        "matters": words.matters.value if words.matters else None,
        "next_on": words.next_on.isoformat() if words.next_on else None,
    }
    return asdict(words) | plain | {"is_draft": is_draft}
