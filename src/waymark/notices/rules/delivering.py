"""What becomes of one saying when a worker has it in its hands: try, wait, or let it be."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from waymark.notices.rules.moments import Times, end_of_quiet, is_quiet

# Longer than one try may take (a mail has seven steps, and settings.EMAIL_TIMEOUT allows each of them 20 seconds; a
# push gives up after 30), short enough that what a dead worker held is still in time for most things.
LEASE = timedelta(minutes=3)
MOST_TRIES = 8
LONGEST_WAIT = timedelta(hours=1)
# While nothing can be sent at all, which is nobody's fault and counts as no try.
UNTIL_IT_IS_BACK = timedelta(minutes=5)


class Next(StrEnum):
    """`END`: no longer wanted, or too late. `FAIL`: tried often enough."""

    SEND = "send"
    WAIT = "wait"
    END = "end"
    FAIL = "fail"


@dataclass(frozen=True)
class Held:
    """A saying in a worker's hands. `tries` counts this one. `holds`: its notice is as it was when it was laid out.
    `reaches`: the person can still be reached this way. `leaves`: it goes out of Waymark, so that quiet hours count.
    """

    stale_at: datetime
    tries: int
    holds: bool
    reaches: bool
    leaves: bool


def next_step(held: Held, *, at: datetime, times: Times) -> tuple[Next, datetime | None]:
    """What to do with it now, and until when to wait. Whether the thing itself takes place is asked after this."""
    if not (held.holds and held.reaches) or at >= held.stale_at:
        return Next.END, None
    if held.tries > MOST_TRIES:
        return Next.FAIL, None
    if held.leaves and is_quiet(at, times):
        return _later(end_of_quiet(at, times), held, otherwise=Next.END)
    return Next.SEND, None


def after_failure(held: Held, *, at: datetime) -> tuple[Next, datetime | None]:
    """The wait doubles with each try, from one minute to an hour. Nothing is tried when it would come too late."""
    if held.tries >= MOST_TRIES:
        return Next.FAIL, None
    wait = min(timedelta(minutes=2 ** (held.tries - 1)), LONGEST_WAIT)
    return _later(at + wait, held, otherwise=Next.FAIL)


def while_unreachable(held: Held, *, at: datetime) -> tuple[Next, datetime | None]:
    """As after a failure, when the mail server or the network is away as a whole."""
    return _later(at + UNTIL_IT_IS_BACK, held, otherwise=Next.FAIL)


def _later(due_at: datetime, held: Held, *, otherwise: Next) -> tuple[Next, datetime | None]:
    return (Next.WAIT, due_at) if due_at < held.stale_at else (otherwise, None)
