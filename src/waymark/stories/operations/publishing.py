"""The register: putting a story where its author allows it, and what is done about places outside."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.people.models import Person
from waymark.stories.models import Story, StoryCopy, StoryUse
from waymark.stories.operations.consents import settle
from waymark.stories.operations.held import NotNow, copy_of, story_for_editor
from waymark.stories.operations.telling import tell_author
from waymark.stories.queries.register import decisions_of
from waymark.stories.rules import consents
from waymark.stories.terms import Form, State, Use
from waymark.stories.terms.uses import HERE, SHEETS


@transaction.atomic
def publish(
    *,
    by: Person,
    story_id: UUID,
    use: Use,
    form: Form,
    where: str = "",
    link: str = "",
    client_id: UUID,
    at: datetime,
) -> UUID:
    """Put a story to one use, and note where. The same form again, or the same page of this site, is one use.

    Raises `Gone`, and `NotNow` where the author does not allow it now, changes are open, or this use has no such form.
    """
    row = story_for_editor(by, story_id, State.READY, State.PUBLISHED)
    copy = copy_of(row)
    if not consents.is_live(consents.newest(decisions_of(row.pk)).get(use), at):
        raise NotNow("not allowed")
    if form is not Form.OUTSIDE and use not in (HERE if form is Form.HERE else SHEETS):
        raise NotNow("no such form")
    there = StoryUse.objects.filter(client_id=client_id).first()
    if form is Form.HERE:
        there = StoryUse.objects.filter(story=row, use=use, form=form, ended_at=None).first() or there
    if there:
        return there.pk
    made = StoryUse.objects.create(
        story=row,
        copy_id=copy.pk,
        client_id=client_id,
        use=use.value,
        form=form.value,
        where=where,
        link=link,
        by=by,
        from_at=at,
    )
    _is_published(row, copy, at)
    tell_author(row, "stories.published", str(made.pk), at)
    audit.record(by_id=by.pk, verb="published", about_id=row.person_id, thing="StoryUse", thing_id=made.pk, at=at)
    return made.pk


def _is_published(row: Story, copy: StoryCopy, at: datetime) -> None:
    if copy.published_at is None:
        copy.published_at = at
        copy.save(update_fields=["published_at"])
    row.state = State.PUBLISHED.value
    row.save(update_fields=["state"])


@transaction.atomic
def end_use(*, by: Person, use_id: UUID, at: datetime) -> None:
    """An editor takes it from one place. Ended already, nothing happens. Raises `Gone`."""
    found = StoryUse.objects.filter(pk=use_id).exclude(story=None).first()
    if found is None or found.story_id is None:
        raise Gone(use_id)
    row = story_for_editor(by, found.story_id)
    if StoryUse.objects.filter(pk=use_id, ended_at=None).update(ended_at=at):
        settle(row)
        audit.record(by_id=by.pk, verb="ended", about_id=row.person_id, thing="StoryUse", thing_id=use_id, at=at)


@transaction.atomic
def note_asked(*, by: Person, use_id: UUID, whom: str, at: datetime) -> None:
    """Somebody outside was asked to take it down. Raises `Gone`."""
    row = _outside(use_id)
    row.asked_whom, row.asked_at, row.asked_by = whom, at, by
    row.save(update_fields=["asked_whom", "asked_at", "asked_by"])
    about_id = row.story.person_id if row.story else None
    audit.record(by_id=by.pk, verb="asked", about_id=about_id, thing="StoryUse", thing_id=row.pk, at=at)


@transaction.atomic
def note_down(*, by: Person, use_id: UUID, at: datetime) -> None:
    """They say that it is down. Raises `Gone`."""
    row = _outside(use_id)
    if row.down_at is None:
        row.down_at = at
        row.save(update_fields=["down_at"])
        about_id = row.story.person_id if row.story else None
        audit.record(by_id=by.pk, verb="down", about_id=about_id, thing="StoryUse", thing_id=row.pk, at=at)


def _outside(use_id: UUID) -> StoryUse:
    rows = StoryUse.objects.select_for_update(of=("self",)).select_related("story")
    row = rows.filter(pk=use_id, form=Form.OUTSIDE).first()
    if row is None:
        raise Gone(use_id)
    return row
