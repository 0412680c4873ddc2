"""The two sides of the table."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from waymark.people.terms import Membership
from waymark.sharing.terms import Access, Basis
from waymark.sharing.terms.grantees import KnownPerson


class Side(StrEnum):
    PERSON = "person"
    TEAM = "team"


@dataclass(frozen=True)
class Seat:
    """Where somebody sits at the table of one person and one team, and what they may read from there.

    `member` is the practitioner who sits there, None for the person. In an emergency a practitioner may read and not
    write.
    """

    side: Side
    access: Access
    known: KnownPerson
    member: Membership | None

    @property
    def link_id(self) -> UUID:
        return self.known.link_id

    @property
    def person_id(self) -> UUID:
        return self.known.person_id

    @property
    def is_person(self) -> bool:
        return self.side is Side.PERSON

    @property
    def may_write(self) -> bool:
        return self.access.basis is not Basis.EMERGENCY
