"""A professional says what is known about a claim."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.moderation.models import Case, ClaimAnswer
from waymark.moderation.operations import telling
from waymark.moderation.operations.deciding import close
from waymark.moderation.operations.looking import assign
from waymark.moderation.queries.case import NoCase
from waymark.moderation.terms import CaseKind
from waymark.moderation.terms.things import thing_of
from waymark.people import queries as people
from waymark.people.models import Person


@transaction.atomic
def answer_claim(*, by: Person, case_id: UUID, words: str, source: str, at: datetime) -> None:
    """The note stands under the thing, where that takes notes, and who asked reads it. Sent again it is kept once.

    Raises `NoCase` for who is no practitioner now, who wrote it, and once somebody else answered.
    """
    places = people.memberships_of(by)
    rows = Case.objects.select_for_update().filter(pk=case_id, kind=CaseKind.CLAIM.value).exclude(about=by)
    case = rows.first()
    if case is None or not places:
        raise NoCase(case_id)
    if case.decided_at is not None:
        if ClaimAnswer.objects.filter(case=case, by=by).exists():
            return
        raise NoCase(case_id)
    name = f"{places[0].name}, {places[0].profession_name}"
    assign(case, by, at)
    ClaimAnswer.objects.create(case=case, by=by, by_name=name, words=words, source=source, at=at)
    thing = thing_of(case.thing_kind)
    if thing and thing.annotate and thing.snapshot(case.thing_id, None):
        thing.annotate(case.thing_id, words, name, source, at)
    close(case, at)
    telling.reply(case, words, at)
    audit.record(by_id=by.pk, verb="answered", about_id=by.pk, thing="ClaimAnswer", thing_id=case.pk, at=at)
