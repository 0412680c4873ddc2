"""A question to a guest as something that can be reported, and looked at first."""

from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waymark.groups import queries as groups
from waymark.moderation.terms import Place, Shown, Snapshot, Thing
from waymark.talks.models import HourQuestion
from waymark.talks.operations import show_question
from waymark.talks.terms import QUESTION

PLACE = "talks"


def snapshot(question_id: UUID, viewer_id: UUID | None) -> Snapshot | None:
    """The words of the question. Whoever asked and the moderators see one that others do not."""
    row = HourQuestion.objects.select_related("hour").filter(pk=question_id).first()
    if row is None or (viewer_id not in {None, row.person_id} and not _is_for_others(row, viewer_id)):
        return None
    return Snapshot(
        author_id=row.person_id,
        author_name=row.name or _("Somebody here"),
        title=row.hour.title,
        words=row.words,
        place=_place(row),
        at=row.at,
    )


def _place(row: HourQuestion) -> Place:
    """Who runs a group looks at what its members ask in front of it; never at what is for the guest alone."""
    group_id = None if row.to_guest_only else row.hour.group_id
    there = groups.moderated_place(group_id) if group_id else None
    return there or Place(PLACE, None, _("Guest hours"))


def _is_for_others(row: HourQuestion, viewer_id: UUID | None) -> bool:
    """An hour of a group is for who is in it."""
    is_open = row.shown == Shown.OPEN.value and not row.to_guest_only
    if not is_open or viewer_id is None or row.hour.group_id is None:
        return is_open
    return groups.seat_by_id(row.hour.group_id, viewer_id, row.at) is not None


def address(question_id: UUID) -> str:
    row = HourQuestion.objects.filter(pk=question_id).first()
    return reverse("guest_hour", args=[row.hour_id]) if row else reverse("guest_hours")


THING = Thing(
    kind=QUESTION, name=gettext_lazy("A question to a guest"), snapshot=snapshot, show=show_question, address=address
)
