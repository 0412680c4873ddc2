"""Making an `Access`. Each is made anew for every request, from the ledger as it stands: nothing is remembered."""

from datetime import datetime
from uuid import UUID

from django.conf import settings

from waymark.people import queries as people
from waymark.people.models import Person
from waymark.sharing.models import EmergencyLook, ShareLink, Supporter, TeamLink
from waymark.sharing.queries.ledger import grant_of
from waymark.sharing.queries.supporters import supported_one
from waymark.sharing.terms import MADE_BY_SHARING, Access, Basis, Grant, NotAllowed, To, ToKind, Topic

IN_AN_EMERGENCY = frozenset(
    topic.value
    for topic in (Topic.WHAT_MATTERS, Topic.GOALS, Topic.SETBACK_PLAN, Topic.PACING, Topic.MEDICINES, Topic.AGREED_PLAN)
)
"""What a practitioner may read without consent, where the operator allows it. Never a diary, a night, a skill."""


def supporter_access(looker: Person, supporter_id: UUID, *, at: datetime) -> Access:
    """What a supporter may see now; perhaps nothing. Raises `NotAllowed` where the looker supports no such one.

    Nothing shared yet, withdrawn, run out, set aside, an account that is closed: the same access to nothing.
    """
    found = supported_one(looker.pk, supporter_id)
    if found is None or not looker.is_active:
        raise NotAllowed("The looker supports no such person.")
    to = To(ToKind.SUPPORTER, supporter_id)
    grant = grant_of(found.person_id, to, at) if _is_still_shown(supporter_id) else None
    return granted(looker.pk, found.person_id, to, grant)


def _is_still_shown(supporter_id: UUID) -> bool:
    """Whether the person neither set this supporter aside nor has a closed account, whatever the ledger says."""
    rows = Supporter.objects.filter(pk=supporter_id, set_aside_at=None, person__is_active=True)
    return rows.exists()


def team_access(looker: Person, link_id: UUID, *, at: datetime) -> Access:
    """What a practitioner may see now, as one of a care team or in an emergency.

    Raises `NotAllowed` where it is nothing: withdrawn, run out, never given, no such person, not in the team any more,
    all alike.
    """
    link = TeamLink.objects.filter(pk=link_id, person__is_active=True).first()
    if link is None or people.member_in(looker.pk, link.team_id) is None or looker.pk == link.person_id:
        raise NotAllowed("Nothing is shared with a team of the looker's.")
    to = To(ToKind.TEAM, link.team_id)
    grant = grant_of(link.person_id, to, at)
    if grant is not None:
        return granted(looker.pk, link.person_id, to, grant)
    return _emergency(looker.pk, link, at)


def _emergency(looker_id: UUID, link: TeamLink, at: datetime) -> Access:
    """Turned off by the operator, it is over for those who opened a record before as well."""
    rows = EmergencyLook.objects.filter(link=link, by_id=looker_id, at__lte=at, until__gt=at)
    row = rows.order_by("-until").first() if settings.BREAK_GLASS else None
    if row is None:
        raise NotAllowed("Nothing is shared with a team of the looker's.")
    return Access(
        looker_id,
        link.person_id,
        scope=IN_AN_EMERGENCY,
        until=row.until,
        maker=MADE_BY_SHARING,
        basis=Basis.EMERGENCY,
        to=To(ToKind.TEAM, link.team_id),
    )


def link_access(person_id: UUID, link_id: UUID, *, at: datetime) -> Access:
    """What whoever holds a link and its passcode may see. Raises `NotAllowed` where the link shows nothing any more.

    The passcode was checked before: `operations.open_link`.
    """
    to = To(ToKind.LINK, link_id)
    grant = grant_of(person_id, to, at)
    if grant is None:
        raise NotAllowed("This link shows nothing.")
    return granted(None, person_id, to, grant)


def preview_access(own: Access, to: To, *, at: datetime, scope: frozenset[str] | None = None) -> Access:
    """One's own record through somebody else's eyes: as it is shared now, or as it would be with this `scope`.

    Raises `NotAllowed` for anybody but the person, and where the person knows no such supporter or team.
    """
    own.require_own(Topic.ACCOUNT)
    if not _knows(own.subject_id, to):
        raise NotAllowed("The person knows no such one.")
    grant = grant_of(own.subject_id, to, at)
    now = grant.scope if grant else frozenset()
    return Access(
        own.subject_id,
        own.subject_id,
        scope=now if scope is None else scope,
        until=grant.until if grant else None,
        maker=MADE_BY_SHARING,
        basis=Basis.CONSENT,
        to=to,
        is_preview=True,
    )


def _knows(person_id: UUID, to: To) -> bool:
    if to.kind is ToKind.SUPPORTER:
        mine = Supporter.objects.filter(person_id=person_id, pk=to.id, cancelled_at=None, set_aside_at=None)
        return mine.exclude(confirmed_at=None).exists()
    return to.kind is ToKind.TEAM and TeamLink.objects.filter(person_id=person_id, team_id=to.id).exists()


def may_be_shown(person_id: UUID, to: To) -> bool:
    """Whether this one can be shown anything: a supporter on the list who has not left; a team that knows the person;
    a link of theirs. For the ledger, which asks once more before it writes.
    """
    if to.kind is ToKind.LINK:
        return ShareLink.objects.filter(person_id=person_id, pk=to.id).exists()
    has_left = to.kind is ToKind.SUPPORTER and Supporter.objects.filter(pk=to.id).exclude(left_at=None).exists()
    return _knows(person_id, to) and not has_left


def granted(looker_id: UUID | None, subject_id: UUID, to: To, grant: Grant | None) -> Access:
    """What a grant that holds now lets somebody see. For this app alone: others ask by who is who."""
    return Access(
        looker_id,
        subject_id,
        scope=grant.scope if grant else frozenset(),
        until=grant.until if grant else None,
        maker=MADE_BY_SHARING,
        basis=Basis.CONSENT,
        consent_id=grant.consent_id if grant else None,
        to=to,
    )
