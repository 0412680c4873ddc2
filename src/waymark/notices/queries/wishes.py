"""Reading how people want to be reminded."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from django.conf import settings

from waymark.notices.models import PushDevice, ReminderWishes
from waymark.notices.rules.moments import Lead, Quiet, Times
from waymark.notices.terms.mine import Ways
from waymark.people import queries as people


def ways_of(person_ids: Collection[UUID]) -> dict[UUID, Ways]:
    """How each of these people can be reached at this time. Three queries; who cannot sign in is left out."""
    zones = people.zones_of(person_ids)
    said = {row.person_id: row for row in ReminderWishes.objects.filter(person_id__in=person_ids)}
    devices: dict[UUID, list[UUID]] = defaultdict(list)
    rows = PushDevice.objects.filter(person_id__in=person_ids).order_by("pk").values_list("person_id", "pk")
    for person_id, device_id in rows:
        devices[person_id].append(device_id)
    return {person_id: _ways(zone, said.get(person_id), devices[person_id]) for person_id, zone in zones.items()}


def _ways(zone: str, row: ReminderWishes | None, devices: list[UUID]) -> Ways:
    if row is None:
        return Ways(Times(zone), devices=tuple(devices))
    times = times_in(row, zone)
    if row.is_paused:
        return Ways(times, says_more=row.says_more)
    mail = settings.SENDS_MAIL and row.mail_mark is not None
    return Ways(times, mail=mail, devices=tuple(devices), says_more=row.says_more)


def times_in(row: ReminderWishes, zone: str) -> Times:
    leads = frozenset(lead for lead in Lead if lead in row.leads)
    return Times(zone, leads, row.evening_at, row.morning_at, Quiet(row.quiet_from, row.quiet_until))
