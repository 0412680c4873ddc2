"""What a group says of itself, and to newcomers. Whoever writes last saw what they change."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from waymark.audit import operations as audit
from waymark.groups import permits
from waymark.groups.models import PeerGroup
from waymark.groups.operations.showing import ask_again
from waymark.groups.permits import Act
from waymark.groups.terms import Eligibility, GroupSeat, PlaceShownTo
from waymark.people.models import Person


@dataclass(frozen=True)
class Changed:
    """What coordinators may change about a group. `tells` is the organisation that is told that the group lives, if
    any.
    """

    name: str
    purpose: str
    who_for: str
    eligibility: Eligibility
    join_questions: tuple[str, ...]
    is_listed: bool
    neutral_title: str
    place_shown_to: PlaceShownTo
    safeguarding_name: str
    safeguarding_how: str
    tells: UUID | None

    def columns(self) -> dict[str, object]:
        said = {name: value for name, value in vars(self).items() if name != "tells"}
        said["organisation_id"] = self.tells
        said["join_questions"] = list(self.join_questions)
        said["eligibility"], said["place_shown_to"] = self.eligibility.value, self.place_shown_to.value
        return said


class ChangedMeanwhile(ValueError):
    """Another coordinator changed the same words meanwhile."""


@transaction.atomic
def change_group(*, by: Person, seat: GroupSeat, words: Changed, seen_at: datetime, at: datetime) -> None:
    """Change what the group says of itself. Raises `NotAllowed`, and `ChangedMeanwhile` where it is not what was seen.

    The same words again change nothing.
    """
    permits.require(seat, Act.CHANGE_WORDS)
    row = PeerGroup.objects.select_for_update().get(pk=seat.group_id)
    said = words.columns()
    if all(getattr(row, name) == value for name, value in said.items()):
        return
    if row.changed_at != seen_at:
        raise ChangedMeanwhile
    _write(row, said, at)
    ask_again(row, by, at)
    audit.record(by_id=by.pk, verb="changed", about_id=by.pk, thing="PeerGroup", thing_id=row.pk, at=at)


@transaction.atomic
def write_welcome(*, by: Person, seat: GroupSeat, welcome: Mapping[str, str], seen_at: datetime, at: datetime) -> None:
    """Write the page for a first visit. Raises as `change_group`."""
    permits.require(seat, Act.CHANGE_WORDS)
    row = PeerGroup.objects.select_for_update().get(pk=seat.group_id)
    said = {key: words for key, words in welcome.items() if words}
    if row.welcome == said:
        return
    if row.changed_at != seen_at:
        raise ChangedMeanwhile
    _write(row, {"welcome": said}, at)
    ask_again(row, by, at)
    audit.record(by_id=by.pk, verb="welcomed", about_id=by.pk, thing="PeerGroup", thing_id=row.pk, at=at)


def _write(row: PeerGroup, said: Mapping[str, object], at: datetime) -> None:
    for name, value in said.items():
        setattr(row, name, value)
    row.changed_at = at
    row.save(update_fields=[*(name.removesuffix("_id") for name in said), "changed_at"])
