"""Giving consent, changing it, taking it back."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from waymark.audit import operations as audit
from waymark.common.words import Stale
from waymark.common.writing import Gone
from waymark.people.models import Person
from waymark.sharing import queries, rules
from waymark.sharing.models import Consent, ConsentWording
from waymark.sharing.terms import Decided, Grant, Purpose, To, ToKind, Wording


@transaction.atomic
def give(
    *,
    by: Person,
    to: To,
    scope: Iterable[str],
    purpose: Purpose,
    wording: Wording,
    at: datetime,
    until: datetime | None = None,
    based_on: int | None = None,
) -> Grant | None:
    """From now on `to` may see exactly this, and nothing that was shared before. Nothing in it: as `withdraw`.

    `based_on` is the number of the decision that the person saw; raises `Stale` where there is a later one. The same
    decision again changes nothing. Raises `ValueError` for what may not be shared, and for an end that has passed;
    `Gone` for somebody who was set aside, has left, or was never there, also where that was in another window just now.
    """
    wanted = scope_for(to, scope)
    if until is not None and until <= at:
        raise ValueError("The end of a consent lies in the future.")
    number = _held(by, to)
    now = queries.grant_of(by.pk, to, at)
    if now and (now.scope, now.until) == (wanted, until):
        return now
    if based_on is not None and based_on != number:
        raise Stale(number)
    if not wanted:
        _take_back(by, to, number, at) if now else None
        return None
    if not queries.may_be_shown(by.pk, to):
        raise Gone(to.id)
    row = Consent.objects.create(
        person=by,
        to_kind=to.kind,
        to_id=to.id,
        number=number + 1,
        decided=Decided.GIVEN,
        scope=sorted(wanted),
        purpose=purpose,
        wording=_kept(wording),
        language=wording.language,
        by_id=by.pk,
        at=at,
        until=until,
    )
    audit.record(by_id=by.pk, verb="shared", about_id=by.pk, thing="Consent", thing_id=row.pk, at=at)
    return queries.grant_of(by.pk, to, at)


def scope_for(to: To, scope: Iterable[str]) -> frozenset[str]:
    """What of it may be shared with that one. Raises `ValueError` for anything else."""
    return rules.tidy_scope(scope, to_team=to.kind is not ToKind.SUPPORTER)


@transaction.atomic
def add(*, by: Person, to: To, entry: str, purpose: Purpose, wording: Wording, at: datetime) -> Grant | None:
    """One more thing, beside what is shared already; its end stays. Raises `ValueError` as `give` does."""
    _held(by, to)
    now = queries.grant_of(by.pk, to, at)
    scope, until = (now.scope, now.until) if now else (frozenset[str](), None)
    grant = give(by=by, to=to, scope=scope | {entry}, purpose=purpose, wording=wording, at=at, until=until)
    audit.record(by_id=by.pk, verb="added", about_id=by.pk, thing="Consent", thing_id=to.id, at=at)
    return grant


@transaction.atomic
def withdraw(*, by: Person, to: To, at: datetime) -> bool:
    """Nothing any more, from the next request on. The other side is not told. Returns whether anything was shared."""
    number = _held(by, to)
    if queries.grant_of(by.pk, to, at) is None:
        return False
    _take_back(by, to, number, at)
    return True


@transaction.atomic
def withdraw_everything(*, by: Person, at: datetime) -> int:
    """Nothing any more to anybody. Returns to how many something was shown."""
    Person.objects.select_for_update().get(pk=by.pk)
    grants = queries.grants_of(by.pk, at)
    for grant in grants:
        _take_back(by, grant.to, grant.number, at)
    return len(grants)


def _held(by: Person, to: To) -> int:
    """The number of the last decision. The person's row is the lock: two pages never decide at the same moment."""
    Person.objects.select_for_update().get(pk=by.pk)
    return queries.last_number(by.pk, to)


def _take_back(by: Person, to: To, number: int, at: datetime) -> None:
    last = Consent.objects.get(person=by, to_kind=to.kind, to_id=to.id, number=number)
    row = Consent.objects.create(
        person=by,
        to_kind=to.kind,
        to_id=to.id,
        number=number + 1,
        decided=Decided.WITHDRAWN,
        purpose=last.purpose,
        wording=last.wording,
        language=last.language,
        by_id=by.pk,
        at=at,
    )
    audit.record(by_id=by.pk, verb="withdrew", about_id=by.pk, thing="Consent", thing_id=row.pk, at=at)


def _kept(wording: Wording) -> str:
    digest = rules.wording_digest(wording.text)
    ConsentWording.objects.get_or_create(digest=digest, defaults={"language": wording.language, "text": wording.text})
    return digest
