"""Writing the plan for when somebody does not feel safe with themselves."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Edit
from waymark.common.writing import Draft, Saved, change, make
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.plans.models import SafetyPlan
from waymark.plans.terms.safety_plan import QUESTIONS


@transaction.atomic
def write_safety_plan(*, by: Person, words: Mapping[str, str], edit: Edit, at: datetime) -> Saved:
    """Keep the words, by the key of the question. Sending the same form again changes nothing. Raises `Stale`."""
    content = {one.key: words.get(one.key, "") for one in QUESTIONS}
    draft = Draft(people.box_of(by.pk), sealed={"content": content}, plain={})
    row = SafetyPlan.objects.select_for_update().filter(person=by).first()
    if row is None:
        saved = make(SafetyPlan, by=by, edit=edit, draft=draft, at=at, only_one=True)
    else:
        saved = change(row, edit=edit, draft=draft, at=at)
    if saved.is_change:
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="SafetyPlan", thing_id=saved.id, at=at)
    return saved
