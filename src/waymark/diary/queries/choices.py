"""How the diary stands today: whether it asks, what it asks, and what it has to ask about itself."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from waymark.common.days import DayRule
from waymark.common.ids import ids_in
from waymark.common.sealed import Box
from waymark.diary import terms
from waymark.diary.models import DiaryChoice, DiaryRest, Entry, HarmCheck, OwnItem
from waymark.diary.queries.series import ItemSeries, series_of
from waymark.diary.rules import bursts, harm_check
from waymark.diary.rules.answers import Better, Kind
from waymark.diary.rules.importance import important_change
from waymark.diary.rules.withdrawal import Asked, Withdrawal, withdrawal_of
from waymark.people import queries as people
from waymark.sharing.terms import Access, Topic


@dataclass(frozen=True)
class OwnQuestion:
    """A question of the person's own, with whether the check-in asks it."""

    item: terms.Item
    asked: bool


@dataclass(frozen=True)
class DiaryToday:
    """The diary on one day. `ever_on` tells a diary that was turned off from one that never was on."""

    on: date
    state: bursts.State
    ever_on: bool
    asks_fewer: bool
    entries_today: int
    harm_check_due: bool
    offers_fewer: bool


def today_of(access: Access, *, rule: DayRule, at: datetime) -> DiaryToday:
    """How the diary stands at the moment `at`. Four queries, and one more for each of two bursts to compare."""
    access.require_own(Topic.DIARY)
    today = rule.day_of(at)
    choice = DiaryChoice.objects.filter(person_id=access.subject_id).first() or DiaryChoice()
    rhythm = _rhythm(choice, access.subject_id)
    state = bursts.state_on(rhythm, today)
    mine = Entry.objects.filter(person_id=access.subject_id, removed_at=None)
    last_entry_on = mine.order_by("-on").values_list("on", flat=True).first()
    return DiaryToday(
        on=today,
        state=state,
        ever_on=choice.began_on is not None,
        asks_fewer=choice.asks_fewer,
        entries_today=mine.filter(on=today).count() if last_entry_on == today else 0,
        harm_check_due=_harm_check_due(access, choice, state, today, last_entry_on),
        offers_fewer=_offers_fewer(access, choice, rhythm, state, today),
    )


def _rhythm(choice: DiaryChoice, person_id: UUID) -> bursts.Rhythm:
    if choice.began_on is None:
        return bursts.Rhythm()
    rests = DiaryRest.objects.filter(person_id=person_id, from_on__gte=choice.began_on).order_by("from_on", "id")
    return bursts.Rhythm(
        choice.began_on, choice.stopped_on, tuple(bursts.Rest(rest.from_on, rest.until_on) for rest in rests)
    )


def _harm_check_due(
    access: Access, choice: DiaryChoice, state: bursts.State, today: date, last_entry_on: date | None
) -> bool:
    if state.asking is bursts.Asking.OFF:
        return False
    last = HarmCheck.objects.filter(person_id=access.subject_id).order_by("-on").values_list("on", flat=True).first()
    return harm_check.is_due(
        today=today,
        began_on=choice.began_on,
        last_check_on=last,
        last_entry_on=last_entry_on,
        put_off_on=choice.check_put_off_on,
    )


def _offers_fewer(access: Access, choice: DiaryChoice, rhythm: bursts.Rhythm, state: bursts.State, today: date) -> bool:
    """Whether to offer the short set. Asked once for each pair of bursts that are over."""
    if choice.asks_fewer or state.asking is bursts.Asking.OFF:
        return False
    pair = bursts.last_bursts(rhythm, until=today)
    if len(pair) < 2 or (choice.fewer_put_off_on and choice.fewer_put_off_on > pair[-1].last):
        return False
    scales = [item for item in items_asked(access) if item.kind is Kind.SCALE]
    drawn = series_of(access, scales, first=pair[0].first, last=pair[1].last)
    return withdrawal_of([asked for one in drawn if (asked := _asked(one))], pair) is Withdrawal.OFFER_FEWER


def _asked(one: ItemSeries) -> Asked | None:
    important = important_change(one.item.key, one.item.kind)
    return Asked(one.item.key, one.days, important) if important is not None else None


def items_asked(access: Access) -> list[terms.Item]:
    """The questions of a check-in, in order: the standard ones (or the short set), own ones, and the note."""
    access.require_own(Topic.DIARY)
    fewer = DiaryChoice.objects.filter(person_id=access.subject_id, asks_fewer=True).exists()
    if fewer:
        return [item for item in terms.STANDARD if item.key in terms.FEWER] + [terms.NOTE]
    return _in_order([question.item for question in own_items(access) if question.asked])


def all_items(access: Access) -> list[terms.Item]:
    """Every question there is for this person, asked or not, in order; for others those shared with them.

    At most two queries.
    """
    access.require_any(Topic.DIARY)
    items = _in_order([question.item for question in _own(access)])
    return [item for item in items if access.allows_item(Topic.DIARY, item.key)]


def _in_order(own: list[terms.Item]) -> list[terms.Item]:
    numbers = [item for item in terms.STANDARD if item.is_drawn]
    words = [item for item in terms.STANDARD if not item.is_drawn]
    return [*numbers, *own, *words, terms.NOTE]


def own_items(access: Access) -> list[OwnQuestion]:
    """Every question the person made, asked or not, in their order."""
    access.require_own(Topic.DIARY)
    return _own(access)


def _own(access: Access) -> list[OwnQuestion]:
    """For others only the questions that are shared with them are read at all."""
    own = OwnItem.objects.filter(person_id=access.subject_id)
    if not access.is_own:
        own = own.filter(pk__in=ids_in(access.items(Topic.DIARY)))
    rows = list(own.order_by("position", "id"))
    if not rows:
        return []
    box = people.box_of(access.subject_id)
    return [OwnQuestion(_item(row, box), row.asked) for row in rows]


def _item(row: OwnItem, box: Box) -> terms.Item:
    return terms.own_item(str(row.pk), str(row.read(box, "label")), Kind(row.kind), Better(row.better))
