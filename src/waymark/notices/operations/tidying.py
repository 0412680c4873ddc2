"""Taking away what nobody needs any more."""

from datetime import datetime, timedelta

from django.db.models.functions import Coalesce, Greatest

from waymark.notices.models import Notice

KEPT = timedelta(weeks=6)
"""How long a line stays on the list after it was said, and after the moment it is about."""


def tidy(at: datetime) -> None:
    """Remove notices that are over, with everything that was noted of sending them."""
    last = Greatest("at", Coalesce("shown_at", "at"))
    Notice.objects.annotate(last=last).filter(last__lt=at - KEPT).delete()
