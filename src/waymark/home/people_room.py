"""What the room "People" holds, put together from what each app knows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from waymark.care import queries as care
from waymark.care.queries import ForMe
from waymark.sharing import queries as sharing
from waymark.sharing.queries import Emergency, Look
from waymark.sharing.terms import TOPIC_WORDS, Access, Grant, To, Topic
from waymark.sharing.terms.grantees import ISupport, MySupporter, MyTeam
from waymark.sharing.terms.sentences import listed

NEWEST_LOOKS = 3


@dataclass(frozen=True)
class Together:
    """A page that a person and a care team share, where the team may take part. Its address takes the link between
    the two.
    """

    url_name: str
    topic: Topic
    name: Promise


TOGETHER = (
    Together("agreed_plan", Topic.AGREED_PLAN, _("The plan we agree on")),
    Together("decisions", Topic.SHARED_DECISIONS, _("Decisions we prepare")),
    Together("threads", Topic.MESSAGES, _("Questions between visits")),
    Together("visits", Topic.CONVERSATION_SHEETS, _("Visits")),
)


@dataclass(frozen=True)
class NewLook:
    """Somebody looked: who, at what in words, when."""

    who: str | Promise
    what: str
    at: datetime


@dataclass(frozen=True)
class PeoplePage:
    """Who is around: those who support me, the teams that know me, those I support, and who looked."""

    supporters: tuple[MySupporter, ...]
    teams: tuple[MyTeam, ...]
    grants: Mapping[To, Grant]
    i_support: tuple[ISupport, ...]
    looks: tuple[NewLook, ...]
    emergencies: tuple[Emergency, ...]
    waiting: Mapping[UUID, tuple[ForMe, ...]]

    @property
    def is_empty(self) -> bool:
        return not (self.supporters or self.teams or self.i_support or self.looks or self.emergencies)

    def together_with(self, team: MyTeam) -> tuple[Together, ...]:
        """What the person and this team do together, as far as the team may."""
        return tuple(each for each in TOGETHER if team.grant and each.topic in team.grant.topics)


def people_of(access: Access, at: datetime) -> PeoplePage:
    """The room of the person whose own access it is. Raises `NotAllowed` for anybody else's."""
    access.require_own(Topic.ACCOUNT)
    me: UUID = access.subject_id
    teams = sharing.teams_of(me, at)
    return PeoplePage(
        supporters=sharing.supporters_of(me, at),
        teams=teams,
        grants={grant.to: grant for grant in sharing.grants_of(me, at)},
        i_support=sharing.supported_by(me),
        looks=tuple(_new_look(one) for one in sharing.looks_at(me, limit=NEWEST_LOOKS)),
        emergencies=unread(me),
        waiting={team.link_id: care.waiting_for_me(access, team.link_id) for team in teams},
    )


def unread(person_id: UUID) -> tuple[Emergency, ...]:
    """Each time the record was opened in an emergency of which the person has not read yet."""
    return tuple(one for one in sharing.emergencies_of(person_id) if not one.is_told)


def _new_look(one: Look) -> NewLook:
    return NewLook(one.called, listed(TOPIC_WORDS[topic].inside for topic in one.topics), one.at)
