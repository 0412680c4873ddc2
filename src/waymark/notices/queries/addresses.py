"""Where something is sent to: opened with the person's key at the moment it is needed, and kept nowhere else."""

from typing import Any
from uuid import UUID

from waymark.notices.models import PushDevice, ReminderWishes
from waymark.notices.terms.mine import Target
from waymark.people import queries as people


def mail_address(person_id: UUID) -> str:
    """The address that this person confirmed; empty where they took it away, or have another one by now."""
    row = ReminderWishes.objects.select_related("person").filter(person_id=person_id).first()
    if row is None or row.mail_mark is None:
        return ""
    address = people.email_of(row.person)
    return address if address and people.box_of(person_id).mark(address) == row.mail_mark else ""


def push_target(device: PushDevice) -> Target:
    content: Any = device.read(people.box_of(device.person_id), "content")
    return Target(content["endpoint"], content["p256dh"], content["auth"])
