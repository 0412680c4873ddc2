"""Those to whom something may be shown, as pages know them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from waymark.sharing.terms.access import Access
from waymark.sharing.terms.ledger import Grant, Purpose, To, ToKind


class Stage(StrEnum):
    """How far an invitation has come. Only `CONFIRMED` ones can be shown anything."""

    INVITED = "invited"
    RUN_OUT = "run out"
    ANSWERED = "answered"
    CONFIRMED = "confirmed"


@dataclass(frozen=True)
class MySupporter:
    """A supporter as the person sees them. `name` is what the person calls them, `calls_me` what they call the person,
    `said` what they said of themselves when they answered. `help` is how to help on a bad day, in the person's words.
    """

    id: UUID
    account_id: UUID | None
    name: str
    calls_me: str
    said: str
    help: str
    stage: Stage
    invited_at: datetime
    invited_until: datetime
    confirmed_at: datetime | None
    has_left: bool

    @property
    def to(self) -> To:
        return To(ToKind.SUPPORTER, self.id)


@dataclass(frozen=True)
class ISupport:
    """Somebody who asked the one who is signed in for support. `name` is how they wanted to be called by them."""

    id: UUID
    person_id: UUID
    name: str
    my_name: str
    confirmed_at: datetime | None


@dataclass(frozen=True)
class MyTeam:
    """A care team as the person sees it. `grant` is what it may see now."""

    link_id: UUID
    team_id: UUID
    team: str
    organisation: str
    name: str
    tells_apart: str
    made_at: datetime
    grant: Grant | None

    @property
    def to(self) -> To:
        return To(ToKind.TEAM, self.team_id)


@dataclass(frozen=True)
class Grantee:
    """Somebody to whom this person may show something now. `number` counts the decisions about them so far."""

    to: To
    name: str
    grant: Grant | None
    number: int

    @property
    def is_team(self) -> bool:
        return self.to.kind is ToKind.TEAM

    @property
    def purpose(self) -> Purpose:
        return Purpose.CARE if self.is_team else Purpose.SUPPORT


@dataclass(frozen=True)
class OnCaseload:
    """Somebody with a live grant to a team of the practitioner's. `access` is what the practitioner may see of them."""

    link_id: UUID
    person_id: UUID
    team_id: UUID
    team: str
    name: str
    tells_apart: str
    grant: Grant
    access: Access


@dataclass(frozen=True)
class KnownPerson:
    """Somebody as a care team knows them."""

    link_id: UUID
    person_id: UUID
    team_id: UUID
    team: str
    name: str
    tells_apart: str
