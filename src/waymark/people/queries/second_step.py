"""What a person can show as a second step. Whether it was shown in a session is in `people.second_step`."""

from allauth.mfa.models import Authenticator

from waymark.people.models import Person
from waymark.people.terms import SecondStep


def second_step_of(person: Person) -> SecondStep:
    """The person's passkeys and their authenticator app. One query."""
    rows = list(Authenticator.objects.filter(user_id=person.pk).values_list("pk", "type", "created_at"))
    passkeys = [pk for pk, kind, _at in rows if kind == Authenticator.Type.WEBAUTHN]
    apps = [(pk, at) for pk, kind, at in rows if kind == Authenticator.Type.TOTP]
    made_at = apps[0][1] if apps else None
    return SecondStep(frozenset([*passkeys, *(pk for pk, _at in apps)]), len(passkeys), made_at)
