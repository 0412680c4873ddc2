"""Guest speakers of a group, as whoever looks may see them. Under a seat."""

from datetime import date
from uuid import UUID

from waymark.groups.models import GuestAsk, GuestQuestion, GuestSpeaker
from waymark.groups.terms import GroupSeat, GroupState, GuestState, MemberState
from waymark.groups.terms.guests import SHOWN_TO_MEMBERS, Ask, Guest, GuestElsewhere, GuestWords, Question

_SHOWN = [one.value for one in SHOWN_TO_MEMBERS]
MOST_ELSEWHERE = 100


def guests_of(seat: GroupSeat) -> list[Guest]:
    """The guests of the group, newest first, without questions. One query."""
    rows = GuestSpeaker.objects.filter(group_id=seat.group_id).order_by("-made_at", "pk")
    if not seat.is_coordinator:
        rows = rows.filter(state__in=_SHOWN)
    return [_guest(seat, row) for row in rows]


def guest_of(seat: GroupSeat, guest_id: UUID) -> Guest | None:
    """One guest with the questions and asks that whoever looks may see. Three queries."""
    row = GuestSpeaker.objects.filter(pk=guest_id, group_id=seat.group_id).first()
    if row is None or (not seat.is_coordinator and row.state not in _SHOWN):
        return None
    questions = GuestQuestion.objects.select_related("membership").filter(guest=row).order_by("at", "pk")
    if not seat.is_coordinator:
        questions = questions.filter(membership_id=seat.membership_id)
    asks = GuestAsk.objects.select_related("group").filter(guest=row).order_by("at") if seat.is_coordinator else ()
    return _guest(
        seat,
        row,
        tuple(_question(seat, one) for one in questions),
        tuple(Ask(one.group.name, one.reach, one.at) for one in asks),
    )


def guest_expected(seat: GroupSeat, series_id: UUID, on: date) -> Guest | None:
    """Who said that they come to this meeting, with one's own questions. Two queries."""
    row = GuestSpeaker.objects.filter(
        group_id=seat.group_id, series_id=series_id, on=on, state=GuestState.COMING.value
    ).first()
    if row is None:
        return None
    mine = GuestQuestion.objects.select_related("membership").filter(guest=row, membership_id=seat.membership_id)
    return _guest(seat, row, tuple(_question(seat, one) for one in mine.order_by("at", "pk")))


def guests_elsewhere(seat: GroupSeat) -> list[GuestElsewhere]:
    """Guests of other groups who agreed to be passed on, for those who coordinate. Two queries."""
    if not seat.is_coordinator:
        return []
    rows = GuestSpeaker.objects.filter(may_be_passed_on=True, state__in=_SHOWN)
    rows = rows.exclude(group_id=seat.group_id).exclude(group__state=GroupState.CLOSED.value)
    asked = set(GuestAsk.objects.filter(group_id=seat.group_id).values_list("guest_id", flat=True))
    return [
        GuestElsewhere(row.pk, row.name, row.topic, row.about, row.pk in asked)
        for row in rows.order_by("topic", "pk")[:MOST_ELSEWHERE]
    ]


def _guest(
    seat: GroupSeat, row: GuestSpeaker, questions: tuple[Question, ...] = (), asks: tuple[Ask, ...] = ()
) -> Guest:
    for_coordinators = seat.is_coordinator
    words = GuestWords(
        name=row.name,
        topic=row.topic,
        about=row.about,
        contact=row.contact if for_coordinators else "",
        series_id=row.series_id,
        on=row.on,
        may_be_passed_on=row.may_be_passed_on,
    )
    thanks = row.thanks if for_coordinators else ""
    thanked_at = row.thanked_at if for_coordinators else None
    return Guest(row.pk, row.version, words, GuestState(row.state), thanks, thanked_at, questions, asks)


def _question(seat: GroupSeat, row: GuestQuestion) -> Question:
    """Who did not want to be named is not named to anybody; it is theirs to see that it is theirs."""
    is_shown = row.is_named and row.membership.state == MemberState.IN.value
    name = row.membership.name if is_shown else ""
    return Question(row.pk, row.words, name, row.membership_id == seat.membership_id)
