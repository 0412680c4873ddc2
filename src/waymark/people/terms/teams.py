"""The vocabulary of roles, teams and organisations."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Role(StrEnum):
    """Work that somebody does here beside living with pain. One account may have several, or none."""

    OPERATOR = "operator"
    MODERATOR = "moderator"
    PLANNER = "planner"
    RESEARCHER = "researcher"
    EDITOR = "editor"
    PRACTITIONER = "practitioner"


GIVEN_ROLES = (Role.MODERATOR, Role.PLANNER, Role.RESEARCHER, Role.EDITOR)
"""Roles that are given one by one. An operator is marked on the account; a practitioner is who is in a team."""

ROLE_NAMES: Mapping[Role, Promise] = {
    Role.OPERATOR: _("Operator"),
    Role.MODERATOR: _("Moderator"),
    Role.PLANNER: _("Planner"),
    Role.RESEARCHER: _("Researcher"),
    Role.EDITOR: _("Editor"),
    Role.PRACTITIONER: _("Practitioner"),
}


class Profession(StrEnum):
    PHYSIOTHERAPIST = "physiotherapist"
    PSYCHOLOGIST = "psychologist"
    NURSE = "nurse"
    DOCTOR = "doctor"
    OCCUPATIONAL = "occupational"
    PHARMACIST = "pharmacist"
    OTHER = "other"


PROFESSION_NAMES: Mapping[Profession, Promise] = {
    Profession.PHYSIOTHERAPIST: _("Physiotherapist"),
    Profession.PSYCHOLOGIST: _("Psychologist"),
    Profession.NURSE: _("Nurse"),
    Profession.DOCTOR: _("Doctor"),
    Profession.OCCUPATIONAL: _("OT (occupational)"),
    Profession.PHARMACIST: _("Pharmacist"),
    Profession.OTHER: _("Works here"),
}


@dataclass(frozen=True)
class Team:
    """A team that looks after people, and whose it is."""

    id: UUID
    name: str
    organisation_name: str


@dataclass(frozen=True)
class Membership:
    """Somebody's place in a team, now. `name` is the name at work."""

    id: UUID
    person_id: UUID
    team_id: UUID
    team_name: str
    organisation_id: UUID
    organisation_name: str
    profession: Profession
    name: str

    @property
    def profession_name(self) -> Promise:
        return PROFESSION_NAMES[self.profession]
