"""Who looks at cases, and which."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext

from waymark.moderation.models import Case, Duty
from waymark.moderation.rules import handling
from waymark.moderation.terms import CaseKind
from waymark.moderation.terms.desk import QUEUE_KINDS, CaseFacts, Desk
from waymark.moderation.terms.places import led_by, themselves
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.people.terms import Role

# An appeal goes with the account of whoever asked; the case that is left of it waits for nobody.
WAITS_FOR_SOMEBODY = ~Q(kind=CaseKind.APPEAL.value) | Q(appeal__isnull=False)


def desk_of(person: Person) -> Desk | None:
    """Where this person sits; None for who looks at no cases at all."""
    leads = led_by(person.pk)
    desk = Desk(person.pk, Role.MODERATOR in people.roles_of(person), leads, themselves(leads))
    return desk if desk.is_moderator or desk.leads else None


def cases_for(desk: Desk) -> QuerySet[Case]:
    """The cases that this desk may open: what `rules.handling.may_open` says, asked of the database."""
    mine = Q(about_id=desk.person_id)
    decided = Q(appeal__decision__by_id=desk.person_id) | Q(appeal__decision__second_by_id=desk.person_id)
    kinds = [kind.value for kind in QUEUE_KINDS]
    rows = Case.objects.filter(WAITS_FOR_SOMEBODY, kind__in=kinds).exclude(mine).exclude(decided)
    rows = rows.exclude(_at(desk.themselves)) if desk.themselves else rows
    return rows if desk.is_moderator else rows.filter(_led(desk))


def _at(places: Iterable[tuple[str, UUID]]) -> Q:
    found = Q(pk__in=[])
    for kind, place_id in places:
        found |= Q(place_kind=kind, place_id=place_id)
    return found


def _led(desk: Desk) -> Q:
    return _at(desk.leads) & Q(kind__in=[kind.value for kind in handling.LED_KINDS])


def facts_of(case: Case) -> CaseFacts:
    """What decides who may look at it. Two queries for an appeal, one otherwise."""
    deciders: frozenset[UUID] = frozenset()
    if case.kind == CaseKind.APPEAL.value:
        decision = case.appeal.decision
        deciders = frozenset(one for one in (decision.by_id, decision.second_by_id) if one)
    return CaseFacts(
        kind=CaseKind(case.kind),
        place=(case.place_kind, case.place_id),
        about_id=case.about_id,
        reporters=frozenset(case.reports.values_list("by_id", flat=True)),
        deciders=deciders,
    )


def names_on_duty(person_ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """By what name these people last stood in the rota. One query; who never did is left out."""
    rows = Duty.objects.filter(person_id__in={one for one in person_ids if one}).order_by("starts_at")
    return dict(rows.values_list("person_id", "name"))


def called(person_id: UUID | None, names: Mapping[UUID, str], desk: Desk | None) -> str:
    """How somebody who looks at cases is called: "you", their name in the rota, or only that it is somebody."""
    if person_id is None:
        return ""
    if desk and person_id == desk.person_id:
        return gettext("you")
    return names.get(person_id) or gettext("somebody who looks after this place")
