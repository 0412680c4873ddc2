"""Reading what the papers of a group hold. Everything under the seat of whoever prints."""

from datetime import datetime

from waymark.groups.models import PeerGroup, RiskSheet
from waymark.groups.terms import Eligibility, GroupSeat, PlaceShownTo
from waymark.groups.terms.groups import GROUP
from waymark.groups.terms.papers import GroupFacts, PlaceFacts, SeriesFacts
from waymark.groups.terms.safety import MyRiskSheet
from waymark.meetings import queries as meetings
from waymark.meetings.terms.pages import ComingMeeting, SeriesCard

NEXT_DATES = 12


def facts_of(seat: GroupSeat, at: datetime) -> GroupFacts:
    """The group with its series that still have dates. Nine queries at most."""
    row = PeerGroup.objects.select_related("pass_from").get(pk=seat.group_id)
    coming = meetings.coming([(GROUP, row.pk)], person_id=seat.person_id, at=at, limit=NEXT_DATES)
    shows = _shows_address(seat, PlaceShownTo(row.place_shown_to), coming)
    places = {
        one.id: PlaceFacts(one.name, one.address, one.how_to_find) if shows else PlaceFacts(one.name)
        for one in meetings.venues_of(GROUP, row.pk)
    }
    cards = meetings.series_of(GROUP, [row.pk])
    found = (_series(card, coming, places.get(card.venue_id) if card.venue_id else None) for card in cards)
    return GroupFacts(
        name=row.name,
        neutral_title=row.neutral_title,
        purpose=row.purpose,
        who_for=row.who_for,
        eligibility=Eligibility(row.eligibility),
        is_listed=row.is_listed,
        pass_from=row.pass_from.name if row.pass_from else "",
        place_shown_to=PlaceShownTo(row.place_shown_to),
        region=row.region,
        zone=row.zone,
        safeguarding_name=row.safeguarding_name,
        safeguarding_how=row.safeguarding_how,
        series=tuple(one for one in found if one.next),
    )


def risk_sheet_of(seat: GroupSeat) -> MyRiskSheet:
    """The newest version; one without answers where none was written."""
    row = RiskSheet.objects.filter(group_id=seat.group_id).order_by("-number").first()
    return MyRiskSheet({key: str(words) for key, words in row.content.items()}, row.number, row.at) if row else _NONE


def _series(card: SeriesCard, coming: list[ComingMeeting], place: PlaceFacts | None) -> SeriesFacts:
    return SeriesFacts(card, tuple(one.occurrence for one in coming if one.series_id == card.id), place)


def _shows_address(seat: GroupSeat, shown_to: PlaceShownTo, coming: list[ComingMeeting]) -> bool:
    """As on the pages of meetings: to all members, to who comes or may come, or to who leads alone."""
    if seat.leads or shown_to is PlaceShownTo.MEMBERS:
        return True
    answers = (one.mine.answer for one in coming if one.mine)
    return shown_to is PlaceShownTo.COMING and any(answer.wants_seat for answer in answers)


_NONE = MyRiskSheet({})
