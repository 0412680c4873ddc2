"""The second step of a session: pages of a role ask for it, pages of one's own never do.

It is given by a passkey, by a code of the authenticator app, or by an OpenID provider that says it asked for more than
a password. It ends with the session, and when that passkey, app or provider is taken away.
"""

from base64 import b64decode, b64encode

from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.mfa.totp.internal.auth import generate_totp_secret
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.http import HttpRequest

from waymark.common.sealed import SealBroken
from waymark.people import queries
from waymark.people.models import Person
from waymark.people.signed_in import SignedInRequest
from waymark.people.terms import Said

_SECRET, _PLACE = "app_to_add", "session.app"


def is_given(request: SignedInRequest) -> bool:
    """Whether it was given in this session, by something the person still has."""
    ids = queries.second_step_of(request.user).ids
    records = get_authentication_records(request, request.user)
    if any(record.get("id") in ids for record in records if record.get("method") == "mfa"):
        return True
    came_with_it = any(record.get("second_step") is True for record in records if record.get("method") != "mfa")
    return came_with_it and queries.is_connected(request.user)


def is_wanting(request: SignedInRequest) -> bool:
    """Whether a page of a role has to ask for it. The sign-ins of the demo are exempt; its pages say so."""
    return not settings.DEMO and not is_given(request)


def guards_itself(request: SignedInRequest) -> bool:
    """Whether it has to be given before another one is added or one is taken away.

    Otherwise a stolen password alone would be enough to make a second step of one's own. Only for people with a role:
    for everybody else a passkey is one more way in, and must be there to be added on a bad day.
    """
    return bool(
        is_wanting(request) and queries.second_step_of(request.user).is_set_up and queries.roles_of(request.user)
    )


def give_by_app(request: SignedInRequest, app_id: int) -> None:
    """Keep in the session that a code of the app was right."""
    record_authentication(request, request.user, "mfa", id=app_id, type="totp")
    renew(request)


def note_provider(request: HttpRequest, person: Person, said: Said, *, confirmed: bool = False) -> None:
    """Keep in the session that the person came by the provider; with what it asked for, that may be a second step."""
    more = {"second_step": True if said.second_step else None, "reauthenticated": True if confirmed else None}
    record_authentication(request, person, "socialaccount", **more)


def renew(request: HttpRequest) -> None:
    """A new id for a session that can do more now: whoever knew the old one has nothing."""
    request.session.cycle_key()
    UserSession.objects.create_from_request(request)


def secret_to_add(request: SignedInRequest) -> str:
    """The secret of the app that is being added: made once, and sealed while it waits in the session."""
    box, person_id = queries.box_of(request.user.pk), request.user.pk
    try:
        return str(box.open(_PLACE, person_id, b64decode(request.session[_SECRET])))
    except (KeyError, SealBroken):
        secret: str = generate_totp_secret()
        request.session[_SECRET] = b64encode(box.seal(_PLACE, person_id, secret)).decode()
        return secret


def forget_secret(request: SignedInRequest) -> None:
    request.session.pop(_SECRET, None)
