"""By when somebody should have looked, and when a restriction ends.

Sources: Beyond Blue's forums promise hours, 12 at most, for posts that wait; our aim is 4 hours while somebody is on
duty. Mind's Side by Side publishes its ladder: two weeks, then one month, then for good.
"""

from datetime import datetime, timedelta

from waymark.moderation.terms.cases import CaseKind, Step, Worry

ON_DUTY = timedelta(hours=4)
AT_MOST = timedelta(hours=12)
SERIOUS = timedelta(hours=1)
APPEAL = timedelta(days=7)
DECIDED_WITHIN = {
    CaseKind.FIRST_LOOK: AT_MOST,
    CaseKind.REPORT: timedelta(days=3),
    CaseKind.WORRY: timedelta(days=1),
    CaseKind.APPEAL: timedelta(days=14),
    CaseKind.CLAIM: timedelta(days=14),
}
"""Our own choice: long enough to ask somebody, short enough that nobody is left hanging."""
LASTS = {Step.TWO_WEEKS: timedelta(weeks=2), Step.ONE_MONTH: timedelta(days=30)}


def due_at(kind: CaseKind, level: Worry, *, is_on_duty: bool, at: datetime) -> datetime:
    """Targets, not promises to members: they are measured, and shown to who runs the site."""
    if level >= Worry.SERIOUS:
        return at + SERIOUS
    if kind in {CaseKind.APPEAL, CaseKind.CLAIM}:
        return at + APPEAL
    return at + (ON_DUTY if is_on_duty else AT_MOST)


def decide_by(kind: CaseKind, opened_at: datetime) -> datetime:
    """By when it should be decided. Published, and measured, like `due_at`."""
    return opened_at + DECIDED_WITHIN[kind]


def ends_at(step: Step, at: datetime) -> datetime | None:
    """None for a step that restricts nobody, and for one without an end."""
    return at + LASTS[step] if step in LASTS else None


def restricts(step: Step) -> bool:
    return step >= Step.TWO_WEEKS
