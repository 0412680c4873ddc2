"""Tables of accounts, and of the roles that people have beside them."""

from waymark.people.models.accounts import Erasure, People, Person, PersonContact, PersonKey, RecoveryCode
from waymark.people.models.teams import CareTeam, CareTeamMember, Organisation, SiteRole

__all__ = [
    "CareTeam",
    "CareTeamMember",
    "Erasure",
    "Organisation",
    "People",
    "Person",
    "PersonContact",
    "PersonKey",
    "RecoveryCode",
    "SiteRole",
]
