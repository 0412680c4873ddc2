"""Every change to an account: joining, ways in, sessions, leaving."""

import secrets
from datetime import datetime
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal.auth import WebAuthn
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.db import IntegrityError, transaction

from waymark.audit import operations as audit
from waymark.common.ids import new_id
from waymark.common.sealed import new_key
from waymark.people import queries, rules
from waymark.people.models import Erasure, Person, PersonContact, PersonKey, RecoveryCode
from waymark.people.operations.ways_in import LastWayIn, keep_connection
from waymark.people.terms import NewAccount, NewPasskey, Said


class UsernameTaken(ValueError):
    """Somebody joined with this name already."""


class WrongCode(ValueError):
    """No such name, or no such unused code for it. Which of the two is never said."""


@transaction.atomic
def join(
    *,
    person: Person,
    password: str | None,
    at: datetime,
    passkey: NewPasskey | None = None,
    said: Said | None = None,
    is_adult: bool = False,
) -> NewAccount:
    """Make an account. `person` is not saved yet (a passkey is bound to its id before that); `said` is what an OpenID
    provider said about somebody who signs in there; `is_adult` that they said they are 18 or older.

    Returns the recovery codes, which are never shown again. Raises `UsernameTaken`, `ConnectedElsewhere`, and
    `ValueError` where nothing would open the account.
    """
    if not password and passkey is None and said is None:
        raise ValueError("An account needs a password, a passkey or a provider.")
    person.username = person.username.lower()
    person.joined_at, person.adult_at = at, at if is_adult else None
    person.set_password(password or None)
    _insert(person)
    name, wrapped = queries.key_ring().wrap(person.pk, new_key())
    PersonKey.objects.create(person=person, wrapped_by=name, wrapped=wrapped)
    if passkey:
        _keep_passkey(person, passkey)
    if said:
        keep_connection(person, said)
    codes = _fresh_codes(person)
    audit.record(by_id=person.pk, verb="joined", about_id=person.pk, thing="Person", thing_id=person.pk, at=at)
    return NewAccount(person.username, codes)


def _insert(person: Person) -> None:
    """The database has the last word on whether a name is free: two people may choose it at the same moment."""
    try:
        with transaction.atomic():
            person.save(force_insert=True)
    except IntegrityError as error:
        if queries.username_taken(person.username):
            raise UsernameTaken from error
        raise


def _keep_passkey(person: Person, passkey: NewPasskey) -> None:
    WebAuthn.add(person, passkey.device, passkey.credential)


def _fresh_codes(person: Person) -> list[str]:
    RecoveryCode.objects.filter(person=person).delete()
    codes = rules.new_codes(secrets.choice)
    RecoveryCode.objects.bulk_create(RecoveryCode(person=person, digest=_digest(person.pk, code)) for code in codes)
    return codes


def _digest(person_id: UUID, code: str) -> str:
    return rules.code_digest(settings.SECRET_KEY, person_id.bytes, code)


@transaction.atomic
def replace_codes(*, by: Person, at: datetime) -> list[str]:
    """New recovery codes; the old ones stop working."""
    codes = _fresh_codes(by)
    Person.objects.filter(pk=by.pk).update(codes_kept_at=None)
    audit.record(by_id=by.pk, verb="replaced", about_id=by.pk, thing="RecoveryCode", at=at)
    return codes


@transaction.atomic
def keep_codes(*, by: Person, at: datetime) -> None:
    """The person says that the codes are written down or printed."""
    Person.objects.filter(pk=by.pk).update(codes_kept_at=at)
    audit.record(by_id=by.pk, verb="kept", about_id=by.pk, thing="RecoveryCode", at=at)


@transaction.atomic
def recover(*, by: None = None, username: str, code: str, password: str, at: datetime) -> Person:
    """Use up one recovery code and set a new password. Raises `WrongCode`.

    The caller ends the person's other sessions: Django does so by itself when the password changes.
    """
    person = queries.named(username)
    # The same sums and the same question to the database, whether or not there is such a person.
    person_id = person.pk if person else new_id()
    codes = RecoveryCode.objects.filter(person_id=person_id, digest=_digest(person_id, code), used_at=None)
    used = codes.update(used_at=at)
    if person is None or not used or not person.is_active:
        raise WrongCode
    person.set_password(password)
    person.save(update_fields=["password"])
    audit.record(by_id=by, verb="recovered", about_id=person.pk, thing="Person", thing_id=person.pk, at=at)
    return person


