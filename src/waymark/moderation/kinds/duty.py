"""What is told about turns on duty."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from waymark.moderation.models import Duty
from waymark.moderation.operations.rota import BEGINS
from waymark.moderation.queries.rota import beginning_turns
from waymark.notices.terms import Finder, Kind, Wanted


def still_has_it(person_id: UUID, key: str, at: datetime) -> bool:
    return Duty.objects.filter(pk=UUID(key), person_id=person_id, ended_at=None).exists()


def wanted(first_at: datetime, last_at: datetime) -> Iterable[Wanted]:
    """Every turn that begins in that time."""
    for person_id, turn in beginning_turns(first_at, last_at):
        yield Wanted(person_id, BEGINS, str(turn.id), turn.starts_at, turn.ends_at, {"name": turn.name})


DUTY_BEGINS = Kind(
    BEGINS,
    title=_("Your turn on duty: %(when)s"),
    body=_("The community reads that %(name)s is here then. If it does not suit you any more, give it up in the rota."),
    outside=_("You have something to do %(when)s."),
    url_name="duty",
    still_holds=still_has_it,
)
KINDS = (DUTY_BEGINS,)
FINDER = Finder("moderation.duty", (BEGINS,), wanted)
