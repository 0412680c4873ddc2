"""What authors are told. Inside the operation that did it."""

from datetime import datetime, timedelta

from waymark.notices import operations as notices
from waymark.notices.terms import Wanted
from waymark.stories.models import Story

STALE = timedelta(days=14)


def tell_author(row: Story, kind: str, key: str, at: datetime) -> None:
    """No word of the story: only that there is something, and where."""
    wanted = Wanted(row.person_id, kind, key, at, at + STALE, {"story_id": str(row.pk)})
    notices.tell(wanted=[wanted], at=at)
