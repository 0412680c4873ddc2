"""Stars, and that a crisis answer was given. One sealed object holds both, and one line of the audit says as little as
possible: neither the table nor the audit tells to whom that happened.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import transaction

from waymark.audit import operations as audit
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.skills.models import SkillChoice

Content = dict[str, Any]


@transaction.atomic
def star_skill(*, by: Person, slug: str, at: datetime) -> None:
    """It stands first among the skills. A second star changes nothing."""

    def starred(content: Content) -> Content:
        return content | {"starred": list(dict.fromkeys([*content.get("starred", ()), slug]))}

    _choose(by=by, change=starred, at=at)


@transaction.atomic
def unstar_skill(*, by: Person, slug: str, at: datetime) -> None:
    """It stands with the others again."""

    def plain(content: Content) -> Content:
        return content | {"starred": [one for one in content.get("starred", ()) if one != slug]}

    _choose(by=by, change=plain, at=at)


@transaction.atomic
def note_crisis_answer(*, by: Person, at: datetime) -> None:
    """Somebody said that a thought is about dying, or about hurting themselves.

    Skills that ask to let a thought pass are not offered for a while (`rules.after_crisis`). Nobody is told, nothing is
    locked, and a later "no" in the same form does not take it back: it costs nothing but that one skill for a week.
    """
    _choose(by=by, change=lambda content: content | {"crisis_at": at.isoformat()}, at=at)


def _choose(*, by: Person, change: Callable[[Content], Content], at: datetime) -> None:
    box = people.box_of(by.pk)
    fresh = SkillChoice(person=by, changed_at=at)
    fresh.put(box, content={})
    row, _is_new = SkillChoice.objects.select_for_update().get_or_create(
        person=by, defaults={"id": fresh.pk, "content": fresh.content, "changed_at": at}
    )
    read = row.read(box, "content")
    before = read if isinstance(read, dict) else {}
    after = change(before)
    if after != before:
        row.put(box, content=after)
        row.changed_at = at
        row.save(update_fields=["content", "changed_at"])
        audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="SkillChoice", thing_id=row.pk, at=at)
