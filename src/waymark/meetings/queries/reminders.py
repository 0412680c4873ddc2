"""Who is to be reminded of what: everybody of a host, but for those who said no or wait for a place."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from uuid import UUID

from waymark.meetings import reading
from waymark.meetings.models import Meeting, MeetingAnswer, Series, SeriesAnswer
from waymark.meetings.queries.coming import occurrences_between
from waymark.meetings.terms.answers import Answer, Place
from waymark.meetings.terms.hosts import host_of
from waymark.meetings.terms.rhythm import Occurrence, State
from waymark.notices.terms import Wanted

AHEAD, OFFER = "meetings.ahead", "meetings.offer"
Key = tuple[UUID, date]


def wanted(first_at: datetime, last_at: datetime) -> Iterator[Wanted]:
    """Everything that takes place from `first_at` on and before `last_at`. Four queries, and those of each host that
    has a meeting then.
    """
    hosts = set(Series.objects.values_list("host_kind", "host_id").distinct())
    found = [pair for pair in occurrences_between(hosts, first_at, last_at) if pair[1].starts_at < last_at]
    out = _out({(series.pk, one.on) for series, one in found})
    people: dict[tuple[str, UUID], Mapping[UUID, str]] = {}
    for series, one in found:
        host = (series.host_kind, series.host_id)
        if host not in people:
            people[host] = _people_of(*host)
        for person_id in people[host].keys() - out[(series.pk, one.on)]:
            yield reminder(person_id, series, one)


def reminder(person_id: UUID, series: Series, one: Occurrence) -> Wanted:
    return Wanted(
        person_id=person_id,
        kind=AHEAD,
        key=f"{series.pk}:{one.on.isoformat()}",
        at=one.starts_at,
        stale_at=one.starts_at,
        params={"series_id": str(series.pk), "on": one.on.isoformat(), "title": series.neutral_title},
    )


def reminder_holds(person_id: UUID, key: str, at: datetime) -> bool:
    """Whether the meeting still takes place at this moment, for somebody who still belongs and did not say no."""
    series_id, on = _parts(key)
    series = Series.objects.filter(pk=series_id).first()
    if series is None or person_id in _out({(series_id, on)})[(series_id, on)]:
        return False
    one = reading.occurrence_in(series, Meeting.objects.filter(series=series, on=on).first(), on)
    is_held = one is not None and one.state is State.PLANNED and one.starts_at == at
    return is_held and _belongs(series, person_id)


def offer_holds(person_id: UUID, key: str, at: datetime) -> bool:
    """Whether the place is still kept for this person, at a meeting that takes place."""
    series_id, on = _parts(key)
    kept = MeetingAnswer.objects.filter(
        meeting__series_id=series_id, meeting__on=on, person_id=person_id, place=Place.OFFERED.value
    )
    row = kept.select_related("meeting__series").first()
    if row is None:
        return False
    one = reading.occurrence_in(row.meeting.series, row.meeting, on)
    return one is not None and one.state is State.PLANNED and _belongs(row.meeting.series, person_id)


def _parts(key: str) -> Key:
    """Keys are a series and a day; that of an offer has until when behind it."""
    series_id, on = key.split(":")[:2]
    return UUID(series_id), date.fromisoformat(on)


def _out(keys: set[Key]) -> Mapping[Key, set[UUID]]:
    """Who is not reminded of each of these dates. What was said for one date goes before what holds for all."""
    found: dict[Key, set[UUID]] = {key: set() for key in keys}
    ids = {series_id for series_id, _on in keys}
    single: dict[Key, set[UUID]] = {key: set() for key in keys}
    rows = MeetingAnswer.objects.filter(meeting__series__in=ids, meeting__on__in={on for _id, on in keys})
    columns = ("meeting__series_id", "meeting__on", "person_id", "answer", "place")
    for series_id, on, person_id, answer, place in rows.values_list(*columns):
        key = (series_id, on)
        if key in found:
            single[key].add(person_id)
            if answer == Answer.NO.value or place == Place.WAITING.value:
                found[key].add(person_id)
    refused = SeriesAnswer.objects.filter(series__in=ids, answer=Answer.NO.value)
    for series_id, person_id in refused.values_list("series_id", "person_id"):
        for key in keys:
            if key[0] == series_id and person_id not in single[key]:
                found[key].add(person_id)
    return found


def _people_of(kind: str, host_id: UUID) -> Mapping[UUID, str]:
    host = host_of(kind)
    return host.people_of(host_id) if host else {}


def _belongs(series: Series, person_id: UUID) -> bool:
    host = host_of(series.host_kind)
    return bool(host and host.standing(series.host_id, person_id))
