"""The ledger and the register, read."""

from uuid import UUID

from waymark.stories.models import StoryConsent, StoryUse
from waymark.stories.terms import Decided, Decision, Form, MyUse, Use


def decisions_of(story_id: UUID) -> tuple[Decision, ...]:
    """Everything its author ever decided, in order. One query."""
    rows = StoryConsent.objects.filter(story_id=story_id).order_by("use", "number")
    return tuple(Decision(Use(row.use), row.number, Decided(row.decided), row.at, row.until) for row in rows)


def uses_of_story(story_id: UUID) -> tuple[MyUse, ...]:
    """Every use of one story, the newest first. One query."""
    return tuple(use_in(row) for row in StoryUse.objects.filter(story_id=story_id).order_by("-from_at", "-pk"))


def to_ask_outside() -> tuple[MyUse, ...]:
    """Places outside where a story has no right to be any more, and that have not said that it is down; the oldest
    first. Also of stories whose author has deleted everything here. One query.
    """
    rows = StoryUse.objects.filter(form=Form.OUTSIDE, down_at=None)
    ended = [row for row in rows.order_by("from_at", "pk") if row.ended_at or row.story_id is None]
    return tuple(use_in(row) for row in ended)


def outside_use(use_id: UUID) -> MyUse | None:
    row = StoryUse.objects.filter(pk=use_id, form=Form.OUTSIDE).first()
    return use_in(row) if row else None


def use_in(row: StoryUse) -> MyUse:
    return MyUse(
        id=row.pk,
        use=Use(row.use),
        form=Form(row.form),
        where=row.where,
        link=row.link,
        from_at=row.from_at,
        ended_at=row.ended_at,
        gone_at=row.gone_at,
        asked_at=row.asked_at,
        asked_whom=row.asked_whom,
        down_at=row.down_at,
    )
