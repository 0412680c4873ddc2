"""The agreement in force, and what changed since somebody signed."""

from uuid import UUID

from waymark.groups.models import GroupAgreement, Membership
from waymark.groups.rules.agreement import differences
from waymark.groups.terms import GroupSeat
from waymark.groups.terms.agreement import Agreement, AgreementLine
from waymark.groups.terms.belonging import AgreementPage


def agreement_of(group_id: UUID) -> Agreement:
    """The agreement in force. It is read by who is about to come in, too. One query."""
    return _agreement(GroupAgreement.objects.filter(group_id=group_id).latest("number"))


def agreement_page(seat: GroupSeat) -> AgreementPage:
    """With what is different from the one I signed; where that is the newest, from the last. Three queries."""
    now = agreement_of(seat.group_id)
    mine = Membership.objects.select_related("signed").get(pk=seat.membership_id)
    signed = mine.signed.number if mine.signed else None
    since = signed if signed and signed < now.number else now.number - 1
    before = GroupAgreement.objects.filter(group_id=seat.group_id, number=since).first()
    changes = differences(_agreement(before).lines, now.lines) if before else ()
    return AgreementPage(now, signed, mine.signed_at, changes)


def _agreement(row: GroupAgreement) -> Agreement:
    lines = tuple(AgreementLine(each["words"], each.get("easy", "")) for each in row.lines)
    return Agreement(row.pk, row.number, row.at, lines)
