"""Making and using completion passes. See `programmes.passes` for what they tell and what they do not."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F

from waymark.audit import operations as audit
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.programmes import passes
from waymark.programmes.models import Enrolment, UsedPass
from waymark.programmes.terms import PlaceState

MOST_PASSES = 5
# Below this many people who finished, a pass of one organisation would nearly say who holds it (small numbers: facts,
# services A3 hides counts under 5 to 8).
FEWEST_FOR_ONE_ORGANISATION = 8


class NoPass(ValueError):
    """No pass can be made: the programme is not finished, or there were as many as anybody gets."""


class WrongPass(ValueError):
    """This is no pass for here, or it was used. The two are never told apart."""


@transaction.atomic
def make_pass(*, by: Person, enrolment_id: UUID, for_organisation: bool = False, at: datetime) -> str:
    """A pass for somebody who finished a programme, shown once and written down nowhere. Raises `NoPass`.

    `for_organisation`: for groups that take people of this one service alone; there is none while few have finished.
    """
    row = Enrolment.objects.select_related("programme").filter(pk=enrolment_id, person=by).first()
    if row is None or row.state != PlaceState.FINISHED.value:
        raise NoPass
    scope = row.programme.organisation_id if for_organisation else None
    if scope and not may_name(scope):
        raise NoPass
    taken = Enrolment.objects.filter(pk=row.pk, passes_given__lt=MOST_PASSES).update(passes_given=F("passes_given") + 1)
    if not taken:
        raise NoPass
    code = passes.make(people.key_ring(), scope)
    audit.record(by_id=by.pk, verb="made", about_id=by.pk, thing="completion pass", at=at)
    return code


def may_name(organisation_id: UUID) -> bool:
    """Whether enough people finished a programme of this organisation for a pass of its own."""
    finished = Enrolment.objects.filter(
        programme__organisation_id=organisation_id, state=PlaceState.FINISHED.value
    ).values("person")
    return finished.distinct().count() >= FEWEST_FOR_ONE_ORGANISATION


def use_pass(*, code: str, organisation_id: UUID | None) -> None:
    """Use a pass up, inside the operation that lets its holder in. A group that takes one service's people takes only
    passes of that service; one that takes anybody's takes those of any. Raises `WrongPass`.
    """
    digest = passes.digest_if_good(people.key_ring(), organisation_id, code)
    if digest is None:
        raise WrongPass
    try:
        with transaction.atomic():
            UsedPass.objects.create(digest=digest)
    except IntegrityError as used:
        raise WrongPass from used
