"""Beginning a group: its words, its agreement, and the person who begins it as its first coordinator."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.text import slugify

from waymark.audit import operations as audit
from waymark.common.ids import new_id
from waymark.groups.models import GroupAgreement, PeerGroup
from waymark.groups.operations.admitting import admit, give_role, sign
from waymark.groups.operations.jobs import begin_leading
from waymark.groups.terms import CameBy, Eligibility, LeadRole, PlaceShownTo
from waymark.groups.terms.agreement import AgreementLine
from waymark.people.models import Person


@dataclass(frozen=True)
class GroupWords:
    """What a group says of itself, and how one gets in."""

    name: str
    purpose: str
    neutral_title: str
    zone: str
    who_for: str = ""
    eligibility: Eligibility = Eligibility.REQUEST
    join_questions: tuple[str, ...] = ()
    pass_from_id: UUID | None = None
    organisation_id: UUID | None = None
    is_listed: bool = False
    place_shown_to: PlaceShownTo = PlaceShownTo.MEMBERS
    region: str = ""
    safeguarding_name: str = ""
    safeguarding_how: str = ""

    def columns(self) -> dict[str, object]:
        kept = asdict(self)
        kept["join_questions"] = list(self.join_questions)
        kept["eligibility"], kept["place_shown_to"] = self.eligibility.value, self.place_shown_to.value
        return kept


@transaction.atomic
def start_group(
    *,
    by: Person,
    words: GroupWords,
    agreement: Sequence[AgreementLine],
    my_name: str,
    client_id: UUID,
    at: datetime,
) -> str:
    """Begin a group; whoever begins it signs the agreement and coordinates it. Returns its slug.

    The same form sent twice makes one group. The slug tells nothing of the name: it stands in addresses, which other
    people at home may see.
    """
    fresh = PeerGroup(client_id=client_id, slug=_slug(words), made_at=at, changed_at=at, **words.columns())
    values = {field.attname: getattr(fresh, field.attname) for field in PeerGroup._meta.concrete_fields}
    group, is_new = PeerGroup.objects.get_or_create(client_id=client_id, defaults=values)
    if not is_new:
        return group.slug
    lines = [asdict(line) for line in agreement]
    signed = GroupAgreement.objects.create(group=group, number=1, lines=lines, by_id=by.pk, at=at)
    membership = admit(group, by, my_name, CameBy.BEGAN, at)
    sign(membership, signed, at)
    give_role(membership, LeadRole.COORDINATOR, at)
    begin_leading(group, at)
    audit.record(by_id=by.pk, verb="began", about_id=by.pk, thing="PeerGroup", thing_id=group.pk, at=at)
    return group.slug


def _slug(words: GroupWords) -> str:
    """From the neutral title, with a few letters behind it that make it the only one."""
    return f"{slugify(words.neutral_title)[:40] or 'group'}-{new_id().hex[-6:]}"
