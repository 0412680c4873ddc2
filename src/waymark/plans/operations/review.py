"""Writing a look back."""

from dataclasses import asdict
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.sealed import Box, Json
from waymark.common.words import Edit
from waymark.common.writing import Draft, NothingWritten, Saved, change, make_another, mine
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.models import Review
from waymark.plans.rules.review import ReviewWords


@transaction.atomic
def write_review(
    *, by: Person, words: ReviewWords, on: date, review_id: UUID | None = None, edit: Edit, at: datetime
) -> Saved:
    """Keep a look back: a new one on the day `on`, or (with `review_id`) other words for it, which leave its day.

    A quiet saving keeps a draft a draft, and a finished one finished. Sending the same form again changes
    nothing. Raises `NothingWritten`, `Gone`, `Stale`.
    """
    if words.is_blank:
        raise NothingWritten
    box = people.box_of(by.pk)
    row = mine(Review, by, review_id) if review_id else None
    made = row or Review.objects.select_for_update().filter(person=by, client_id=edit.client_id).first()
    is_draft = edit.quiet and (made is None or _is_draft(made, box))
    draft = Draft(box, sealed={"content": _content(words, is_draft=is_draft)}, plain={})
    if row:
        saved = change(row, edit=edit, draft=draft, at=at)
    else:
        saved = make_another(Review, by=by, edit=edit, draft=draft, at=at, on=on)
    if saved.is_change:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="Review", thing_id=saved.id, at=at)
    return saved


def _is_draft(row: Review, box: Box) -> bool:
    content = row.read(box, "content")
    return isinstance(content, dict) and bool(content.get("is_draft"))


def _content(words: ReviewWords, *, is_draft: bool) -> dict[str, Json]:
    plain = {
        "matters": words.matters.value if words.matters else None,
        "next_on": words.next_on.isoformat() if words.next_on else None,
    }
    return asdict(words) | plain | {"is_draft": is_draft}
