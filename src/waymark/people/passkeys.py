"""Passkeys: what the browser is asked, and whether its answer is right. The sums are those of allauth and fido2."""

import struct
from typing import Any
from uuid import UUID

from allauth.mfa.webauthn.internal import auth
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from waymark.people.models import Person
from waymark.people.rules import kept_form
from waymark.people.terms import NewPasskey

_JOINING = "joining_by_passkey"
# What the parsers of allauth and fido2 raise for an answer that no browser gives.
MALFORMED = (
    ValidationError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    AssertionError,
    NotImplementedError,
    RecursionError,
    struct.error,
)


class PasskeyRefused(ValueError):
    """The browser's answer is not the answer to our question, or nobody was at the device to confirm it."""


def questions(person: Person) -> dict[str, Any]:
    """What the browser is asked, as JSON: for a key that is found without a name, and that checks its holder."""
    options: dict[str, Any] = auth.begin_registration(person, passwordless=True)
    return options


def answered(request: HttpRequest, credential: Any) -> NewPasskey:
    """Verify the browser's answer. Raises `PasskeyRefused`."""
    try:
        auth.parse_registration_response(credential)
        data = auth.complete_registration(credential)
    except MALFORMED as error:
        raise PasskeyRefused from error
    if not data.is_user_verified():
        raise PasskeyRefused
    return NewPasskey(credential, kept_form(request.headers.get("User-Agent", "")))


def remember_joining(request: HttpRequest, person: Person) -> None:
    """The passkey is bound to an id and a name before there is an account: both wait in the session."""
    request.session[_JOINING] = {"id": str(person.pk), "username": person.username}


def joining(request: HttpRequest) -> tuple[UUID, str]:
    """The id and name the passkey was made for. Raises `PasskeyRefused` where none was begun."""
    begun = request.session.pop(_JOINING, None)
    if begun is None:
        raise PasskeyRefused
    return UUID(begun["id"]), begun["username"]
