"""What an author allows, use by use: written once, never changed."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import get_language

from waymark.audit import operations as audit
from waymark.people.models import Person
from waymark.sharing.rules import wording_digest
from waymark.stories.models import Story, StoryConsent, StoryUse, StoryWording
from waymark.stories.operations.held import own_story
from waymark.stories.queries.register import decisions_of
from waymark.stories.rules import consents
from waymark.stories.terms import Decided, Decision, State, Use
from waymark.stories.terms.uses import CONSENT_WORDS


@transaction.atomic
def decide_uses(*, by: Person, story_id: UUID, wanted: Mapping[Use, datetime | None], at: datetime) -> None:
    """Allow exactly these uses, each until its end (None: a year), and no other. What ended is ended everywhere.

    The same again changes nothing. Raises `Gone`, and `ValueError` for an end that has passed.
    """
    row = own_story(by, story_id)
    last = consents.newest(decisions_of(row.pk))
    now = {use: one for use, one in last.items() if consents.is_live(one, at)}
    for use, end in wanted.items():
        until = consents.end_of(end, at)
        if use not in now or (end is not None and now[use].until != until):
            _write(row, by, use, last.get(use), Decided.GIVEN, at, until)
    gone = [use for use in now if use not in wanted]
    withdraw_consents(row, by, gone, at)
    end_uses(row, gone, at)
    verb = "withdrew" if gone else "agreed"
    audit.record(by_id=by.pk, verb=verb, about_id=by.pk, thing="StoryConsent", thing_id=row.pk, at=at)


@transaction.atomic
def go_on(*, by: Person, story_id: UUID, uses: Iterable[Use], at: datetime) -> None:
    """A year more for these, from now; only what is still allowed can go on. Raises `Gone`."""
    row = own_story(by, story_id)
    last = consents.newest(decisions_of(row.pk))
    for use in uses:
        if consents.is_live(last.get(use), at):
            _write(row, by, use, last[use], Decided.GIVEN, at, consents.end_of(None, at))
    audit.record(by_id=by.pk, verb="agreed", about_id=by.pk, thing="StoryConsent", thing_id=row.pk, at=at)


@transaction.atomic
def withdraw_use(*, by: Person, story_id: UUID, use: Use, at: datetime) -> None:
    """Not for this any more, from the next request on. Raises `Gone`."""
    row = own_story(by, story_id)
    withdraw_consents(row, by, [use], at)
    end_uses(row, [use], at)
    audit.record(by_id=by.pk, verb="withdrew", about_id=by.pk, thing="StoryConsent", thing_id=row.pk, at=at)


def withdraw_consents(row: Story, by: Person, uses: Iterable[Use], at: datetime) -> None:
    """The story is held."""
    last = consents.newest(decisions_of(row.pk))
    for use in uses:
        if consents.is_live(last.get(use), at):
            _write(row, by, use, last[use], Decided.WITHDRAWN, at, None)


def end_uses(row: Story, uses: Iterable[Use], at: datetime) -> None:
    """Everywhere it stands for one of these."""
    StoryUse.objects.filter(story=row, use__in=[use.value for use in uses], ended_at=None).update(ended_at=at)
    settle(row)


def settle(row: Story) -> None:
    """A story that stands nowhere is ready, not published."""
    if row.state == State.PUBLISHED and not StoryUse.objects.filter(story=row, ended_at=None).exists():
        row.state = State.READY.value
        row.save(update_fields=["state"])


def _write(
    row: Story, by: Person, use: Use, last: Decision | None, decided: Decided, at: datetime, until: datetime | None
) -> None:
    text = str(CONSENT_WORDS[use])
    digest, language = wording_digest(text), get_language() or "en"
    StoryWording.objects.get_or_create(digest=digest, defaults={"language": language, "text": text})
    StoryConsent.objects.create(
        story=row,
        use=use.value,
        number=last.number + 1 if last else 1,
        decided=decided.value,
        wording=digest,
        language=language,
        by_id=by.pk,
        at=at,
        until=until,
    )
