"""That a person has read what was said to them."""

from datetime import datetime
from uuid import UUID

from waymark.notices.models import Notice
from waymark.people.models import Person


def mark_read(*, by: Person, at: datetime, only: UUID | None = None) -> None:
    """All that is on the person's list now was read, or `only` this one.

    Nothing of it is a secret of anybody else, and whoever reads is the person alone: no line in the audit.
    """
    mine = Notice.objects.filter(person=by, read_at=None, shown_at__lte=at)
    (mine if only is None else mine.filter(pk=only)).update(read_at=at)
