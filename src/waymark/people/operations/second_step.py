"""The authenticator app: kept, used, taken away. Its sums are those of allauth (RFC 6238: six digits, thirty seconds).

The secret is sealed with the person's own box. Which code was used last stands beside it and not in a cache, so that no
code works twice, whatever arrives at the same moment.
"""

import hmac
from base64 import b64decode, b64encode
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.db import transaction

from waymark.audit import operations as audit
from waymark.people import queries
from waymark.people.models import Person
from waymark.people.rules import app_counters, tidy_app_code

_PLACE = "mfa_authenticator.secret"


class WrongAppCode(ValueError):
    """No code of now, or one that was used already. Which of the two is never said."""


class OneAppAlready(ValueError):
    """The person has an authenticator app; it is taken away before there is another."""


@transaction.atomic
def add_app(*, by: Person, secret: str, code: str, at: datetime) -> int:
    """Keep the app that shows codes of `secret` (base32), once it has shown the right one. Returns its id.

    Raises `WrongAppCode` and `OneAppAlready`.
    """
    Person.objects.select_for_update().get(pk=by.pk)
    if Authenticator.objects.filter(user_id=by.pk, type=Authenticator.Type.TOTP).exists():
        raise OneAppAlready
    counter = _counter_of(secret, code, after=-1, at=at)
    sealed = b64encode(queries.box_of(by.pk).seal(_PLACE, by.pk, secret)).decode()
    data = {"sealed": sealed, "counter": counter}
    app = Authenticator.objects.create(user_id=by.pk, type=Authenticator.Type.TOTP, data=data, created_at=at)
    audit.record(by_id=by.pk, verb="added", about_id=by.pk, thing="app", at=at)
    return int(app.pk)


@transaction.atomic
def use_app_code(*, by: Person, code: str, at: datetime) -> int:
    """Use up the code that the person's app shows. Returns the id of the app. Raises `WrongAppCode`."""
    apps = Authenticator.objects.select_for_update().filter(user_id=by.pk, type=Authenticator.Type.TOTP)
    app = apps.first()
    if app is None:
        raise WrongAppCode
    secret = str(queries.box_of(by.pk).open(_PLACE, by.pk, b64decode(app.data["sealed"])))
    app.data["counter"] = _counter_of(secret, code, after=app.data["counter"], at=at)
    app.last_used_at = at
    app.save(update_fields=["data", "last_used_at"])
    audit.record(by_id=by.pk, verb="given", about_id=by.pk, thing="app", at=at)
    return int(app.pk)


@transaction.atomic
def remove_app(*, by: Person, at: datetime) -> bool:
    """Take the app away. False where there is none."""
    gone, _tables = Authenticator.objects.filter(user_id=by.pk, type=Authenticator.Type.TOTP).delete()
    if gone:
        audit.record(by_id=by.pk, verb="removed", about_id=by.pk, thing="app", at=at)
    return bool(gone)


def _counter_of(secret: str, code: str, *, after: int, at: datetime) -> int:
    """The half minute whose code this is. Raises `WrongAppCode` for every other code, and for one up to `after`."""
    typed = tidy_app_code(code)
    for counter in app_counters(at):
        is_it = hmac.compare_digest(format_hotp_value(hotp_value(secret, counter)), typed)
        if is_it and counter > after:
            return counter
    raise WrongAppCode
