"""Writing own words for the four sides."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Edit
from waymark.common.writing import Draft, Saved, make
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.models import FourSides
from waymark.plans.rules.sides import Side


@transaction.atomic
def write_sides(*, by: Person, words: Mapping[Side, str], edit: Edit, at: datetime) -> Saved:
    """Keep the words for every side; a side without words is empty. Taking all out again is fine.

    Sending the same form again changes nothing. Raises `Stale`.
    """
    content = {side.value: words.get(side, "") for side in Side}
    draft = Draft(people.box_of(by.pk), sealed={"content": content}, plain={})
    saved = make(FourSides, by=by, edit=edit, draft=draft, at=at, only_one=True)
    if saved.is_change:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="FourSides", thing_id=saved.id, at=at)
    return saved
