"""Meetings in words: when, where, what somebody said and what it came to. What lists and pages of meetings draw.

lines = lines_of(queries.coming(…), hosts, person=request.user, at=at)
{% from "meetings/parts/coming.html" import coming_list with context %}{{ coming_list(lines, back="host") }}
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waymark.common.words import Text
from waymark.meetings.previews import When, when
from waymark.meetings.rules.places import shows_place
from waymark.meetings.terms.answers import Answer, Place, Setting, Way
from waymark.meetings.terms.hosts import HostCard, Standing
from waymark.meetings.terms.pages import ComingMeeting, MyAnswer
from waymark.people.models import Person

Host = tuple[str, UUID]


@dataclass(frozen=True)
class Choice:
    """One answer as a button. `value` is what it sends."""

    value: str
    words: Text
    is_said: bool


@dataclass(frozen=True)
class Line:
    """One meeting ahead in words. `place` is "" where the person may not see it, `said` where they said nothing."""

    meeting: ComingMeeting
    host: HostCard
    leads: bool
    when: When
    place: str
    said: str
    choices: tuple[Choice, ...]
    seats: tuple[str, ...]


def lines_of(
    meetings: Iterable[ComingMeeting],
    hosts: Mapping[Host, tuple[HostCard, Standing]],
    *,
    person: Person,
    at: datetime,
) -> list[Line]:
    """`hosts`: the card of each host and what the person is to it."""
    return [line_of(one, *hosts[(one.host_kind, one.host_id)], person=person, at=at) for one in meetings]


def line_of(meeting: ComingMeeting, card: HostCard, standing: Standing, *, person: Person, at: datetime) -> Line:
    is_placed = meeting.setting.has_room and shows_place(card, standing, meeting.mine)
    today = at.astimezone(ZoneInfo(meeting.zone)).date()
    return Line(
        meeting=meeting,
        host=card,
        leads=standing is Standing.LEADER,
        when=when(meeting.occurrence, meeting.zone, today=today, reader_zone=person.zone),
        place=meeting.venue_name if is_placed else "",
        said=what_came_of(meeting.mine, setting=meeting.setting, zone=person.zone),
        choices=choices_of(meeting.setting, meeting.mine),
        seats=seats_in_words(meeting),
    )


def value_of(answer: Answer, way: Way) -> str:
    return f"{answer.value}:{way.value}"


def choices_of(setting: Setting, mine: MyAnswer | None) -> tuple[Choice, ...]:
    """The answers there are, each one tap. Where both ways are open, yes says which one; and who said that it depends
    may change the way alone.
    """
    if setting is not Setting.HYBRID:
        way = Way.ROOM if setting.has_room else Way.ONLINE
        yes = [(Answer.YES, way, _yes(mine, _("Yes")))]
        other = None
    else:
        way = mine.way if mine else Way.ROOM
        yes = [
            (Answer.YES, Way.ROOM, _yes(mine, _("Yes, in the room"), Way.ROOM)),
            (Answer.YES, Way.ONLINE, _yes(mine, _("Yes, online"), Way.ONLINE)),
        ]
        other = Way.ONLINE if way is Way.ROOM else Way.ROOM
    every = [*yes, (Answer.DEPENDS, way, _("It depends on the day")), (Answer.NO, way, _("No"))]
    found = [Choice(value_of(answer, way), words, _is_said(mine, answer, way)) for answer, way, words in every]
    if other and mine and mine.answer is Answer.DEPENDS:
        words = _("Online instead") if other is Way.ONLINE else _("In the room instead")
        found.append(Choice(value_of(Answer.DEPENDS, other), words, is_said=False))
    return tuple(found)


def _yes(mine: MyAnswer | None, words: str, way: Way | None = None) -> str:
    if mine is None or (way and mine.way is not way):
        return words
    if mine.place is Place.OFFERED:
        return _("Yes, take the place")
    return _("Ask for a place again") if mine.offer_lapsed_at else words


def _is_said(mine: MyAnswer | None, answer: Answer, way: Way) -> bool:
    if mine is None or mine.answer is not answer:
        return False
    if answer is Answer.NO:
        return True
    return mine.way is way and mine.place in (Place.SEATED, Place.WAITING)


def what_came_of(mine: MyAnswer | None, *, setting: Setting, zone: str) -> str:
    """What somebody said, and what it came to, in one or two sentences. `zone` is that of whoever reads."""
    if mine is None:
        return ""
    if mine.answer is Answer.NO:
        return _("You said no.")
    if mine.place is Place.WAITING:
        return _waiting(mine.ahead)
    if mine.place is Place.OFFERED and mine.offer_until:
        return _("A place became free. It is kept for you until %(until)s.") % {"until": _at(mine.offer_until, zone)}
    if mine.offer_lapsed_at:
        return _("A place was kept for you until %(until)s. It has gone to the next person. You can ask again.") % {
            "until": _at(mine.offer_lapsed_at, zone)
        }
    return _seated(mine, setting)


def _seated(mine: MyAnswer, setting: Setting) -> str:
    if mine.answer is Answer.DEPENDS:
        if setting is Setting.HYBRID and mine.way is Way.ONLINE:
            return _("You said that it depends on the day, online. Your place is kept.")
        return _("You said that it depends on the day. Your place is kept.")
    if setting is not Setting.HYBRID:
        return _("You said yes. Your place is kept.")
    if mine.way is Way.ONLINE:
        return _("You said yes, online. Your place is kept.")
    return _("You said yes, in the room. Your place is kept.")


def _waiting(ahead: int) -> str:
    if not ahead:
        return _("All places are taken. You are the next on the waiting list.")
    return ngettext(
        "All places are taken. %(ahead)s person waits before you.",
        "All places are taken. %(ahead)s people wait before you.",
        ahead,
    ) % {"ahead": ahead}


def seats_in_words(meeting: ComingMeeting) -> tuple[str, ...]:
    """What is left in each way of coming, where places are counted."""
    found, mine = [], meeting.mine
    asks = mine is None or mine.place is Place.NONE
    if meeting.setting.has_room and (left := meeting.room.left) is not None:
        some = ngettext("%(left)s place left in the room.", "%(left)s places left in the room.", left)
        full = _("The room is full. Say yes, and you wait for a place.") if asks else _("The room is full.")
        found.append(some % {"left": left} if left else full)
    if meeting.setting.has_online and (left := meeting.online.left) is not None:
        some = ngettext("%(left)s place left online.", "%(left)s places left online.", left)
        full = _("Online is full. Say yes, and you wait for a place.") if asks else _("Online is full.")
        found.append(some % {"left": left} if left else full)
    return tuple(found)


def _at(at: datetime, zone: str) -> str:
    return str(date_format(at.astimezone(ZoneInfo(zone)), "l j F, H:i"))
