"""Telling people what became of a case. Used inside operations only, before the line in the audit."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from waymark.moderation.kinds import cases as kinds
from waymark.moderation.models import Case, Report
from waymark.moderation.queries.standing import people_on_duty
from waymark.moderation.terms import Snapshot, Worry
from waymark.moderation.terms.places import is_itself
from waymark.notices import operations as notices
from waymark.notices.terms import SENT_WITHIN, Kind, Wanted
from waymark.people import queries as people
from waymark.people.terms import Role


def tell_author(case: Case, key: str, at: datetime) -> None:
    """That somebody looked at what they wrote, and that it stands in their file."""
    tell(kinds.LOOKED_AT, [case.about_id], key, at)


def tell_worried_about(case: Case, at: datetime) -> None:
    """At once, and once: where help is, before anybody has decided anything."""
    tell(kinds.WORRIED_ABOUT, [case.about_id], str(case.pk), at, case_id=str(case.pk))


def tell_written_to(case: Case, key: str, at: datetime) -> None:
    tell(kinds.WROTE_TO_YOU, [case.about_id], key, at, case_id=str(case.pk))


def tell_who_wrote(case: Case, key: str, at: datetime) -> None:
    """Who has the case; nobody's case is read by whoever is on duty."""
    tell(kinds.ANSWERED_YOU, [case.assignee_id] if case.assignee_id else _looks(at), key, at, case_id=str(case.pk))


def tell_worry(case: Case, snapshot: Snapshot, at: datetime) -> None:
    """Who is on duty, or every moderator where nobody is, and who runs the place. Never whom it is about."""
    key = f"{case.pk} {Worry(case.level).name}"
    leads = set(snapshot.place.leads)
    looking = {*_looks(at)} - leads if is_itself(snapshot.place.kind) else {*_looks(at)} | leads
    looking -= {case.about_id}
    tell(kinds.WORRY_WAITS, sorted(looking), key, at, case_id=str(case.pk))


def tell_second_wanted(case: Case, first_id: UUID, at: datetime) -> None:
    others = {*people.people_with(Role.MODERATOR)} - {first_id, case.about_id}
    tell(kinds.SECOND_WANTED, sorted(others), str(case.pk), at, case_id=str(case.pk))


def reply(case: Case, words: str, at: datetime) -> None:
    """What everybody reads who reported this, or asked about it."""
    rows = list(Report.objects.filter(case=case, replied_at=None))
    Report.objects.filter(pk__in=[row.pk for row in rows]).update(reply=words, replied_at=at)
    for row in rows:
        tell(kinds.REPLIED, [row.by_id], str(row.pk), at, report_id=str(row.pk))


def _looks(at: datetime) -> tuple[UUID, ...]:
    return people_on_duty(at) or people.people_with(Role.MODERATOR)


def tell(kind: Kind, person_ids: Iterable[UUID | None], key: str, at: datetime, **params: str) -> None:
    """One notice for each of these people; None stands for an account that is gone."""
    wanted = [Wanted(one, kind.name, key, at, at + SENT_WITHIN, params) for one in person_ids if one]
    notices.tell(wanted=wanted, at=at)
