"""Coming back from an OpenID provider, for tests."""

from django.test import Client
from django.urls import reverse

from waymark.people.terms import Said

ADDRESSES = [
    "sign_in_with",
    "sign_in_with_back",
    "join_with",
    "me_provider",
    "me_connect",
    "me_disconnect",
    "confirm_with",
]
WORK = "/help-now/checking/"


def said(there, subject: str = "248289761001") -> Said:
    return Said(there.address, subject, second_step=False)


def come(there, client: Client, address: str = "/sign-in/with/"):
    """Through our link to the provider and back again; our answer."""
    away = client.get(address)
    assert away.status_code == 302, away.content
    return client.get(there.sign_in(away["Location"]))


def is_in(client: Client) -> bool:
    return client.get(reverse("me")).status_code == 200


def refused(answer) -> bool:
    return answer.status_code == 403 and "That did not work" in answer.content.decode()
