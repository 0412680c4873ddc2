"""Reading the claims of an id token whose signature is right."""

import re
from collections.abc import Mapping
from typing import Any

from waymark.people.terms import Said

LONGEST_SUBJECT = 191
"""As many letters as the column holds; providers use far fewer."""


def said(claims: Mapping[str, Any], *, client_id: str, always_second_step: bool) -> Said:
    """What the provider said about the person. Raises `ValueError` where the token was made for somebody else."""
    audience, subject, asked_at = claims["aud"], claims["sub"], claims.get("auth_time")
    party = claims.get("azp")
    if isinstance(audience, list) and len(audience) > 1 and party != client_id:
        raise ValueError("The token is for several, and we are not the one who asked.")
    if party not in {None, client_id}:
        raise ValueError("Somebody else asked for this token.")
    if not (isinstance(subject, str) and 0 < len(subject) <= LONGEST_SUBJECT and subject.isprintable()):
        raise ValueError("The token names nobody.")
    asked = asked_at if isinstance(asked_at, int) and not isinstance(asked_at, bool) else None
    return Said(str(claims["iss"]), subject, always_second_step or says_second_step(claims), asked)


def says_second_step(claims: Mapping[str, Any]) -> bool:
    """Whether the token says that more than a password was asked for: `mfa` among its methods (`amr`, RFC 8176), or as
    a word in the name of its class (`acr`).
    """
    methods, level = claims.get("amr"), claims.get("acr")
    by_methods = isinstance(methods, list) and "mfa" in methods
    return by_methods or (isinstance(level, str) and "mfa" in re.split(r"[^a-z0-9]+", level.lower()))
