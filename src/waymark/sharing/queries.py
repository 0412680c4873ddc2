"""Who may look at whose record, today: each person at their own. Other people follow with the consent ledger."""

from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser

from waymark.sharing.terms import MADE_BY_SHARING, Access, NotAllowed, Topic


def own_access(person: AbstractBaseUser | AnonymousUser) -> Access:
    """A signed-in person's access to their own record. Raises `NotAllowed` where nobody is signed in."""
    if not isinstance(person.pk, UUID) or not person.is_authenticated or not person.is_active:
        raise NotAllowed("Nobody is signed in.")
    return Access(person.pk, person.pk, frozenset(Topic), until=None, maker=MADE_BY_SHARING)
