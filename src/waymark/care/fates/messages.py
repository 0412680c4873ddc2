"""The fate of what is asked between visits, and of who reads it when."""

from waymark.common.fates import Erased, Fate, dated, sealed, technical
from waymark.sharing.terms.topics import Topic

_TOGETHER = Topic.MESSAGES.value

FATES: dict[str, Fate] = {
    "Thread.id": technical(),
    "Thread.link": technical(),
    "Thread.client_id": technical(),
    "Thread.content": sealed(_TOGETHER),
    "Thread.opened_by": dated(_TOGETHER),
    "Thread.to_member_id": technical(),
    "Thread.opened_at": dated(_TOGETHER),
    "Thread.closed_at": dated(_TOGETHER),
    "Thread.closed_by": dated(_TOGETHER),
    "Message.id": technical(),
    "Message.thread": technical(),
    "Message.client_id": technical(),
    "Message.side": dated(_TOGETHER),
    "Message.by_id": technical(),
    "Message.content": sealed(_TOGETHER),
    "Message.at": dated(_TOGETHER),
    "ReadMark.id": technical(),
    "ReadMark.thread": technical(),
    "ReadMark.by_id": technical(),
    "ReadMark.side": dated(_TOGETHER),
    "ReadMark.upto": dated(_TOGETHER),
    # What holds for a whole team says nothing about a person.
    "TeamReading.id": technical(erased=Erased.NEVER),
    "TeamReading.team": technical(erased=Erased.NEVER),
    "TeamReading.zone": technical(erased=Erased.NEVER),
    "TeamReading.within": technical(erased=Erased.NEVER),
    # Hours and leave belong to the account of the practitioner, and go with it.
    "ReadingHours.id": technical(),
    "ReadingHours.member": technical(),
    "ReadingHours.weekly": dated(),
    "ReadingHours.cover": technical(),
    "Leave.id": technical(),
    "Leave.member": technical(),
    "Leave.first_on": dated(),
    "Leave.back_on": dated(),
    "Leave.cover": technical(),
}
