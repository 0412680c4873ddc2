"""What the kit adds to a group that was just started. Used inside `start_from_kit`, which records it."""

from datetime import datetime
from uuid import UUID, uuid5

from waymark.groups import kit_content as kits
from waymark.groups.library import plan_named
from waymark.groups.models import PeerGroup, PlannedSession
from waymark.groups.operations.jobs import JobWords, add_jobs
from waymark.groups.operations.plans import take_from_library
from waymark.groups.queries.seats import seat_in
from waymark.groups.rules.kit import in_pairs
from waymark.groups.terms.groups import GROUP
from waymark.groups.terms.kit import MyKit, Step
from waymark.meetings import operations as meetings
from waymark.meetings.operations import SeriesWords, VenueWords
from waymark.meetings.queries import host_seat
from waymark.meetings.rules import recurrence
from waymark.meetings.terms import Setting
from waymark.people.models import Person


def add_venue(by: Person, kit: MyKit, group: PeerGroup, at: datetime) -> UUID | None:
    """The place with the facts that were written; None where the group has none yet."""
    said = kit.said(Step.PLACE)
    if Step.PLACE not in kit.path or not said.get("venue_name"):
        return None
    seat = host_seat(GROUP, group.pk, by)
    words = VenueWords(said["venue_name"], said["address"], said["how_to_find"])
    venue_id = meetings.make_venue(by=by, seat=seat, words=words, client_id=group.client_id, at=at)
    for one in kits.facts_in_kit(kit):
        meetings.write_fact(
            by=by, seat=seat, venue_id=venue_id, fact=one.fact, metres=one.metres, words=one.words, at=at
        )
    return venue_id


def add_series(by: Person, kit: MyKit, group: PeerGroup, venue_id: UUID | None, at: datetime) -> UUID:
    how = kit.said(Step.HOW)
    words = SeriesWords(
        setting=Setting(how["setting"]),
        neutral_title=group.neutral_title,
        venue_id=venue_id,
        online_link=how["online_link"],
        dial_in=how["dial_in"],
        room_seats=how["room_seats"],
    )
    rhythm = kits.rhythm_in_kit(kit)
    return meetings.make_series(
        by=by, host_kind=GROUP, host_id=group.pk, rhythm=rhythm, words=words, client_id=group.client_id, at=at
    )


def add_small_jobs(by: Person, kit: MyKit, group: PeerGroup, at: datetime) -> None:
    """The ticked jobs in the words of the language of the moment; the group may change them."""
    jobs = [JobWords(str(job.name), str(job.what), job.energy, job.per_meeting) for job in kits.jobs_in_kit(kit)]
    add_jobs(by=by, seat=seat_in(group.slug, by, at), jobs=jobs, client_id=group.client_id, at=at)


def add_plans(by: Person, kit: MyKit, group: PeerGroup, series_id: UUID, at: datetime) -> None:
    """A plan of the group's own from each that was chosen, and which of the first three meetings follows it.

    A date that is left out because of a bank holiday is none of the three. The same plan for two meetings is one plan.
    """
    first = recurrence.next_occurrences(kits.rhythm_in_kit(kit), [], at, 3)
    for on, key in in_pairs([one.on for one in first], kits.plans_in_kit(kit)):
        if plan_named(key):
            client_id = uuid5(group.client_id, f"plan {key}")
            plan, _is_new = take_from_library(group.pk, key, client_id, by.pk, at)
            PlannedSession.objects.create(series_id=series_id, on=on, plan=plan, at=at)
