"""Writing down that somebody looked."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.people.models import Person
from waymark.sharing.terms import Access, Topic
from waymark.sharing.terms.looks import LOOKED


@transaction.atomic
def record_look(
    *, by: Person | None, access: Access, topics: Iterable[Topic], at: datetime, link_id: UUID | None = None
) -> None:
    """One line for each topic that was shown, all at the same moment. One's own looking is no look, nor a preview.

    `by` is None for whoever opens a link, which is then named by `link_id`. Called by the view that shows the page,
    before it answers.
    """
    if access.is_own or access.is_preview:
        return
    audit.record_looks(
        by_id=by.pk if by else None,
        about_id=access.subject_id,
        verb=LOOKED,
        things=[topic.value for topic in topics],
        at=at,
        thing_id=link_id,
    )
