"""Writing a night, changing it, taking it out and bringing it back. One night for each day of waking."""

from dataclasses import asdict
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from waymark.audit import operations as audit
from waymark.common.sealed import Json
from waymark.common.words import Edit
from waymark.common.writing import Draft, Saved, change, make, mine
from waymark.diary.models import SleepNight
from waymark.diary.rules import sleep as rules
from waymark.diary.rules.sleep import Moments, NightAnswers, Odd
from waymark.people import queries as people
from waymark.people.models import Person


class NightThere(ValueError):
    """There is a night for that day of waking already."""


class NightOdd(ValueError):
    """The night cannot be kept as it is; `args[0]` is the `Odd`."""


@transaction.atomic
def write_night(
    *,
    by: Person,
    woke_on: date,
    answers: NightAnswers,
    is_sure: bool = False,
    night_id: UUID | None = None,
    edit: Edit,
    at: datetime,
) -> Saved:
    """Keep a night: a new one, or (with `night_id`) other answers for it. `is_sure` confirms a long one.

    A new night is read in the person's zone of now; a changed one keeps its zone. Sending the same form again changes
    nothing; sent again for another day it is one more night.

    Raises `NightThere`, `NightOdd`, `PartInDoubt`, `Gone`, `Stale`.
    """
    row = mine(SleepNight, by, night_id) if night_id else None
    zone = row.zone if row else by.zone
    moments = rules.moments_of_night(answers, woke_on=woke_on, zone=zone)
    odd = rules.odd_in(answers, moments, at=at)
    if odd and not (odd is Odd.LONG and is_sure):
        raise NightOdd(odd)
    draft = Draft(
        people.box_of(by.pk), sealed={"content": _as_json(answers, moments)}, plain={"woke_on": woke_on, "zone": zone}
    )
    if row is None and _was_another(by, edit, woke_on):
        edit = Edit.fresh()
    try:
        with transaction.atomic():
            saved = (
                change(row, edit=edit, draft=draft, at=at)
                if row
                else make(SleepNight, by=by, edit=edit, draft=draft, at=at)
            )
    except IntegrityError as taken:
        raise NightThere(woke_on) from taken
    if saved.is_change:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="SleepNight", thing_id=saved.id, at=at)
    return saved


def _was_another(by: Person, edit: Edit, woke_on: date) -> bool:
    """Whether this form made a night before that is not the one meant now: of another day, or taken out since."""
    sent_before = SleepNight.objects.filter(person=by, client_id=edit.client_id).first()
    return sent_before is not None and (sent_before.woke_on != woke_on or sent_before.removed_at is not None)


def _as_json(answers: NightAnswers, moments: Moments) -> dict[str, Json]:
    """Times as `23:30`, and the moments they were read as, so that a zone that is put right later moves no night."""
    times = {name: value and value.isoformat("minutes") for name, value in answers.times.items()}
    which = {part.value: which.value for part, which in answers.which.items()}
    return asdict(answers) | times | {"which": which, "moments": moments.as_json}


@transaction.atomic
def remove_night(*, by: Person, night_id: UUID, at: datetime) -> None:
    """Take a night out. It can be brought back. Raises `Gone`."""
    row = mine(SleepNight, by, night_id)
    if row.removed_at is None:
        row.removed_at = at
        row.save(update_fields=["removed_at"])
        audit.record(by_id=by.pk, verb="removed", about_id=by.pk, thing="SleepNight", thing_id=row.pk, at=at)


@transaction.atomic
def bring_back_night(*, by: Person, night_id: UUID, at: datetime) -> None:
    """Put it back where it was. Raises `Gone`, and `NightThere` where another night stands for that day now."""
    row = mine(SleepNight, by, night_id)
    if row.removed_at is None:
        return
    row.removed_at = None
    try:
        with transaction.atomic():
            row.save(update_fields=["removed_at"])
    except IntegrityError as taken:
        raise NightThere(row.woke_on) from taken
    audit.record(by_id=by.pk, verb="brought back", about_id=by.pk, thing="SleepNight", thing_id=row.pk, at=at)