@transaction.atomic
def change_password(*, by: Person, password: str, at: datetime) -> None:
    """Set a new password. Every other session of the person ends with it."""
    by.set_password(password)
    by.save(update_fields=["password"])
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="password", at=at)


@transaction.atomic
def change_days(*, by: Person, zone: str, day_start_hour: int, region: str, at: datetime) -> None:
    """Where the person's days begin, and where help is looked up. Raises `ValueError` for an hour after noon and
    `zoneinfo.ZoneInfoNotFoundError` for an unknown zone.
    """
    by.zone, by.day_start_hour, by.region = zone, day_start_hour, region
    queries.day_rule_of(by)
    by.save(update_fields=["zone", "day_start_hour", "region"])
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="days", at=at)


@transaction.atomic
def change_email(*, by: Person, email: str, at: datetime) -> None:
    """Set or (with an empty string) take away the e-mail address. It is sealed like everything a person writes."""
    PersonContact.objects.filter(person=by).delete()
    if email:
        contact = PersonContact(person=by)
        contact.put(queries.box_of(by.pk), email=email)
        contact.save(force_insert=True)
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="e-mail", at=at)


@transaction.atomic
def keep_display(*, by: Person, display: str, at: datetime) -> None:
    """Remember the display settings (the text of the cookie, already checked by `web.display`)."""
    Person.objects.filter(pk=by.pk).update(display=display)
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="display", at=at)


@transaction.atomic
def note_sign_in(*, by: Person, at: datetime) -> None:
    """That the person signed in, so that they can tell if it was somebody else."""
    audit.record(by_id=by.pk, verb="signed in", about_id=by.pk, thing="Person", thing_id=by.pk, at=at)


@transaction.atomic
def add_passkey(*, by: Person, passkey: NewPasskey, at: datetime) -> None:
    """Keep one more passkey. The caller has verified the browser's answer."""
    _keep_passkey(by, passkey)
    audit.record(by_id=by.pk, verb="added", about_id=by.pk, thing="passkey", at=at)


@transaction.atomic
def remove_passkey(*, by: Person, passkey_id: int, at: datetime) -> None:
    """Take one passkey away; nothing happens where the person has no such passkey. Raises `LastWayIn`."""
    # Two requests at once must not each take one of the last two: the person's row is the lock.
    Person.objects.select_for_update().get(pk=by.pk)
    passkeys = Authenticator.objects.filter(user_id=by.pk, type=Authenticator.Type.WEBAUTHN)
    if not passkeys.filter(pk=passkey_id).exists():
        return
    has_password, connected = by.has_usable_password(), queries.is_connected(by)
    if rules.is_last_way_in(has_password=has_password, passkeys=passkeys.count(), connected=connected):
        raise LastWayIn
    passkeys.filter(pk=passkey_id).delete()
    audit.record(by_id=by.pk, verb="removed", about_id=by.pk, thing="passkey", at=at)


@transaction.atomic
def end_sessions(*, by: Person, at: datetime, only: int | None = None, keep: str | None = None) -> int:
    """Sign the person out elsewhere: of the place with the id `only`, or of every place but the session `keep`.

    Returns how many were ended. Somebody else's places are never touched.
    """
    places = UserSession.objects.filter(user_id=by.pk).exclude(session_key=keep)
    if only is not None:
        places = places.filter(pk=only)
    ended = [place.end() for place in places]
    if ended:
        audit.record(by_id=by.pk, verb="ended", about_id=by.pk, thing="session", at=at)
    return len(ended)


@transaction.atomic
def erase(*, by: Person, at: datetime) -> None:
    """Delete the account, everything that belongs to it and its key, at once and for ever.

    What stays: that the account of this id was erased (so that a restored backup erases it again) and the audit lines,
    which hold no words.
    """
    person_id = by.pk
    Erasure.objects.create(person_id=person_id, at=at)
    for place in UserSession.objects.filter(user_id=person_id):
        place.end()  # the session itself hangs on no foreign key
    by.delete()
    audit.record(by_id=person_id, verb="erased", about_id=person_id, thing="Person", thing_id=person_id, at=at)


@transaction.atomic
def make_operator(*, by: Person | None = None, person: Person, at: datetime) -> None:
    """Let this person keep the site running. `by` is None when it is done from the command line."""
    person.is_operator = True
    person.save(update_fields=["is_operator"])
    audit.record(by_id=by.pk if by else None, verb="made operator", about_id=person.pk, thing="Person", at=at)
