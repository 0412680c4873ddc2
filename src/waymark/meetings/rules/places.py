"""Who sees where a meeting is. Pure."""

from waymark.meetings.terms.answers import Answer, Place, Way
from waymark.meetings.terms.hosts import HostCard, Standing
from waymark.meetings.terms.pages import MyAnswer


def shows_place(card: HostCard, standing: Standing, mine: MyAnswer | None) -> bool:
    """Whether name and address of the venue are shown: as the host says, and to those who lead always."""
    if standing is Standing.LEADER:
        return True
    if standing < card.shows_place_to:
        return False
    return not card.place_only_for_coming or is_coming(mine)


def shows_link(standing: Standing, mine: MyAnswer | None) -> bool:
    """Whether link and dial-in are shown: to who said that they come online, or that it depends; and to who leads."""
    if standing is Standing.LEADER:
        return True
    if mine is None or mine.place is not Place.SEATED:
        return False
    return mine.answer is Answer.DEPENDS or mine.way is Way.ONLINE


def is_coming(mine: MyAnswer | None) -> bool:
    """Said yes or that it depends; who waits for a seat may still come."""
    return mine is not None and mine.answer.wants_seat
