"""Every change of moderation."""

from waymark.moderation.operations.holds import put_holds_back, write_holds
from waymark.moderation.operations.opening import UnknownThing, hold
from waymark.moderation.operations.register import assess
from waymark.moderation.operations.rota import (
    OverTheCap,
    TwiceAtOnce,
    ask_for_swap,
    give_up,
    look_after_myself,
    put_down,
    take_over,
    write_note,
)

__all__ = [
    "OverTheCap",
    "TwiceAtOnce",
    "UnknownThing",
    "ask_for_swap",
    "assess",
    "give_up",
    "hold",
    "look_after_myself",
    "put_down",
    "put_holds_back",
    "take_over",
    "write_holds",
    "write_note",
]
