"""The sessions of a cohort, when its meetings go on otherwise. Used inside that operation."""

from waymark.meetings.terms import Split
from waymark.programmes.models import ProgrammeSession


def go_on(split: Split) -> None:
    """Each later session goes to the date in the same place of the new rhythm: the plan has an order, and keeps it.

    A session for which the new rhythm has no date left stays where it was.
    """
    rows = ProgrammeSession.objects.select_for_update().filter(series_id=split.old_id, on__gte=split.on)
    for row in rows.order_by("-number"):
        day = split.in_order(row.on)
        if day is not None:
            row.series_id, row.on = split.fresh_id, day
            row.save(update_fields=["series", "on"])
