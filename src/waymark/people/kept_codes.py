"""Recovery codes between the moment they are made and the moment the person has kept them.

They wait in the session, sealed with the person's own box, so that neither the database nor a backup shows them.
"""

from base64 import b64decode, b64encode
from uuid import UUID

from django.http import HttpRequest

from waymark.common.sealed import SealBroken
from waymark.people import queries
from waymark.people.signed_in import SignedInRequest

_KEY = "codes_to_keep"
_PLACE = "session.codes"


def wait(request: HttpRequest, person_id: UUID, codes: list[str], *, then: str) -> None:
    """Show these codes until they are kept; `then` names the page that comes after."""
    sealed = queries.box_of(person_id).seal(_PLACE, person_id, list(codes))
    request.session[_KEY] = {"sealed": b64encode(sealed).decode(), "then": then}


def are_waiting(request: SignedInRequest) -> bool:
    return _KEY in request.session


def waiting(request: SignedInRequest) -> list[str]:
    """The codes to show, or none."""
    if not are_waiting(request):
        return []
    sealed = b64decode(request.session[_KEY]["sealed"])
    try:
        codes = queries.box_of(request.user.pk).open(_PLACE, request.user.pk, sealed)
    except SealBroken:  # another person signed in to the same browser in between
        return []
    return [str(code) for code in codes] if isinstance(codes, list) else []


def then(request: SignedInRequest) -> str:
    """The name of the page that comes after."""
    return str(request.session[_KEY]["then"]) if are_waiting(request) else "me"


def drop(request: SignedInRequest) -> None:
    request.session.pop(_KEY, None)
