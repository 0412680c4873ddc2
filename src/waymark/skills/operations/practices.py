"""Keeping a practice, taking it out, bringing it back."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.sealed import Box, Json
from waymark.common.words import Edit
from waymark.common.writing import Draft, Saved, change, make, mine
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.skills.models import Practice
from waymark.skills.rules import is_open, moment_of, shown_answers
from waymark.skills.terms.library import FALLBACK, skill_in
from waymark.skills.terms.parts import When
from waymark.skills.terms.practice import Told


@transaction.atomic
def keep_practice(
    *, by: Person, slug: str, told: Told, practice_id: UUID | None = None, edit: Edit, at: datetime
) -> Saved:
    """Keep one practice of a skill: a new one, or (with `practice_id`) something else about it.

    What the form did not ask stays as it is. It stays open as long as a question for later has no answer. Sending
    the same form again changes nothing. Raises `Gone` and `Stale`.
    """
    box = people.box_of(by.pk)
    row = mine(Practice, by, practice_id) if practice_id else _made_by(by, edit)
    content = _content(row, box, told)
    draft = Draft(box, sealed={"content": content}, plain=_columns(row, slug, told, content, by, at))
    saved = (
        change(row, edit=edit, draft=draft, at=at)
        if row
        else make(Practice, by=by, edit=edit, draft=draft, at=at, skill=slug)
    )
    if saved.is_change:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="Practice", thing_id=saved.id, at=at)
    return saved


@transaction.atomic
def remove_practice(*, by: Person, practice_id: UUID, at: datetime) -> None:
    """It is not in the list any more. The words stay, and it can come back. Raises `Gone`."""
    row = mine(Practice, by, practice_id)
    if row.removed_at is None:
        row.removed_at = at
        row.save(update_fields=["removed_at"])
        audit.record(by_id=by.pk, verb="removed", about_id=by.pk, thing="Practice", thing_id=row.pk, at=at)


@transaction.atomic
def bring_back_practice(*, by: Person, practice_id: UUID, at: datetime) -> None:
    """It is in the list again. Raises `Gone`."""
    row = mine(Practice, by, practice_id)
    if row.removed_at is not None:
        row.removed_at = None
        row.save(update_fields=["removed_at"])
        audit.record(by_id=by.pk, verb="brought back", about_id=by.pk, thing="Practice", thing_id=row.pk, at=at)


def _made_by(by: Person, edit: Edit) -> Practice | None:
    """The practice that this form made before, held: sent again, it must not lose what was added since."""
    return Practice.objects.select_for_update().filter(person=by, client_id=edit.client_id).first()


def _content(row: Practice | None, box: Box, told: Told) -> dict[str, Json]:
    read = row.read(box, "content") if row else None
    kept = dict(read) if isinstance(read, dict) else {}
    answers = kept.pop("answers", {}) | told.answers
    return {**shown_answers(kept | dict(told.parts)), "answers": shown_answers(answers)}


def _columns(
    row: Practice | None, slug: str, told: Told, content: dict[str, Json], by: Person, at: datetime
) -> dict[str, date | datetime | bool]:
    """The columns that are not sealed. The moment stays unless another day was given."""
    today = people.day_rule_of(by).day_of(at)
    on = told.on or (row.on if row else today)
    stays = row is not None and row.on == on
    skill = skill_in(FALLBACK, row.skill if row else slug)
    later = [one.key for one in skill.asked(When.LATER)] if skill else []
    answers = content["answers"]
    return {
        "on": on,
        "practised_at": row.practised_at if row and stays else moment_of(on, today, at),
        "is_open": is_open(later, answers if isinstance(answers, dict) else {}),
    }
