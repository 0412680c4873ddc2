"""What a group keeps beside the dates of a series, when the series goes on otherwise. Used inside that operation."""

from waymark.groups.models import GuestSpeaker, PlannedSession, RoleTaken
from waymark.meetings.terms import Split


def go_on(split: Split) -> None:
    """Jobs, plans and guests of days that stay go over. On other days they would be promises nobody made: jobs and
    plans of those are let go, and a guest stands without a date until somebody writes one.
    """
    for model in (RoleTaken, PlannedSession, GuestSpeaker):
        later = model._default_manager.filter(series_id=split.old_id, on__gte=split.on)
        days = {day for day in later.values_list("on", flat=True) if day}
        later.filter(on__in=[day for day in days if split.stays(day)]).update(series_id=split.fresh_id)
    gone = {"series_id": split.old_id, "on__gte": split.on}
    RoleTaken.objects.filter(**gone).delete()
    PlannedSession.objects.filter(**gone).delete()
    GuestSpeaker.objects.filter(**gone).update(series=None, on=None)
