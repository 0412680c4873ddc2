"""What a person chooses about being reminded: when, by mail, by which browsers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from hmac import compare_digest
from uuid import UUID

from django.conf import settings
from django.db import transaction

from waymark.audit import operations as audit
from waymark.notices import rules
from waymark.notices.models import PushDevice, ReminderWishes
from waymark.notices.operations.telling import tell
from waymark.notices.own_kinds import DEVICE_LOST, WORTH_SAYING
from waymark.notices.rules.moments import Lead, Quiet
from waymark.notices.terms.finders import Wanted
from waymark.notices.terms.mine import Target
from waymark.people import queries as people
from waymark.people.models import Person

MOST_DEVICES = 10


class NoAddress(LookupError):
    """The person gave no mail address, so there is nothing to confirm."""


class WrongNumber(ValueError):
    """Not the number that was sent last, or it was sent too long ago, or to another address."""


@dataclass(frozen=True)
class Chosen:
    """What the form about reminders holds."""

    leads: frozenset[Lead]
    evening_at: time
    morning_at: time
    quiet: Quiet
    says_more: bool
    is_paused: bool


@transaction.atomic
def choose(*, by: Person, chosen: Chosen, at: datetime) -> None:
    """When to be reminded, and what may be said outside. What waits is laid out anew within a minute or two."""
    said = {
        "leads": sorted(chosen.leads),
        "evening_at": chosen.evening_at,
        "morning_at": chosen.morning_at,
        "quiet_from": chosen.quiet.begins,
        "quiet_until": chosen.quiet.ends,
        "says_more": chosen.says_more,
        "is_paused": chosen.is_paused,
        "changed_at": at,
    }
    ReminderWishes.objects.update_or_create(person=by, defaults=said)
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="ReminderWishes", at=at)


@transaction.atomic
def ask_for_number(*, by: Person, at: datetime) -> str:
    """The number to send to the person's address, which they type in to show that it is theirs. Raises `NoAddress`."""
    mark = _mark(by)
    ReminderWishes.objects.update_or_create(person=by, defaults={"mail_asked_at": at, "changed_at": at})
    number = rules.number_of(settings.SECRET_KEY, person_id=by.pk, mark=mark, asked_at=at)
    audit.record(by_id=by.pk, verb="asked for", about_id=by.pk, thing="mail number", at=at)
    return number


@transaction.atomic
def confirm_mail(*, by: Person, number: str, at: datetime) -> None:
    """From now on reminders come by mail, to the address of now and no other. Raises `NoAddress`, `WrongNumber`."""
    mark = _mark(by)
    row = ReminderWishes.objects.select_for_update().filter(person=by).first()
    asked_at = row.mail_asked_at if row else None
    if row is None or asked_at is None or at >= rules.number_lasts_until(asked_at):
        raise WrongNumber
    expected = rules.number_of(settings.SECRET_KEY, person_id=by.pk, mark=mark, asked_at=asked_at)
    if not compare_digest(expected.encode(), number.encode()):
        raise WrongNumber
    row.mail_mark, row.mail_asked_at, row.changed_at = mark, None, at
    row.save(update_fields=["mail_mark", "mail_asked_at", "changed_at"])
    audit.record(by_id=by.pk, verb="turned on", about_id=by.pk, thing="reminders by mail", at=at)


@transaction.atomic
def stop_mail(*, by: Person, at: datetime) -> None:
    """No mails any more. What waits to be mailed is not sent."""
    ReminderWishes.objects.filter(person=by).update(mail_mark=None, mail_asked_at=None, changed_at=at)
    audit.record(by_id=by.pk, verb="turned off", about_id=by.pk, thing="reminders by mail", at=at)


def _mark(by: Person) -> UUID:
    address = people.email_of(by)
    if not address:
        raise NoAddress
    return people.box_of(by.pk).mark(address)


@transaction.atomic
def add_device(*, by: Person, target: Target, device: str, at: datetime) -> UUID:
    """Let this browser be pushed to. The same browser again is the same device; `device` is its kept name.

    Past the tenth, the oldest ones go: they are browsers that somebody has forgotten.
    """
    box = people.box_of(by.pk)
    mark = box.mark(target.endpoint)
    # Two tabs at once must come to the same list of devices: the person's row is the lock.
    Person.objects.select_for_update().get(pk=by.pk)
    row = PushDevice.objects.filter(person=by, mark=mark).first() or PushDevice(person=by, mark=mark)
    row.device, row.made_at = device, at
    row.put(box, content={"endpoint": target.endpoint, "p256dh": target.p256dh, "auth": target.auth})
    row.save()
    _remove(
        PushDevice.objects.filter(person=by).order_by("-made_at", "-pk").values_list("pk", flat=True)[MOST_DEVICES:]
    )
    audit.record(by_id=by.pk, verb="added", about_id=by.pk, thing="PushDevice", thing_id=row.pk, at=at)
    return row.pk


def _remove(device_ids: Iterable[UUID]) -> None:
    PushDevice.objects.filter(pk__in=list(device_ids)).delete()


@transaction.atomic
def remove_device(*, by: Person, device_id: UUID, at: datetime) -> bool:
    """Push to this browser no more. Returns whether the person had it."""
    deleted, _tables = PushDevice.objects.filter(person=by, pk=device_id).delete()
    if deleted:
        audit.record(by_id=by.pk, verb="removed", about_id=by.pk, thing="PushDevice", thing_id=device_id, at=at)
    return bool(deleted)


@transaction.atomic
def lose_device(*, person: Person, device_id: UUID, at: datetime) -> None:
    """Its push service says that this browser takes no pushes any more. The person is told by the other ways."""
    deleted, _tables = PushDevice.objects.filter(person=person, pk=device_id).delete()
    if deleted:
        lost = Wanted(person.pk, DEVICE_LOST.name, str(device_id), at, at + WORTH_SAYING)
        tell(wanted=[lost], at=at)
        audit.record(by_id=None, verb="lost", about_id=person.pk, thing="PushDevice", thing_id=device_id, at=at)
