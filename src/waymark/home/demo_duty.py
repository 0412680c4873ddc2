"""The rota of the made-up community: somebody now, a turn that is over with its note, and one that was given up."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from waymark.moderation import operations as moderation
from waymark.moderation.terms.rota import Care, Spared
from waymark.people import operations as people
from waymark.people.models import Person
from waymark.people.terms import Role

_IDS = UUID("5b1f6a52-6a1e-7b02-9d7f-2f8f3f6f9a11")
HOUR = timedelta(hours=1)


def add_duty(folk: Mapping[str, Person], *, second: Person, at: datetime) -> None:
    """Fran has the turns of `moderator`; Ola is a second moderator."""
    fran, hour = folk["moderator"], at.replace(minute=0, second=0, microsecond=0)
    people.give_role(person=second, role=Role.MODERATOR, at=at - timedelta(days=200))
    moderation.look_after_myself(
        by=fran,
        care=Care(hours_a_week=9, spared=frozenset({Spared.GRIEF}), supervision_on=(at + timedelta(days=9)).date()),
        at=at - timedelta(days=30),
    )
    over = _turn(fran, "Fran", hour - 26 * HOUR, 2)
    moderation.write_note(
        by=fran,
        turn_id=over,
        handover="Two newcomers wrote for the first time. One asks about sleep; nobody has answered yet.",
        debrief="A hard one about a friend who died. I went for a walk afterwards.",
        at=hour - 24 * HOUR,
    )
    _turn(fran, "Fran", hour - HOUR, 3)
    _turn(second, "Ola", hour + 2 * HOUR, 2)
    asked = _turn(second, "Ola", hour + 49 * HOUR, 2)
    moderation.ask_for_swap(by=second, turn_id=asked, wants=True, at=at)
    given_up = _turn(second, "Ola", hour + 75 * HOUR, 2)
    moderation.give_up(by=second, turn_id=given_up, at=at)


def _turn(by: Person, name: str, starts_at: datetime, hours: int) -> UUID:
    return moderation.put_down(
        by=by,
        name=name,
        starts_at=starts_at,
        ends_at=starts_at + hours * HOUR,
        client_id=uuid5(_IDS, f"{name} {starts_at}"),
        at=starts_at - timedelta(days=3),
    )
