"""What several operations about ways in share."""

from allauth.socialaccount.models import SocialAccount
from django.db import IntegrityError, transaction

from waymark.people.models import Person
from waymark.people.terms import Said


class LastWayIn(ValueError):
    """Without this the person could come back by a printed code alone."""


class ConnectedElsewhere(ValueError):
    """Another account here signs in as this person of the provider."""


def keep_connection(person: Person, said: Said) -> None:
    """Keep issuer and subject for this person. Raises `ConnectedElsewhere`; the database has the last word."""
    known = {"provider": said.issuer, "uid": said.subject}
    try:
        with transaction.atomic():
            row, _is_new = SocialAccount.objects.get_or_create(**known, defaults={"user_id": person.pk})
    except IntegrityError as error:
        raise ConnectedElsewhere from error
    if row.user_id != person.pk:
        raise ConnectedElsewhere
