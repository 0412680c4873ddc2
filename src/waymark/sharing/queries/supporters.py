"""Reading supporters, from both sides."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from waymark.common.sealed import Box
from waymark.people import queries as people
from waymark.sharing import rules
from waymark.sharing.models import Supporter
from waymark.sharing.terms.grantees import ISupport, MySupporter, Stage


def supporters_of(person_id: UUID, at: datetime) -> tuple[MySupporter, ...]:
    """The person's supporters and invitations, the oldest first. Those set aside are left out. Two queries."""
    rows = list(_mine(person_id).order_by("invited_at", "id"))
    box = people.box_of(person_id) if rows else None
    return tuple(_my_supporter(row, box, at) for row in rows)


def supporter_of(person_id: UUID, supporter_id: UUID, at: datetime) -> MySupporter | None:
    """One of them; None where this person has no such supporter."""
    row = _mine(person_id).filter(pk=supporter_id).first()
    return _my_supporter(row, people.box_of(person_id), at) if row else None


def supported_by(account_id: UUID) -> tuple[ISupport, ...]:
    """Those whom this account supports, the oldest first, whatever they share now. Two queries.

    Who set this supporter aside and asked them anew stands here once, like anybody else: as one of before until both
    have said yes again.
    """
    rows = _one_each(_theirs(account_id).order_by("answered_at", "id"))
    boxes = people.boxes_of(row.person_id for row in rows)
    return tuple(_i_support(row, boxes.get(row.person_id)) for row in rows)


def supported_one(account_id: UUID, supporter_id: UUID) -> ISupport | None:
    """One of them, once both have said yes; None where this account supports no such one."""
    row = _theirs(account_id).filter(pk=supporter_id).exclude(confirmed_at=None).first()
    return _i_support(row, people.box_of(row.person_id)) if row else None


def invitation_with(code: str, at: datetime) -> ISupport | None:
    """The open invitation that this code belongs to; None for a wrong, used, cancelled or run-out one."""
    digest = rules.digest_of(settings.SECRET_KEY, "invitation", rules.tidy_code(code))
    open_ones = Supporter.objects.filter(
        code_digest=digest, account=None, cancelled_at=None, set_aside_at=None, invited_until__gt=at
    )
    row = open_ones.filter(person__is_active=True).first()
    return _i_support(row, people.box_of(row.person_id)) if row else None


def _mine(person_id: UUID) -> QuerySet[Supporter]:
    return Supporter.objects.filter(person_id=person_id, cancelled_at=None, set_aside_at=None)


def _theirs(account_id: UUID) -> QuerySet[Supporter]:
    """Also those who set this supporter aside: they are not to notice."""
    return Supporter.objects.filter(account_id=account_id, cancelled_at=None, left_at=None)


def _one_each(rows: Iterable[Supporter]) -> list[Supporter]:
    """Of each person the newest row that both said yes to; without one, the newest."""
    kept: dict[UUID, Supporter] = {}
    for row in rows:
        before = kept.get(row.person_id)
        if before is None or row.confirmed_at or not before.confirmed_at:
            kept[row.person_id] = row
    return list(kept.values())


def content_of(row: Supporter, box: Box | None) -> dict[str, str]:
    content = row.read(box, "content") if box else None
    return {key: str(value) for key, value in content.items()} if isinstance(content, dict) else {}


def _my_supporter(row: Supporter, box: Box | None, at: datetime) -> MySupporter:
    said = content_of(row, box)
    return MySupporter(
        id=row.pk,
        account_id=row.account_id,
        name=said.get("name", ""),
        calls_me=said.get("calls_me", ""),
        said=said.get("said", ""),
        help=said.get("help", ""),
        stage=_stage(row, at),
        invited_at=row.invited_at,
        invited_until=row.invited_until,
        confirmed_at=row.confirmed_at,
        has_left=row.left_at is not None,
    )


def _stage(row: Supporter, at: datetime) -> Stage:
    if row.confirmed_at:
        return Stage.CONFIRMED
    if row.answered_at:
        return Stage.ANSWERED
    return Stage.INVITED if row.invited_until > at else Stage.RUN_OUT


def _i_support(row: Supporter, box: Box | None) -> ISupport:
    said = content_of(row, box)
    return ISupport(row.pk, row.person_id, said.get("calls_me", ""), said.get("said", ""), row.confirmed_at)
