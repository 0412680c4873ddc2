"""Completion passes: a code that proves a finished programme, once, and nothing else.

A pass is a random number and a seal over it, under a key that belongs to what the pass proves (its scope): that its
holder finished a programme somewhere on this site, or one of one organisation. Nothing in it, and nothing that is kept
when it is made or used, leads from the pass to the person, to the cohort or to the day: only its digest is kept once it
is used, so that it is good once. HMAC-SHA-256, cut to 80 bits on both sides, printed in Crockford's base 32.
"""

import hmac
import os
from hashlib import sha256
from uuid import UUID

from waymark.common.sealed import KeyRing, SealBroken

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
HALF = 10  # bytes of the number, and of its seal: sixteen letters each
GROUP = 4


def make(ring: KeyRing, scope: UUID | None) -> str:
    """A new pass for this scope: an organisation, or None for any programme of the site. Eight groups of four."""
    number = os.urandom(HALF)
    letters = _letters(number + _seal(ring, ring.current, scope, number))
    return "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def digest_if_good(ring: KeyRing, scope: UUID | None, code: str) -> str | None:
    """What marks this pass as used, where it is a pass of this scope; None where it is not."""
    raw = _bytes(code)
    if raw is None:
        return None
    number, seal = raw[:HALF], raw[HALF:]
    for name in ring.names:
        if hmac.compare_digest(seal, _seal(ring, name, scope, number)):
            return sha256(b"used pass\0" + number).hexdigest()
    return None


def _seal(ring: KeyRing, name: str, scope: UUID | None, number: bytes) -> bytes:
    try:
        key = ring.derived(name, b"completion pass\0" + (scope.bytes if scope else b"any"))
    except SealBroken:
        return b""
    return hmac.digest(key, number, "sha256")[:HALF]


def as_meant(typed: str) -> str:
    """The letters of a code, whatever spaces, dashes and case it was typed with; O is read as 0, I and L as 1."""
    return "".join(letter for letter in typed.upper() if letter.isalnum()).translate(_READ_AS)


def _letters(raw: bytes) -> str:
    value = int.from_bytes(raw, "big")
    return "".join(ALPHABET[(value >> shift) & 31] for shift in range(len(raw) * 8 - 5, -5, -5))


def _bytes(code: str) -> bytes | None:
    """The bytes again, whatever spaces and dashes somebody typed; None where these are no letters of a pass."""
    letters = as_meant(code)
    if len(letters) != HALF * 2 * 8 // 5 or any(letter not in ALPHABET for letter in letters):
        return None
    value = 0
    for letter in letters:
        value = value << 5 | ALPHABET.index(letter)
    return value.to_bytes(HALF * 2, "big")
