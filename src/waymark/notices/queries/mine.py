"""Reading what was said to a person, and what they chose. These are things of their own, so they take the person."""

import hashlib
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from waymark.notices import wording
from waymark.notices.models import Delivery, Notice, PushDevice, ReminderWishes
from waymark.notices.queries.wishes import times_in
from waymark.notices.rules.moments import Times
from waymark.notices.rules.numbers import number_lasts_until
from waymark.notices.terms.delivery import Channel, State
from waymark.notices.terms.kinds import Kind, kind_named
from waymark.notices.terms.mine import Device, MailWay, MyNotice, MyWishes
from waymark.people import queries as people
from waymark.people import rules as people_rules
from waymark.people.models import Person

# More than anybody reads; what is older than a few weeks goes by itself.
LONGEST_LIST = 100


def said_to(person: Person, at: datetime) -> list[MyNotice]:
    """What was said to this person, the newest first. One query."""
    rows = _on_the_list(person.pk, at).order_by("-shown_at", "-pk")[:LONGEST_LIST]
    known = [(row, kind_named(row.kind)) for row in rows]
    return [_mine(row, kind, person, at) for row, kind in known if kind]


def notice_of(person: Person, notice_id: UUID, at: datetime) -> MyNotice | None:
    """One line of the person's list."""
    row = _on_the_list(person.pk, at).filter(pk=notice_id).first()
    kind = kind_named(row.kind) if row else None
    return _mine(row, kind, person, at) if row and kind else None


def unread(person_id: UUID, at: datetime) -> int:
    """How many lines of their own list somebody has not read. One query, answered by an index."""
    return _on_the_list(person_id, at).filter(read_at=None).count()


def _on_the_list(person_id: UUID, at: datetime) -> QuerySet[Notice]:
    return Notice.objects.filter(person_id=person_id, shown_at__lte=at, ended_at=None)


def _mine(row: Notice, kind: Kind, person: Person, at: datetime) -> MyNotice:
    when = wording.when_in_words(row.at, now=at, zone=person.zone)
    said = wording.inside(kind, row.params, when)
    said_at = row.shown_at or row.made_at
    return MyNotice(row.pk, said.title, said.body, wording.leads_to(kind, row.params), said_at, row.read_at is not None)


def wishes_of(person: Person, at: datetime) -> MyWishes:
    """Everything this person chose about being reminded."""
    row = ReminderWishes.objects.filter(person=person).first()
    box, email = people.box_of(person.pk), people.email_of(person)
    mark = box.mark(email) if email else None
    devices = [_device(each, each.read(box, "content")) for each in PushDevice.objects.filter(person=person)]
    return MyWishes(
        times=times_in(row, person.zone) if row else Times(person.zone),
        says_more=bool(row and row.says_more),
        is_paused=bool(row and row.is_paused),
        mail=_mail_way(row, mark, at),
        email=email,
        devices=tuple(sorted(devices, key=lambda one: one.made_at, reverse=True)),
        mail_failed_at=_last_failed(person),
    )


def _mail_way(row: ReminderWishes | None, mark: UUID | None, at: datetime) -> MailWay:
    if not settings.SENDS_MAIL:
        return MailWay.SITE_CANNOT
    if mark is None:
        return MailWay.NO_ADDRESS
    if row and row.mail_mark == mark:
        return MailWay.ON
    asked_at = row.mail_asked_at if row else None
    return MailWay.ASKED if asked_at and at < number_lasts_until(asked_at) else MailWay.OFF


def _device(row: PushDevice, content: Any) -> Device:
    named = people_rules.device_kept(row.device)
    mark = hashlib.sha256(content["endpoint"].encode()).hexdigest()
    return Device(row.pk, named.browser, named.system, row.made_at, mark)


def _last_failed(person: Person) -> datetime | None:
    """When the last mail could not be sent, if it was the last that was tried."""
    mails = Delivery.objects.filter(notice__person=person, channel=Channel.MAIL, done_at__isnull=False)
    last = mails.filter(state__in=[State.SENT, State.FAILED]).order_by("-done_at").first()
    return last.done_at if last and last.state == State.FAILED else None
