"""Secrets in the private links of complaints. Pure."""

import re
import secrets
from hashlib import sha256

BYTES = 32
SHAPE = re.compile(r"[A-Za-z0-9_-]{43}")


def new_token() -> str:
    """256 random bits, as they fit into an address."""
    return secrets.token_urlsafe(BYTES)


def is_token(text: str) -> bool:
    """Whether it has the shape of one. A browser sends back what the form was drawn with, or something made up."""
    return bool(SHAPE.fullmatch(text))


def digest(token: str) -> str:
    """What is kept of a secret. It has 256 random bits, so a plain digest says nothing about it and none is guessed."""
    return sha256(token.encode()).hexdigest()
