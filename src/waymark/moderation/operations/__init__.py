"""Every change of moderation."""

from waymark.moderation.operations.opening import UnknownThing, hold

__all__ = ["UnknownThing", "hold"]
