"""The four sides of living with pain. Pure."""

from enum import StrEnum


class Side(StrEnum):
    """The sides that pain reaches, and from which one can live with it (the project's source texts name these four)."""

    PHYSICAL = "physical"
    EMOTIONAL = "emotional"
    SOCIAL = "social"
    PSYCHOLOGICAL = "psychological"


def sides_in(value: object) -> tuple[Side, ...]:
    """The sides that a stored list names, each once and in their own order.

    Whatever else stands there is passed over: other parts of a plan keep their own lists, and a list may be older than
    this one.
    """
    named = set(map(str, value)) if isinstance(value, list | tuple) else set()
    return tuple(side for side in Side if side in named)
