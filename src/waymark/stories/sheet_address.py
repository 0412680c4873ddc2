"""The address of a sheet: the id of a use with a seal, so that no list of secrets is kept and none can be guessed."""

from uuid import UUID

from django.core import signing

_SALT = "waymark.stories.sheet"


def token_of(use_id: UUID) -> str:
    return signing.Signer(salt=_SALT).sign(use_id.hex)


def use_of(token: str) -> UUID | None:
    """None for an address that was not made here."""
    try:
        return UUID(signing.Signer(salt=_SALT).unsign(token))
    except (signing.BadSignature, ValueError):
        return None
