"""What comes round: the digest, and bringing counters in line once people are gone."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Count, F, Q

from waymark.community import kinds
from waymark.community.models import Post, Reader, Thread
from waymark.community.queries.went_on import went_on
from waymark.community.rules import pace
from waymark.community.terms import Digest
from waymark.moderation.terms import Shown
from waymark.notices import operations as notices
from waymark.notices.terms import Wanted

EVERY = {Digest.WEEKLY: timedelta(days=7), Digest.DAILY: timedelta(days=1)}
AT_A_TIME = 200


def tell_what_went_on(at: datetime) -> int:
    """Tell whoever is due how many threads went on where they belong. Returns how many people. Done by the clock."""
    told = 0
    for digest, pause in EVERY.items():
        due = Reader.objects.filter(digest=digest.value, digest_at__lte=at - pause).select_related("person")
        told += sum(_told(row, at) for row in due.order_by("digest_at")[:AT_A_TIME])
    return told


def _told(row: Reader, at: datetime) -> bool:
    """Once for each time; during a break the time passes and nothing is said."""
    since = row.digest_at
    with transaction.atomic():
        if not Reader.objects.filter(pk=row.pk, digest_at=since).update(digest_at=at):
            return False
        number = 0 if pace.rests(row.rest_from, row.rest_until, at) else went_on(row.person, since, at)
        if number:
            params = {"number": number}
            stale_at = at + EVERY[Digest(row.digest)]
            wanted = Wanted(row.person_id, kinds.DIGEST.name, at.isoformat(), at, stale_at, params)
            notices.tell(wanted=[wanted], at=at)
    return bool(number)


def tidy(at: datetime) -> int:
    """Posts go with the accounts that wrote them. Threads of which nothing is left go, and counters are set right.

    Returns how many threads. Done by the clock, at night.
    """
    Thread.objects.filter(made_at__lt=at - timedelta(days=1)).exclude(pk__in=Post.objects.values("thread_id")).delete()
    counted = Thread.objects.annotate(there=Count("written", filter=Q(written__shown=Shown.OPEN.value)))
    wrong = dict(counted.exclude(there=F("posts")).values_list("pk", "there")[:AT_A_TIME])
    for pk, number in wrong.items():
        Thread.objects.filter(pk=pk).update(posts=number)
    return len(wrong)
