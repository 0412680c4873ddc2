"""Codes of invitations: what is kept of one. The code itself is shown once and written down nowhere."""

from django.conf import settings

from waymark.sharing import rules as codes


def digest_of(code: str) -> str:
    """What is kept of a code. Case, spaces and dashes do not matter."""
    return codes.digest_of(settings.SECRET_KEY, "group invitation", codes.tidy_code(code))
