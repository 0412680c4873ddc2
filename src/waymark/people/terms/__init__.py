"""The vocabulary of accounts and roles."""

from waymark.people.terms.accounts import (
    CODE_LENGTH,
    CODE_LETTERS,
    PASSWORD_LENGTH,
    RECOVERY_CODES,
    USERNAME_PATTERN,
    USUAL_ZONE,
    Device,
    NewAccount,
    NewPasskey,
    Passkey,
    Region,
    SignedInPlace,
)
from waymark.people.terms.openid import CONFIRM, CONNECT, SIGN_IN, Begun, OpenIdProvider, Said
from waymark.people.terms.second_step import SecondStep
from waymark.people.terms.teams import GIVEN_ROLES, PROFESSION_NAMES, ROLE_NAMES, Membership, Profession, Role, Team

__all__ = [
    "CODE_LENGTH",
    "CODE_LETTERS",
    "CONFIRM",
    "CONNECT",
    "GIVEN_ROLES",
    "PASSWORD_LENGTH",
    "PROFESSION_NAMES",
    "RECOVERY_CODES",
    "ROLE_NAMES",
    "SIGN_IN",
    "USERNAME_PATTERN",
    "USUAL_ZONE",
    "Begun",
    "Device",
    "Membership",
    "NewAccount",
    "NewPasskey",
    "OpenIdProvider",
    "Passkey",
    "Profession",
    "Region",
    "Role",
    "Said",
    "SecondStep",
    "SignedInPlace",
    "Team",
]
