"""The vocabulary of signing in at an OpenID provider."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class OpenIdProvider:
    """Where people may sign in beside here. `second_step`: whether it always asks for more than a password."""

    issuer: str
    client_id: str
    secret: str = field(repr=False)
    name: str
    second_step: bool = False


@dataclass(frozen=True)
class Said:
    """What we take from an id token: who it is there, whether more than a password was asked for, and when (seconds
    since 1970, if the provider says). No name, no address, nothing else.
    """

    issuer: str
    subject: str
    second_step: bool
    asked_at: int | None = None


@dataclass(frozen=True)
class Begun:
    """What was begun before the person went to the provider: for whom, for what, and where to go on."""

    purpose: str
    person_id: str
    to: str


SIGN_IN, CONNECT, CONFIRM = "sign in", "connect", "confirm"
