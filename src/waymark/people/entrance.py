"""The door: an account that is not saved yet, and letting its person in."""

from uuid import UUID

from allauth.account.internal.flows.login import perform_login
from allauth.account.models import Login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url

from waymark.common.ids import new_id
from waymark.people.models import Person
from waymark.people.terms import NewAccount
from waymark.web import display

Joined = tuple[Person, NewAccount]


def newcomer(request: HttpRequest, *, username: str, zone: str, person_id: UUID | None = None) -> Person:
    """Somebody about to join, with the display settings of this browser. `operations.join` saves it."""
    looks = display.to_cookie(display.read(request))
    return Person(id=person_id or new_id(), username=username, zone=zone, display=looks)


def let_in(request: HttpRequest, person: Person, to: str) -> HttpResponse:
    """Sign the person in (with a new session id) and answer 303 to the page named `to`, or at this address."""
    response: HttpResponse = perform_login(request, Login(user=person, redirect_url=resolve_url(to)))
    response.status_code = 303
    # Staying signed in is asked for at signing in. Here nobody asked, and the device may be shared.
    request.session.set_expiry(0)
    return response
