"""Links that show one thing to whoever has the link and its passcode."""

import secrets
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F

from waymark.audit import operations as audit
from waymark.common.writing import Gone
from waymark.people import queries as people
from waymark.people.models import Person
from waymark.sharing import rules
from waymark.sharing.models import ShareLink
from waymark.sharing.operations.ledger import give, withdraw
from waymark.sharing.terms import Purpose, To, ToKind, Wording
from waymark.sharing.terms.links import LinkKey, NewLink

PASSCODE_DIGITS = 6


@transaction.atomic
def make_link(*, by: Person, entry: str, label: str, client_id: UUID, wording: Wording, at: datetime) -> NewLink:
    """A link to one thing (an entry of a scope) for a week. Returns token and passcode, which are never shown again.

    `label` is the person's own note of whom it is for. The same form sent again makes the secrets anew and keeps one
    link. Raises `ValueError` for what may not be shared.
    """
    token, passcode = secrets.token_urlsafe(32), _digits()
    secret = settings.SECRET_KEY
    Person.objects.select_for_update().get(pk=by.pk)  # the same form twice at once makes one link, and no mistake
    row = ShareLink.objects.filter(person=by, client_id=client_id).first()
    row = row or ShareLink(person=by, client_id=client_id, tries_left=rules.PASSCODE_TRIES, made_at=at)
    row.token_digest = rules.digest_of(secret, "link", token)
    row.passcode_digest = rules.digest_of(secret, "passcode", f"{row.pk} {passcode}")
    row.put(people.box_of(by.pk), content={"label": label})
    row.save()
    to, until = To(ToKind.LINK, row.pk), at + rules.LINK_LASTS
    give(by=by, to=to, scope={entry}, purpose=Purpose.VISIT, wording=wording, at=at, until=until)
    audit.record(by_id=by.pk, verb="made", about_id=by.pk, thing="ShareLink", thing_id=row.pk, at=at)
    return NewLink(row.pk, token, passcode, until)


def _digits() -> str:
    return "".join(secrets.choice("0123456789") for _ in range(PASSCODE_DIGITS))


@transaction.atomic
def end_link(*, by: Person, link_id: UUID, at: datetime) -> None:
    """The link shows nothing any more. Raises `Gone`."""
    if not ShareLink.objects.filter(person=by, pk=link_id).exists():
        raise Gone(link_id)
    withdraw(by=by, to=To(ToKind.LINK, link_id), at=at)
    audit.record(by_id=by.pk, verb="ended", about_id=by.pk, thing="ShareLink", thing_id=link_id, at=at)


@transaction.atomic
def try_passcode(*, by: None = None, key: LinkKey, at: datetime) -> bool:
    """Whether the passcode opens the link. A wrong one costs one of the link's tries, for ever.

    One conditional write takes the try before the answer is known, and gives it back where the passcode was right, so
    that a hundred at once cannot try more often than one after the other.
    """
    digest = rules.digest_of(settings.SECRET_KEY, "link", key.token)
    taken = ShareLink.objects.filter(token_digest=digest, tries_left__gt=0).update(tries_left=F("tries_left") - 1)
    if not taken:
        return False
    row = ShareLink.objects.get(token_digest=digest)
    wanted = rules.digest_of(settings.SECRET_KEY, "passcode", f"{row.pk} {key.passcode}")
    if not secrets.compare_digest(wanted, row.passcode_digest):
        audit.record(by_id=by, verb="refused", about_id=row.person_id, thing="ShareLink", thing_id=row.pk, at=at)
        return False
    ShareLink.objects.filter(pk=row.pk).update(tries_left=F("tries_left") + 1)
    return True
