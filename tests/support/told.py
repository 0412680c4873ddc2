"""Somebody who was told something, and has a device that reminders go to."""

from typing import Any

from tests.support.people import NOON
from tests.support.pushing import Browser
from waymark.notices import operations, queries
from waymark.notices.own_kinds import DEVICE_LOST, WORTH_SAYING
from waymark.notices.terms import Wanted
from waymark.people.models import Person


def told_things(person: Person) -> dict[str, Any]:
    """The arguments of addresses about notices, by their names there."""
    lost = Wanted(person.pk, DEVICE_LOST.name, "a device", NOON, NOON + WORTH_SAYING)
    operations.tell(wanted=[lost], at=NOON)
    target = Browser("https://push.example.org/one").target
    device_id = operations.add_device(by=person, target=target, device="Firefox|Linux", at=NOON)
    return {"notice_id": queries.said_to(person, NOON)[0].id, "device_id": device_id}
