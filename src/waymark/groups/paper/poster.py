"""The poster: what, when, how to get in, and a code that leads there."""

from collections.abc import Iterator, Mapping
from datetime import date

import segno
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waymark.common.words import Text
from waymark.groups.terms import Eligibility
from waymark.groups.terms.papers import Called, GroupFacts, PlaceOn, SeriesFacts
from waymark.meetings.previews import when
from waymark.meetings.sentences import rhythm_in_words
from waymark.meetings.terms.rhythm import State
from waymark.web.paper import Block, Document, Heading, Lines, Squares, Words

SIZE = 16
DATES = 4
WIDE = 55  # millimetres: read by a phone from an arm's length away
GET_IN: Mapping[Eligibility, Text] = {
    Eligibility.OPEN: gettext_lazy(
        "Anybody is welcome. Make an account with any name you like, read our agreement, and come."
    ),
    Eligibility.REQUEST: gettext_lazy("Make an account with any name you like, and ask. One of us answers."),
    Eligibility.CODE: gettext_lazy("Ask one of us for a code. With it you can join."),
    Eligibility.COMPLETED: gettext_lazy(
        "You need the code that you were given when you finished your programme. It tells us nothing else about you."
    ),
}


def poster(
    facts: GroupFacts, *, called: Called, place_on: PlaceOn, address: str, today: date, language: str
) -> Document:
    """`address` is that of the way in. Neutral, it says nothing of what the group is for and who comes there."""
    is_named = called is Called.NAMED
    blocks: list[Block] = [Heading(facts.name if is_named else facts.neutral_title, 1)]
    if is_named:
        blocks += [Words(words) for words in (facts.purpose, facts.who_for) if words]
    for one in facts.series:
        blocks += _series(one, place_on, today)
    blocks += [Heading(_("How to come in")), Words(_way_in(facts))]
    blocks += [Squares(squares(address), _("A code to scan. It leads to %(address)s") % {"address": address}, WIDE)]
    blocks += [Words(address, quiet=True)]
    return Document(_("Poster"), language, "", tuple(blocks), size=SIZE)


def _way_in(facts: GroupFacts) -> Text:
    """A group that stands in no list is entered with a code alone."""
    return GET_IN[facts.eligibility if facts.is_listed else Eligibility.CODE]


def _series(one: SeriesFacts, place_on: PlaceOn, today: date) -> Iterator[Block]:
    said = rhythm_in_words(one.card.rhythm)
    yield Heading(said[:1].upper() + said[1:])
    planned = [meeting for meeting in one.next if meeting.state is State.PLANNED][:DATES]
    dates = (when(meeting, one.card.rhythm.zone, today=today) for meeting in planned)
    yield Lines(tuple(f"{day.day}, {day.clock}" for day in dates))
    if one.place and place_on is not PlaceOn.NOTHING:
        more = one.place.address if place_on is PlaceOn.ADDRESS else ""
        yield Words("\n".join(filter(None, (one.place.name, more))))
    if one.card.setting.has_online:
        yield Words(_("You can come online.") if not one.card.setting.has_room else _("You can also come online."))


def squares(address: str) -> tuple[tuple[bool, ...], ...]:
    """The address as a code to scan, with the quiet edge that readers need (ISO/IEC 18004: four squares)."""
    rows = segno.make(address, error="m", micro=False).matrix_iter(border=4)
    return tuple(tuple(bool(one) for one in row) for row in rows)
