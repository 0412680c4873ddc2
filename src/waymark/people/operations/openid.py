"""The way in by an OpenID provider. Only its issuer and the name it has for the person (`sub`) are kept."""

from datetime import datetime

from allauth.socialaccount.models import SocialAccount
from django.db import transaction

from waymark.audit import operations as audit
from waymark.people import queries, rules
from waymark.people.models import Person
from waymark.people.operations.ways_in import LastWayIn, keep_connection
from waymark.people.terms import Said


@transaction.atomic
def connect(*, by: Person, said: Said, at: datetime) -> None:
    """Let the person come in by the provider. Raises `ConnectedElsewhere`."""
    keep_connection(by, said)
    audit.record(by_id=by.pk, verb="connected", about_id=by.pk, thing="provider", at=at)


@transaction.atomic
def disconnect(*, by: Person, at: datetime) -> bool:
    """Take the way in by a provider away. False where there was none. Raises `LastWayIn`."""
    Person.objects.select_for_update().get(pk=by.pk)
    passkeys = queries.second_step_of(by).passkeys
    if rules.is_last_way_in(has_password=by.has_usable_password(), passkeys=passkeys, connected=True):
        raise LastWayIn
    gone, _tables = SocialAccount.objects.filter(user_id=by.pk).delete()
    if gone:
        audit.record(by_id=by.pk, verb="disconnected", about_id=by.pk, thing="provider", at=at)
    return bool(gone)
