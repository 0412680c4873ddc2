"""Codes on letters: twelve letters that let somebody onto a waiting list, or lead a cohort, once.

A code follows from the form that asked for it, so that the same form sent twice shows one code. Without the secret of
the site nobody finds it from the form. Only its digest is kept.
"""

import hmac
from hashlib import sha256
from uuid import UUID

from django.conf import settings

from waymark.programmes.passes import ALPHABET, GROUP, as_meant

LENGTH = 12  # letters of `passes.ALPHABET`: 60 bits of chance


def code_for(what: str, client_id: UUID) -> str:
    """The code of this form, in three groups of four."""
    number = int.from_bytes(hmac.digest(_key(f"code {what}"), client_id.bytes, "sha256"), "big")
    letters = "".join(ALPHABET[number >> (5 * place) & 31] for place in range(LENGTH))
    return "-".join(letters[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def digest_of(what: str, typed: str) -> str:
    """What is kept of a code, whatever spaces, dashes and case it is typed with."""
    return hmac.new(_key(f"digest {what}"), as_meant(typed).encode(), "sha256").hexdigest()


def _key(purpose: str) -> bytes:
    return sha256(f"programmes {purpose}:{settings.SECRET_KEY}".encode()).digest()
