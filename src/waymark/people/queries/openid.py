"""Who signs in at the OpenID provider of this installation."""

from allauth.socialaccount.models import SocialAccount
from django.conf import settings

from waymark.people.models import Person
from waymark.people.terms import Said


def signs_in_as(said: Said) -> Person | None:
    """The person whom the provider knows by this name."""
    row = SocialAccount.objects.filter(provider=said.issuer, uid=said.subject).first()
    return Person.objects.filter(pk=row.user_id).first() if row else None


def is_connected(person: Person) -> bool:
    """Whether the person can come in by the provider that is set up now."""
    if settings.OIDC is None:
        return False
    return bool(SocialAccount.objects.filter(user_id=person.pk, provider=settings.OIDC.issuer).exists())
