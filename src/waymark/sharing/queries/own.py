"""A person's access to their own record."""

from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser

from waymark.sharing.terms import MADE_BY_SHARING, Access, NotAllowed


def own_access(person: AbstractBaseUser | AnonymousUser) -> Access:
    """A signed-in person's access to their own record. Raises `NotAllowed` where nobody is signed in."""
    if not isinstance(person.pk, UUID) or not person.is_authenticated or not person.is_active:
        raise NotAllowed("Nobody is signed in.")
    return Access(person.pk, person.pk, scope=None, until=None, maker=MADE_BY_SHARING)
