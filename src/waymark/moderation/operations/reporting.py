"""Members say that something breaks the agreement, that they are worried, or ask whether a claim is right."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext

from waymark.audit import operations as audit
from waymark.moderation.models import Case, Report
from waymark.moderation.operations import telling
from waymark.moderation.operations.opening import UnknownThing, open_case
from waymark.moderation.queries.kept import beginning, is_about, was_let_stand
from waymark.moderation.queries.seen import seen_or_saw
from waymark.moderation.queries.standing import duty_now
from waymark.moderation.rules import handling
from waymark.moderation.rules.timing import due_at
from waymark.moderation.terms import CaseKind, Shown, Thing, Worry
from waymark.moderation.terms.seen import Seen
from waymark.moderation.terms.things import thing_of
from waymark.people.models import Person


@dataclass(frozen=True)
class Said:
    """What a member says: the line of the agreement, word for word, their own words, and how urgent it is to them.

    `saw`: what their form carried (`queries.saw`).
    """

    client_id: UUID
    words: str = ""
    cites: str = ""
    level: Worry = Worry.NONE
    saw: str = ""


@transaction.atomic
def report(*, by: Person, kind: str, thing_id: UUID, said: Said, at: datetime) -> UUID:
    """Somebody says that it breaks the agreement; the third person hides it until somebody has looked.

    Returns the id of the report. One that is sent twice, or made twice about the same thing, is kept once. Raises
    `UnknownThing` for what is their own, and what they neither see nor saw when they began to write.
    """
    row, case, found = _kept(CaseKind.REPORT, by, (kind, thing_id), said, at)
    if found is None:
        return row.pk
    if found.is_open and _is_hidden_now(case, found):
        hide(
            case,
            found.thing,
            gettext("Several people reported it. You see it, and others do not, until somebody has looked."),
            at,
        )
    audit.record(by_id=by.pk, verb="reported", about_id=by.pk, thing="Report", thing_id=row.pk, at=at)
    return row.pk


def _is_hidden_now(case: Case, found: Seen) -> bool:
    """By the third person; not where a person looked at these very words before, and let them stand."""
    thing = found.thing
    if not thing.hidden_by_count or not handling.hides(case.reports.count()):
        return False
    today = thing.snapshot(case.thing_id, None)
    if today is None or (thing.hides_only_same and not is_about(case, today)):
        return False
    return not was_let_stand(thing.kind, case.thing_id, today)


@transaction.atomic
def worry(*, by: Person, kind: str, thing_id: UUID, said: Said, at: datetime) -> UUID:
    """Somebody is worried about who wrote it. Raises as `report`.

    From `Worry.SERIOUS` on, others do not see it any more, whoever is on duty and whoever runs the place are told, and
    whom it is about reads at once where help is.
    """
    row, case, found = _kept(CaseKind.WORRY, by, (kind, thing_id), said, at)
    if found is None:
        return row.pk
    was = Worry.NONE if case.reports.count() == 1 else Worry(case.level)
    if said.level > was:
        _raise(case, found, was, said.level, at)
    audit.record(by_id=by.pk, verb="worried", about_id=by.pk, thing="Report", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def ask_claim(*, by: Person, kind: str, thing_id: UUID, said: Said, at: datetime) -> UUID:
    """Somebody asks a professional whether a claim is right. Raises as `report`, for what two people write to each
    other, and where the words are not there any more.
    """
    thing = thing_of(kind)
    if thing is None or thing.is_private:
        raise UnknownThing(kind, thing_id)
    row, _case, new = _kept(CaseKind.CLAIM, by, (kind, thing_id), said, at)
    if new:
        audit.record(by_id=by.pk, verb="asked", about_id=by.pk, thing="Report", thing_id=row.pk, at=at)
    return row.pk


def _kept(
    case_kind: CaseKind, by: Person, name: tuple[str, UUID], said: Said, at: datetime
) -> tuple[Report, Case, Seen | None]:
    """The report with its held case, and the thing where the report is new."""
    sent = Report.objects.select_related("case").filter(by=by, client_id=said.client_id).first()
    if sent is not None:
        return sent, sent.case, None
    found = seen_or_saw(by.pk, *name, said.saw, at)
    if found is None or (case_kind is CaseKind.CLAIM and not found.has_words):
        raise UnknownThing(*name)
    whole = found.thing.snapshot(name[1], None) if found.is_open else None  # as who looks at it may see it
    opened = open_case(case_kind, *name, whole or found.snapshot, at=at, level=said.level, has_words=found.has_words)
    case = Case.objects.select_for_update().get(pk=opened.pk)
    row, is_new = Report.objects.get_or_create(
        case=case,
        by=by,
        defaults={
            "client_id": said.client_id,
            "level": said.level.value,
            "cites": said.cites,
            "words": said.words,
            "seen_title": beginning(found.snapshot) if found.has_words else "",
            "at": at,
        },
    )
    return row, case, found if is_new else None


def _raise(case: Case, found: Seen, was: Worry, level: Worry, at: datetime) -> None:
    due = due_at(CaseKind.WORRY, level, is_on_duty=duty_now(at).is_anybody, at=at)
    case.level, case.due_at = level.value, min(case.due_at, due)
    case.save(update_fields=["level", "due_at"])
    if level < Worry.SERIOUS:
        return
    telling.tell_worry(case, found.snapshot, at)
    if was < Worry.SERIOUS:
        words = gettext(
            "Somebody is worried about you. You did nothing wrong. For now only you see this; nothing is deleted."
        )
        if found.is_open and found.thing.hidden_by_worry:
            hide(case, found.thing, words, at)
        telling.tell_worried_about(case, at)


def hide(case: Case, thing: Thing, why: str, at: datetime) -> None:
    """Nobody else sees it until a person has looked. It is never deleted."""
    thing.show(case.thing_id, Shown.HIDDEN, why, at)
    audit.record(by_id=None, verb="hidden", about_id=case.about_id, thing="Case", thing_id=case.pk, at=at)
