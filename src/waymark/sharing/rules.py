"""Consent and codes: pure decisions."""

import hashlib
import hmac
from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from waymark.sharing.terms.ledger import Decided, Event, Grant
from waymark.sharing.terms.topics import FOR_SUPPORTERS, FOR_TEAMS, ITEMISED, NEVER_SHARED, Topic

Choose = Callable[[Sequence[str]], str]

# Numbers and letters that are not mistaken for one another; 12 of 30 carry 58 bits.
CODE_LETTERS = "23456789abcdefghjkmnpqrstvwxyz"
CODE_LENGTH = 12
INVITATION_LASTS = timedelta(days=14)
LINK_LASTS = timedelta(days=7)  # security facts, A: default expiry of a link
PASSCODE_TRIES = 10  # over the whole life of a link, however many ask at once (services facts, E: SHL rules)
EMERGENCY_LASTS = timedelta(minutes=60)  # security facts, A: break-glass


def grant_now(subject_id: UUID, events: Iterable[Event], at: datetime) -> Grant | None:
    """What the ledger gives at the moment `at`: its last event counts, and nothing before it."""
    last = max(events, key=lambda event: event.number, default=None)
    if last is None or last.decided is Decided.WITHDRAWN or not last.scope:
        return None
    if last.until is not None and last.until <= at:
        return None
    return Grant(last.id, subject_id, last.to, last.number, last.scope, last.at, last.until)


def three_months_after(day: date) -> date:
    """The same day three months on, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + 3, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def end_of(first_moment_after: datetime) -> datetime:
    """The last second before it: said as a day, it is still the day that was chosen."""
    return first_moment_after - timedelta(seconds=1)


def is_entry(entry: str, allowed: frozenset[Topic]) -> bool:
    """Whether this may stand in a scope: a topic as a whole, or one thing of a topic that is shared one by one."""
    name, colon, key = entry.partition(":")
    if name not in set(Topic) or Topic(name) in NEVER_SHARED or Topic(name) not in allowed:
        return False
    return bool(key) if Topic(name) in ITEMISED else not colon


def in_order(scope: Iterable[str]) -> list[str]:
    """The entries in the order of their topics, which is how people read them."""
    topics = list(Topic)
    return sorted(scope, key=lambda entry: (topics.index(Topic(entry.partition(":")[0])), entry))


def tidy_scope(entries: Iterable[str], *, to_team: bool) -> frozenset[str]:
    """The entries. Raises `ValueError` for one that may not be shared with a supporter, or a team."""
    allowed = FOR_TEAMS if to_team else FOR_SUPPORTERS
    scope = frozenset(entries)
    wrong = sorted(entry for entry in scope if not is_entry(entry, allowed))
    if wrong:
        raise ValueError(f"This is not to be shared: {', '.join(wrong)}")
    return scope


def new_code(choose: Choose) -> str:
    """A code as it is said and written: three groups of four, 58 bits of chance (30 letters to the 12th)."""
    letters = "".join(choose(CODE_LETTERS) for _ in range(CODE_LENGTH))
    return "-".join(letters[start : start + 4] for start in range(0, CODE_LENGTH, 4))


def tidy_code(typed: str) -> str:
    """The code as it was meant: case, spaces and dashes do not matter."""
    return "".join(letter for letter in typed.lower() if letter in CODE_LETTERS)


def digest_of(secret: str, what: str, text: str) -> str:
    """HMAC-SHA-256 in hexadecimal, under a key for this one use. Enough for what is long and random."""
    key = hashlib.sha256(f"sharing {what}:{secret}".encode()).digest()
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def wording_digest(text: str) -> str:
    """SHA-256 of the words that a person agreed to."""
    return hashlib.sha256(text.encode()).hexdigest()
