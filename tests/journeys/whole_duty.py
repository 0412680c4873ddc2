"""Pages of the rota, of words that wait and of the register, and what stands behind them in the made-up community."""

from datetime import datetime
from typing import Any

from waymark.moderation.models import Duty
from waymark.people.models import Person

MODERATOR, PERSON, OPERATOR = "moderator", "person", "operator"

PAGES: dict[str, list[tuple[str, str]]] = {
    "duty": [(MODERATOR, "")],
    "duty_new": [(MODERATOR, "")],
    "duty_care": [(MODERATOR, "")],
    "duty_notes": [(MODERATOR, "")],
    "duty_take": [(MODERATOR, "")],
    "duty_end": [(MODERATOR, "")],
    "holds": [(MODERATOR, ""), (OPERATOR, "")],
    "hold_words": [(OPERATOR, "")],
    "register": [(OPERATOR, "")],
    "assessment": [(OPERATOR, "")],
    "assessment_write": [(OPERATOR, "")],
    "on_duty": [(PERSON, "")],
}
NO_PAGES = {
    "register_year_file": "a file",
    "moderation_case_picture": "a picture",
    "duty_swap": "takes forms only",
    "duty_give_up": "takes forms only",
}


def duty_things(person: Person, at: datetime) -> dict[str, Any]:
    """The arguments of their addresses: a turn of the moderator that is over, and one that was given up."""
    free = Duty.objects.filter(ended_at__isnull=False, ends_at__gt=at).earliest("starts_at")
    mine = Duty.objects.filter(person__username=MODERATOR, starts_at__lte=at).latest("starts_at")
    kinds = {f"{name}.kind": "illegal-harms" for name in ("assessment", "assessment_write")}
    return kinds | {"duty_take.turn_id": free.pk, "duty_end.turn_id": mine.pk, "hold_words.reason": "dose"}
