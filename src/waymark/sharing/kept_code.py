"""The code of an invitation, between the moment it is made and the moment it was passed on.

It waits in the session, sealed with the person's own box, so that neither the database nor a backup shows it.
"""

from base64 import b64decode, b64encode
from uuid import UUID

from waymark.common.sealed import SealBroken
from waymark.people import queries as people
from waymark.people.signed_in import SignedInRequest

_KEY = "invitation_code"
_PLACE = "session.invitation"


def wait(request: SignedInRequest, supporter_id: UUID, code: str) -> None:
    """Show this code on the page of this invitation, and on no other."""
    sealed = people.box_of(request.user.pk).seal(_PLACE, supporter_id, code)
    request.session[_KEY] = {"of": str(supporter_id), "sealed": b64encode(sealed).decode()}


def waiting(request: SignedInRequest, supporter_id: UUID) -> str:
    """The code to show, or an empty string."""
    kept = request.session.get(_KEY, {})
    if kept.get("of") != str(supporter_id):
        return ""
    try:
        return str(people.box_of(request.user.pk).open(_PLACE, supporter_id, b64decode(kept["sealed"])))
    except SealBroken:  # another person signed in to the same browser in between
        return ""


def drop(request: SignedInRequest) -> None:
    request.session.pop(_KEY, None)
