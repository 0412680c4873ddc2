"""Reading how close somebody has lived to what matters."""

from collections import defaultdict
from datetime import date, datetime
from uuid import UUID

from waymark.common.newest import newest
from waymark.people import queries as people
from waymark.plans.models import Closeness, WhatMatters
from waymark.plans.reading import matter_in
from waymark.plans.rules.closeness import is_closeness
from waymark.plans.terms.closeness import Lived, MarkOn, MyCloseness, by_area
from waymark.sharing.terms import Access, Topic


def closeness_of(access: Access) -> MyCloseness:
    """Everything that matters, by part of life, each with its marks, oldest first; then what was put aside.

    Of several marks on one day the last one counts. What was put aside is nobody else's to read. Three queries.
    """
    access.require(Topic.WHAT_MATTERS)
    box = people.box_of(access.subject_id)
    marks: dict[UUID, dict[date, int]] = defaultdict(dict)
    for row in Closeness.objects.filter(person_id=access.subject_id).order_by("marked_on", "marked_at", "id"):
        mark = row.read(box, "mark")
        if isinstance(mark, int) and is_closeness(mark):
            marks[row.what_matters_id][row.marked_on] = mark
    rows = WhatMatters.objects.filter(person_id=access.subject_id).order_by("id")
    if not access.is_own:
        rows = rows.filter(put_aside_at=None)
    lived = [Lived(matter_in(row, box), tuple(MarkOn(on, mark) for on, mark in marks[row.pk].items())) for row in rows]
    return MyCloseness(
        matters=tuple(sorted((one for one in lived if not one.matter.is_put_aside), key=by_area)),
        put_aside=tuple(one for one in lived if one.matter.is_put_aside),
    )


def last_marked_on(access: Access) -> date | None:
    """The newest day on which closeness was marked, for anything that still leads the plan; None where never."""
    access.require_own(Topic.WHAT_MATTERS)
    marks = Closeness.objects.filter(person_id=access.subject_id, what_matters__put_aside_at=None)
    return marks.order_by("-marked_on").values_list("marked_on", flat=True).first()


def matters_changed_at(access: Access) -> datetime | None:
    """When anything that matters, or how close it is, was written last. One query."""
    access.require(Topic.WHAT_MATTERS)
    rows = WhatMatters.objects.filter(person_id=access.subject_id, put_aside_at=None)
    marks = Closeness.objects.filter(person_id=access.subject_id, what_matters__put_aside_at=None)
    return newest((rows, "changed_at"), (marks, "marked_at"))
