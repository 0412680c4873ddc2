"""Reading accounts. What people write about themselves lies in other apps and is read there, with an `Access`."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings

from waymark.common.days import DayRule
from waymark.common.sealed import Box, KeyRing, ring_of
from waymark.people import rules
from waymark.people.models import Erasure, Person, PersonContact, PersonKey, RecoveryCode
from waymark.people.terms import Passkey, SignedInPlace


def key_ring() -> KeyRing:
    """The keys of this installation, read once per process."""
    return ring_of(Path(settings.KEYS_FILE))


def box_of(person_id: UUID) -> Box:
    """The box that opens and seals one person's words. One query, never kept between requests, so that a destroyed
    key is gone at once. Raises `PersonKey.DoesNotExist` where there is no such person.
    """
    key = PersonKey.objects.get(person_id=person_id)
    return key_ring().unwrap(person_id, key.wrapped_by, key.wrapped)


def boxes_of(person_ids: Iterable[UUID]) -> dict[UUID, Box]:
    """The boxes of several people, for a list of them. One query; who is not there any more is left out."""
    keys = PersonKey.objects.filter(person_id__in=set(person_ids))
    return {key.person_id: key_ring().unwrap(key.person_id, key.wrapped_by, key.wrapped) for key in keys}


def day_rule_of(person: Person) -> DayRule:
    """Where this person's days begin and end."""
    return DayRule(person.zone, person.day_start_hour)


def day_rule_by_id(person_id: UUID) -> DayRule:
    """The same for somebody whose record is shown to another. Raises `Person.DoesNotExist`."""
    return day_rule_of(Person.objects.only("zone", "day_start_hour").get(pk=person_id))


def zones_of(person_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Whose clocks stand where, for several people who may sign in. One query; who is not there is left out."""
    people = Person.objects.filter(pk__in=set(person_ids), is_active=True)
    return dict(people.values_list("pk", "zone"))


def joined_at_of(person_ids: Iterable[UUID]) -> dict[UUID, datetime]:
    """Since when these people have had their accounts. One query; who is not there is left out."""
    return dict(Person.objects.filter(pk__in=set(person_ids)).values_list("pk", "joined_at"))


def username_taken(username: str) -> bool:
    return Person.objects.filter(username=username.lower()).exists()


def free_username(choose: rules.Choose) -> str:
    """A suggestion nobody has. There are about 400,000; should eight in a row be taken, the last is given all the same,
    and joining says so.
    """
    suggestion = ""
    for _try in range(8):
        suggestion = rules.suggest_username(choose)
        if not username_taken(suggestion):
            break
    return suggestion


def named(username: str) -> Person | None:
    """The person who signs in with this name, in any case of letters."""
    return Person.objects.filter(username=username.lower()).first()


def codes_left(person: Person) -> int:
    """How many recovery codes have not been used."""
    return RecoveryCode.objects.filter(person=person, used_at=None).count()


def email_of(person: Person) -> str:
    """The address the person gave, or an empty string."""
    contact = PersonContact.objects.filter(person=person).first()
    return str(contact.read(box_of(person.pk), "email")) if contact else ""


def passkeys_of(person: Person) -> list[Passkey]:
    """The person's passkeys, oldest first."""
    rows = Authenticator.objects.filter(user_id=person.pk, type=Authenticator.Type.WEBAUTHN).order_by("created_at")
    return [Passkey(row.pk, rules.device_kept(row.data["name"]), row.created_at, row.last_used_at) for row in rows]


def places_of(person: Person, session_key: str | None) -> list[SignedInPlace]:
    """Where the person is signed in, newest first; the place with this session is marked. Ended ones are removed."""
    rows = sorted(UserSession.objects.purge_and_list(person), key=lambda row: row.created_at, reverse=True)
    return [
        SignedInPlace(row.pk, rules.device_kept(row.user_agent), row.created_at, row.session_key == session_key)
        for row in rows
    ]


def an_operator_exists() -> bool:
    return Person.objects.filter(is_operator=True, is_active=True).exists()


def was_erased(person_id: UUID) -> bool:
    return Erasure.objects.filter(person_id=person_id).exists()
