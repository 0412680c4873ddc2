"""Inviting a supporter, answering, confirming, leaving. Both sides say yes before anything can be shown."""

import secrets
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.sharing import queries, rules
from waymark.sharing.models import Supporter
from waymark.sharing.operations.ledger import withdraw
from waymark.sharing.terms import To, ToKind


class AlreadySupports(ValueError):
    """This account supports the person already."""


class OwnInvitation(ValueError):
    """Nobody supports themselves."""


@transaction.atomic
def invite(*, by: Person, name: str, calls_me: str, client_id: UUID, at: datetime) -> tuple[UUID, str]:
    """Make an invitation for one person. Returns its id and the code, which is never shown again.

    `name` is what the person calls the supporter, `calls_me` the name they want to be called by them. The same form
    sent again gives the same invitation a new code, as long as nobody answered it.
    """
    code = rules.new_code(secrets.choice)
    digest = rules.digest_of(settings.SECRET_KEY, "invitation", rules.tidy_code(code))
    fresh = Supporter(
        person=by, client_id=client_id, code_digest=digest, invited_at=at, invited_until=at + rules.INVITATION_LASTS
    )
    fresh.put(people.box_of(by.pk), content={"name": name, "calls_me": calls_me})
    defaults = {
        "id": fresh.pk,
        "code_digest": digest,
        "content": fresh.content,
        "invited_at": at,
        "invited_until": fresh.invited_until,
    }
    row, is_new = Supporter.objects.select_for_update().get_or_create(person=by, client_id=client_id, defaults=defaults)
    if not is_new:
        return row.pk, _another_code(row, digest, code)
    audit.record(by_id=by.pk, verb="invited", about_id=by.pk, thing="Supporter", thing_id=row.pk, at=at)
    return row.pk, code


@transaction.atomic
def renew_invitation(*, by: Person, supporter_id: UUID, at: datetime) -> str:
    """A new code for another fortnight; the old one stops working. Raises `Gone` where it was answered."""
    row = _mine(by, supporter_id)
    if row.account_id is not None:
        raise Gone(supporter_id)
    code = rules.new_code(secrets.choice)
    row.invited_until = at + rules.INVITATION_LASTS
    row.save(update_fields=["invited_until"])
    _another_code(row, rules.digest_of(settings.SECRET_KEY, "invitation", rules.tidy_code(code)), code)
    audit.record(by_id=by.pk, verb="invited", about_id=by.pk, thing="Supporter", thing_id=row.pk, at=at)
    return code


def _another_code(row: Supporter, digest: str, code: str) -> str:
    if row.account_id is None:
        row.code_digest = digest
        row.save(update_fields=["code_digest"])
    return code


@transaction.atomic
def cancel_invitation(*, by: Person, supporter_id: UUID, at: datetime) -> None:
    """The code stops working, or the answer is turned down. Raises `Gone`."""
    row = _mine(by, supporter_id)
    if row.confirmed_at is not None:
        raise Gone(supporter_id)
    row.cancelled_at = at
    row.save(update_fields=["cancelled_at"])
    audit.record(by_id=by.pk, verb="cancelled", about_id=by.pk, thing="Supporter", thing_id=row.pk, at=at)


@transaction.atomic
def answer_invitation(*, by: Person, code: str, said: str, at: datetime) -> UUID:
    """Say yes to an invitation. `said` is the name the supporter gives. The person confirms it after that.

    Raises `Gone` for a code that opens nothing (wrong, used, cancelled, run out), `OwnInvitation`, `AlreadySupports`.
    """
    found = queries.invitation_with(code, at)
    row = Supporter.objects.select_for_update().filter(pk=found.id, account=None).first() if found else None
    if row is None:
        raise Gone(code)
    if row.person_id == by.pk:
        raise OwnInvitation
    box = people.box_of(row.person_id)
    row.put(box, content={**queries.content_of(row, box), "said": said})
    row.account, row.answered_at = by, at
    try:
        with transaction.atomic():
            row.save(update_fields=["account", "answered_at", "content"])
    except IntegrityError as error:
        raise AlreadySupports from error
    audit.record(by_id=by.pk, verb="answered", about_id=row.person_id, thing="Supporter", thing_id=row.pk, at=at)
    return row.pk


@transaction.atomic
def use_up_invitation(*, by: Person, code: str, at: datetime) -> None:
    """Somebody who supports the person already said yes once more: the code runs out as if it had been used.

    Were it to open twice, it would tell them that they were not set aside. Raises `Gone` as answering does.
    """
    found = queries.invitation_with(code, at)
    row = Supporter.objects.select_for_update().filter(pk=found.id, account=None).first() if found else None
    if row is None:
        raise Gone(code)
    row.invited_until = at
    row.save(update_fields=["invited_until"])
    audit.record(by_id=by.pk, verb="used up", about_id=row.person_id, thing="Supporter", thing_id=row.pk, at=at)


@transaction.atomic
def confirm_supporter(*, by: Person, supporter_id: UUID, at: datetime) -> None:
    """Say yes as well. Nothing is shown yet. Raises `Gone` where nobody has answered."""
    row = _mine(by, supporter_id)
    if row.account_id is None or row.left_at is not None:
        raise Gone(supporter_id)
    if row.confirmed_at is None:
        row.confirmed_at = at
        row.save(update_fields=["confirmed_at"])
        audit.record(by_id=by.pk, verb="confirmed", about_id=by.pk, thing="Supporter", thing_id=row.pk, at=at)


@transaction.atomic
def write_about_supporter(
    *, by: Person, supporter_id: UUID, at: datetime, name: str | None = None, help_words: str | None = None
) -> None:
    """Call them something else, or say how they can help on a bad day. Raises `Gone`."""
    row = _mine(by, supporter_id)
    box = people.box_of(by.pk)
    said = queries.content_of(row, box)
    new = said | ({} if name is None else {"name": name}) | ({} if help_words is None else {"help": help_words})
    if new != said:
        row.put(box, content=dict(new))
        row.save(update_fields=["content"])
        audit.record(by_id=by.pk, verb="written", about_id=by.pk, thing="Supporter", thing_id=row.pk, at=at)


@transaction.atomic
def set_supporter_aside(*, by: Person, supporter_id: UUID, at: datetime) -> None:
    """Take back everything, and take them off the list. They are not told. Raises `Gone`."""
    row = _mine(by, supporter_id)
    withdraw(by=by, to=To(ToKind.SUPPORTER, supporter_id), at=at)
    row.set_aside_at = at
    row.save(update_fields=["set_aside_at"])
    audit.record(by_id=by.pk, verb="set aside", about_id=by.pk, thing="Supporter", thing_id=row.pk, at=at)


@transaction.atomic
def leave(*, by: Person, supporter_id: UUID, at: datetime) -> None:
    """The supporter stops. Whatever was shared is seen no more. Raises `Gone`.

    Where the person asked them more than once, all of it ends: on the supporter's pages it is one.
    """
    row = Supporter.objects.select_for_update().filter(pk=supporter_id, account=by, left_at=None).first()
    if row is None:
        raise Gone(supporter_id)
    Supporter.objects.filter(person_id=row.person_id, account=by, left_at=None).update(left_at=at)
    audit.record(by_id=by.pk, verb="left", about_id=row.person_id, thing="Supporter", thing_id=row.pk, at=at)


def _mine(by: Person, supporter_id: UUID) -> Supporter:
    mine = Supporter.objects.select_for_update().filter(person=by, cancelled_at=None, set_aside_at=None)
    row = mine.filter(pk=supporter_id).first()
    if row is None:
        raise Gone(supporter_id)
    return row
