"""Codes on letters: twelve letters that let somebody onto a waiting list, or lead a cohort, once.

A code follows from the form that asked for it, so that the same form sent twice shows one code. Without the secret of
the site nobody finds it from the form. Only its digest is kept.
"""

import hmac
from hashlib import sha256
from uuid import UUID

from django.conf import settings

LENGTH, GROUP = 12, 4
# As in `passes`: digits and letters without I, L, O and U (Crockford's base 32). 60 bits of chance.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})


def code_for(what: str, client_id: UUID) -> str:
    """The code of this form, in three groups of four."""
    number = int.from_bytes(hmac.digest(_key(f"code {what}"), client_id.bytes, "sha256"), "big")
    letters = "".join(ALPHABET[number >> (5 * place) & 31] for place in range(LENGTH))
    return "-".join(letters[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def digest_of(what: str, typed: str) -> str:
    """What is kept of a code, whatever spaces, dashes and case it is typed with."""
    letters = "".join(letter for letter in typed.upper() if letter.isalnum()).translate(_READ_AS)
    return hmac.new(_key(f"digest {what}"), letters.encode(), "sha256").hexdigest()


def _key(purpose: str) -> bytes:
    return sha256(f"programmes {purpose}:{settings.SECRET_KEY}".encode()).digest()
