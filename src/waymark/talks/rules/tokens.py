"""Secrets in the private links of guests. Pure."""

from hashlib import sha256


def digest(token: str) -> str:
    """What is kept of a secret. It has 256 random bits, so a plain digest says nothing about it and none is guessed."""
    return sha256(token.encode()).hexdigest()
