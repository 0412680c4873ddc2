"""The shape of a request behind `login_required`."""

from django.http import HttpRequest

from waymark.people.models import Person


class SignedInRequest(HttpRequest):
    """A request of somebody who is signed in. For types alone: Django makes the requests."""

    user: Person
