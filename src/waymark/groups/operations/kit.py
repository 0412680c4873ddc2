"""Writing the kit, page by page, and starting the group that stands in it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.sealed import Box
from waymark.common.words import Edit, Stale, is_stale
from waymark.common.writing import Saved, mine
from waymark.groups import kit_content as kits
from waymark.groups.models import KitDraft, PeerGroup
from waymark.groups.operations.kit_parts import add_plans, add_series, add_small_jobs, add_venue
from waymark.groups.operations.starting import start_group
from waymark.groups.terms.kit import KitStep, MyKit, Step
from waymark.people import queries as people
from waymark.people.models import Person


class NotReady(ValueError):
    """Pages without which no group can start are not filled in yet."""


@transaction.atomic
def write_kit_step(
    *, by: Person, step: Step, answers: Mapping[str, Any], draft_id: UUID | None = None, edit: Edit, at: datetime
) -> Saved:
    """Keep one page of a group in the making: of the draft `draft_id`, or of a new one that this form begins.

    The version that is returned, and that `edit` was opened on, is that of the page. The same form sent twice makes one
    draft and changes nothing. Raises `Gone`, `Stale`.
    """
    box = people.box_of(by.pk)
    row = mine(KitDraft, by, draft_id) if draft_id else _begun(by, box, edit, at)
    steps = kits.steps_in(row.read(box, "content"))
    kept = steps.get(step, KitStep({}))
    if is_stale(edit, version=kept.version, last_client_id=kept.client_id):
        raise Stale(kept.version)
    if kept.answers == answers:
        return Saved(row.pk, kept.version, is_change=False)
    steps[step] = KitStep(answers, kept.version + 1, edit.client_id)
    row.put(box, content=kits.as_content(steps))
    row.version, row.last_client_id, row.changed_at, row.put_away_at = row.version + 1, edit.client_id, at, None
    row.save()
    audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="KitDraft", thing_id=row.pk, at=at)
    return Saved(row.pk, kept.version + 1, is_change=True)


@transaction.atomic
def put_kit_away(*, by: Person, draft_id: UUID, at: datetime) -> None:
    """It is not shown among the groups in the making any more. The words stay. Raises `Gone`."""
    _lay(by, draft_id, at)
    audit.record(by_id=by.pk, verb="put away", about_id=by.pk, thing="KitDraft", thing_id=draft_id, at=at)


@transaction.atomic
def take_up_kit(*, by: Person, draft_id: UUID, at: datetime) -> None:
    """It is there to go on with. Raises `Gone`."""
    _lay(by, draft_id, None)
    audit.record(by_id=by.pk, verb="taken up", about_id=by.pk, thing="KitDraft", thing_id=draft_id, at=at)


@transaction.atomic
def start_from_kit(*, by: Person, draft_id: UUID, based_on: int, at: datetime) -> str:
    """Make everything that stands in the kit at once: group, agreement, venue, dates, jobs, plans. Returns the slug.

    `based_on` is the version of the draft that was looked over. The draft is gone afterwards; sending the same again
    returns the group that it became. Raises `Gone`, `Stale`, `NotReady`, and `WrongRhythm` where time has gone over
    the dates since they were written.
    """
    if made := PeerGroup.objects.filter(client_id=_group_id(by, draft_id)).first():
        return made.slug
    row = mine(KitDraft, by, draft_id)
    kit = kits.kit_in(row, row.read(people.box_of(by.pk), "content"))
    if based_on != kit.version:
        raise Stale(kit.version)
    if kit.to_go:
        raise NotReady(kit.to_go)
    row.delete()
    slug = start_group(
        by=by,
        words=kits.group_words(kit),
        agreement=kits.agreement_lines(kit),
        my_name=kit.said(Step.ROLES)["my_name"],
        client_id=_group_id(by, draft_id),
        at=at,
    )
    _furnish(by, kit, PeerGroup.objects.get(slug=slug), at)
    audit.record(by_id=by.pk, verb="used", about_id=by.pk, thing="KitDraft", thing_id=draft_id, at=at)
    return slug


def _furnish(by: Person, kit: MyKit, group: PeerGroup, at: datetime) -> None:
    """Everything a group has beside its words."""
    venue_id = add_venue(by, kit, group, at)
    series_id = add_series(by, kit, group, venue_id, at)
    add_small_jobs(by, kit, group, at)
    add_plans(by, kit, group, series_id, at)


def _group_id(by: Person, draft_id: UUID) -> UUID:
    """The id under which this draft makes one group, and only its maker's."""
    return uuid5(draft_id, str(by.pk))


def _begun(by: Person, box: Box, edit: Edit, at: datetime) -> KitDraft:
    """The draft that this form begins, or began when it was sent before; held until the end."""
    fresh = KitDraft(person=by, client_id=edit.client_id, last_client_id=edit.client_id, made_at=at, changed_at=at)
    fresh.put(box, content={})
    values = {field.attname: getattr(fresh, field.attname) for field in KitDraft._meta.concrete_fields}
    row, _is_new = KitDraft.objects.select_for_update().get_or_create(
        person=by, client_id=edit.client_id, defaults=values | {"version": 0}
    )
    return row


def _lay(by: Person, draft_id: UUID, away_at: datetime | None) -> None:
    row = mine(KitDraft, by, draft_id)
    row.put_away_at = away_at
    row.save(update_fields=["put_away_at"])
